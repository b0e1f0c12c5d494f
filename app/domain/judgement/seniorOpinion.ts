import type { CaseFile } from "../casefile/types";
import type { Policy } from "../pricing/types";
import type { Scorecard } from "../scorecard/types";
import { groundOf, ownStanding } from "./standing";
import type { SeniorOpinion, Worksheet } from "./types";

/** The short form of a senior's submitted worksheet that others are compared with. */
export function seniorOpinionOf(
  worksheet: Worksheet,
  file: CaseFile,
  card: Scorecard,
  policy: Policy,
  label: string,
  simulated: boolean,
): SeniorOpinion {
  const { pd, grade, terms, score } = ownStanding(worksheet, card, groundOf(file, policy, undefined));
  const { verdict, amount, rate } = terms;
  const flags = worksheet.flags.map(({ kind, at }) => ({ kind, at }));
  return { label, simulated, pd, grade, verdict, amount, rate, flags, score };
}
