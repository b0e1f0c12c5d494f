import { z } from "zod";
import { readText } from "./read";

/** Readable facts about an event. */
type Detail = Readonly<Record<string, string | number | boolean | readonly string[]>>;

/** @param seq the event's number in the chain */
export const readAuditDetail = (text: string, seq: number): Detail =>
  readText(text, { schema }, { table: "AuditEvent", id: String(seq) });

const schema = z.record(
  z.string(),
  z.union([z.string(), z.number(), z.boolean(), z.array(z.string())]),
) satisfies z.ZodType<Detail>;
