import type { Locator } from "../../../casefile/browser";
import type { AnswerKind } from "../debrief";
import { type Advised, byLuck } from "./advice";
import { bestOf, costs, type Finding, isRight, youLent } from "./best-decision";
import { pdOff } from "./pd";

/** House value: as far from the model a reason is owed. */
const FAR_FROM_MODEL = 2;

/** A notch is moved by something in the file: without a sign, an answered question, a support or an adjustment it is a feeling. */
export function overrideWithoutEvidence({ you, pins, supports, spread }: Finding): Advised | undefined {
  const supported = pins.length + supports.length > 0 || spread.some(({ reasons }) => reasons.length > 0);
  if (you.override.notches === 0 || supported) return undefined;
  return { code: "overrideWithoutEvidence", params: { notches: you.override.notches } };
}

/** Flags that a paper of the file answers and that cost grade, price or verdict. */
export function falseAlarm(finding: Finding): Advised | undefined {
  const { falseAlarms, answers = [], you } = finding;
  const cost = answers.find((one) => one.kind === "falseAlarm")?.cost;
  // Declining cost nothing where a loan was worth no more.
  if (falseAlarms.length === 0 || (cost === "verdict" && isRight(finding))) return undefined;
  return {
    code: "falseAlarm",
    params: {
      count: falseAlarms.length,
      ...(cost && { cost, pd: you.pd }),
      ...(pdOff(finding) === "harsh" ? {} : { pdMoved: "no" }),
      ...forgoneBy(finding),
    },
    docs: docsOf(finding),
  };
}

/** What answers each alarm, so that it can be read; before flags were answered, where they stand. */
function docsOf({ falseAlarms, answers = [] }: Finding): Locator[] {
  return eachOnce(falseAlarms.map(({ id, at }) => answers.find(({ pin }) => pin === id)?.papers[0] ?? at));
}

const eachOnce = (places: readonly Locator[]): Locator[] =>
  places.filter(({ doc, at }, i) => places.findIndex((one) => one.doc === doc && one.at === at) === i);

/** The loan that was refused. */
function forgoneBy(finding: Finding): Advised["params"] {
  const best = bestOf(finding);
  return youLent(finding) || !best?.lends ? {} : { forgone: best.earns, rate: best.rate, amount: best.amount };
}

/** What stands behind one is a reason to decline, if a wrong one; behind none of the alarms anything does. */
const REASONS: readonly AnswerKind[] = ["planted", "notCarried", "wrongMeaning"];

/** So many flags that a file answers, and none that it bears out, are what a decline was made of. House value. */
const MANY = 3;

/** Declining was right, and nothing that was marked says why. */
export function declinedOnAlarms(finding: Finding): Advised | undefined {
  const { answers = [] } = finding;
  const counted = answers.filter(({ counted: counts, kind }) => counts !== false && kind !== "cleared");
  const isAnswered = counted.every(({ kind }) => kind === "innocent" || kind === "falseAlarm");
  if (youLent(finding) || !isRight(finding) || counted.length < MANY || !isAnswered) return undefined;
  return byLuck("alarms", { count: counted.length }, eachOnce(counted.flatMap(({ papers }) => papers.slice(0, 1))));
}

/** A sound firm refused for what papers of its own file answer, and for nothing else. */
export function refusedOnAlarms(finding: Finding): Advised | undefined {
  const { answers = [] } = finding;
  const best = bestOf(finding);
  if (youLent(finding) || !best?.lends || best.earns <= 0) return undefined;
  if (answers.some(({ kind, counted }) => counted !== false && REASONS.includes(kind))) return undefined;
  return answers.some(({ cost }) => cost === "verdict") ? falseAlarm(finding) : undefined;
}

/** The same, where the refusal cost something worth a word. */
export const refusedAtACost = (finding: Finding): Advised | undefined =>
  costs(finding) ? refusedOnAlarms(finding) : undefined;

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
