import { type Minor, roundToStep } from "../../money";
import { scaled } from "../outcome";
import type { SeniorOpinion } from "./senior-opinion";

/** Amounts are stated in tens of thousands of yuan. */
const STEP: Minor = 1_000_000;

/**
 * A senior's opinion of an anchor, in the terms of its disguised twin: amounts in the ratio of what the two ask for.
 * Papers have the same names in both, rows do not: what was seen keeps its paper and loses its place.
 */
export function inherited(
  opinion: SeniorOpinion,
  asked: { readonly anchor: Minor; readonly twin: Minor },
): SeniorOpinion {
  const { amount, flags, money } = opinion;
  return {
    ...opinion,
    money: money && scaled(money, asked.twin / asked.anchor),
    amount: amount === undefined ? undefined : roundToStep((amount * asked.twin) / asked.anchor, STEP),
    flags: flags.map(({ kind, at: { doc } }) => ({ kind, at: { doc, at: "" } })),
  };
}
