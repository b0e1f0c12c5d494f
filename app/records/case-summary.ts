import { z } from "zod";
import { readText, type Written } from "./read";
import type { CaseFile } from "~/domain/casefile";
import { INDUSTRY_IDS } from "~/domain/industries";

/** What lists show of a case without opening its file. */
export interface CaseSummary {
  readonly industry: CaseFile["firm"]["industry"];
  readonly size: CaseFile["firm"]["size"];
  readonly firmName: string;
  readonly city: string | undefined;
  readonly foundedOn: string | undefined;
  readonly ownerName: string | undefined;
  readonly currency: string;
  readonly asOf: string;
  readonly amount: number;
  readonly tenorMonths: number;
  readonly purpose: string;
}

/** @param id the case's */
export const readSummary = (text: string, id: string): CaseSummary => readText(text, { schema }, { table: "Case", id });

const schema = z.strictObject({
  industry: z.enum([...INDUSTRY_IDS, "other"]),
  size: z.enum(["micro", "small", "medium", "large", "unknown"]),
  firmName: z.string(),
  city: z.string().optional(),
  foundedOn: z.string().optional(),
  ownerName: z.string().optional(),
  currency: z.string(),
  asOf: z.string(),
  amount: z.number(),
  tenorMonths: z.number(),
  purpose: z.string(),
}) satisfies z.ZodType<Written<CaseSummary>>;
