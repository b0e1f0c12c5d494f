import { z } from "zod";
import { readText, type Written } from "./read";

/** A point of the audit log that was kept, and when. */
export interface KeptCheckpoint {
  readonly seq: number;
  readonly hash: string;
  readonly at: string;
  /** the name of the key that signed it, and its signature; the first that were kept have none */
  readonly key?: string;
  readonly signature?: string;
}

/** What a backup held when it was made. */
export interface ListOfBackup {
  readonly format: 1;
  readonly takenAt: string;
  readonly sha256: string;
  readonly rows: Readonly<Record<string, number>>;
  readonly audit: { readonly seq: number; readonly hash: string } | null;
}

/** Files that lie beside the database, where others may have been at them. */
export const readCheckpoint = (text: string, file: string): KeptCheckpoint =>
  readText(text, { schema: checkpoint }, { table: "Checkpoint", id: file });

export const readBackupList = (text: string, file: string): ListOfBackup =>
  readText(text, { schema: list }, { table: "List", id: file });

const point = { seq: z.number().int(), hash: z.string() };

const checkpoint = z.object({
  ...point,
  at: z.string(),
  key: z.string().optional(),
  signature: z.string().optional(),
}) satisfies z.ZodType<Written<KeptCheckpoint>>;

const list = z.object({
  format: z.literal(1),
  takenAt: z.string(),
  sha256: z.string(),
  rows: z.record(z.string(), z.number()),
  audit: z.object(point).nullable(),
}) satisfies z.ZodType<Written<ListOfBackup>>;
