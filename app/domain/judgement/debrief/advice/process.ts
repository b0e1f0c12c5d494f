import type { Advised } from "./advice";
import { type Finding, youLent } from "./best-decision";

/** House value: as far from the model a reason is owed. */
const FAR_FROM_MODEL = 2;

/** A notch is moved by something in the file: without a sign, an answered question, a support or an adjustment it is a feeling. */
export function overrideWithoutEvidence({ you, pins, supports, spread }: Finding): Advised | undefined {
  const supported = pins.length + supports.length > 0 || spread.some(({ reasons }) => reasons.length > 0);
  if (you.override.notches === 0 || supported) return undefined;
  return { code: "overrideWithoutEvidence", params: { notches: you.override.notches } };
}

/** Flags that a paper of the file answers and that cost grade, price or verdict. */
export function falseAlarm({ falseAlarms }: Finding): Advised | undefined {
  if (falseAlarms.length === 0) return undefined;
  return { code: "falseAlarm", params: { count: falseAlarms.length }, docs: falseAlarms.map(({ at }) => at) };
}

/** Decided by the clock: without a memo nobody can follow a decision. */
export const noMemo = ({ memo }: Finding): Advised | undefined =>
  memo.text.trim() === "" ? { code: "noMemo" } : undefined;

/** Of a real firm nobody knows the truth; leaving the model's grade or decision then needs its reason in the memo. */
export function farFromModel(finding: Finding): Advised | undefined {
  const { truth, gaps, you, model } = finding;
  if (truth || !model) return undefined;
  const notches = gaps.model?.notches ?? 0;
  const modelLends = model.terms.verdict !== "decline";
  if (Math.abs(notches) < FAR_FROM_MODEL && youLent(finding) === modelLends) return undefined;
  return { code: "gapToModel", params: { notches: Math.abs(notches), grade: you.grade, modelGrade: model.grade } };
}
