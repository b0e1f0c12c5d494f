import type { CaseTruth } from "../../casefile";
import type { Policy } from "../../pricing";
import { judgeIntegrity, provableIn } from "../integrity";
import type { Belief } from "../outcome";
import { readingOf } from "../readers";
import { type Desk, simulateAnalyst } from "./simulate-analyst";

/**
 * What an analyst of a skill from 0 to 1 believes of a case when he decides: his PD, the accounts with what he found undone,
 * and what the policy's integrity table says of the lies that he found. The truth says only which of them are there.
 */
export function beliefOf(desk: Desk, skill: number, seed: string, truth: CaseTruth, policy: Policy): Belief {
  const { pd, found } = simulateAnalyst(desk, skill, seed);
  const seen = new Set(found.filter(({ is }) => is === "lie").map(({ kind }) => kind as string));
  const known = { ...truth, distortions: truth.distortions.filter(({ kind }) => seen.has(kind)) };
  const { file, lgd } = desk;
  return {
    pd,
    statements: readingOf(file, found, lgd).years,
    integrity: policy.integrity && judgeIntegrity(provableIn(known), file.documents, policy.integrity),
  };
}
