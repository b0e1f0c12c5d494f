import type { FlagPin } from "../../worksheet";
import type { AnswerKind } from "../debrief";
import type { Advised } from "./advice";
import { type Finding, isRight, youLent } from "./best-decision";

/** What a file answers, or what is too small to matter: nobody is refused for it. */
const HARMLESS: readonly AnswerKind[] = ["innocent", "falseAlarm", "immaterial", "cleared"];

/**
 * The open flags of more than low weight that a decline stands on, where a paper of the file answers every one of them and
 * nothing else that was flagged is real or still to be asked. Empty for a loan, and before engine 7, which answered no flag.
 */
export function harmlessBehindDecline(finding: Finding): readonly FlagPin[] {
  const { answers = [], pins } = finding;
  if (youLent(finding)) return [];
  const counted = answers.flatMap((answer, index) =>
    answer.counted === false ? [] : [{ kind: answer.kind, pin: pins[index]! }],
  );
  if (!counted.every(({ kind }) => HARMLESS.includes(kind))) return [];
  return counted
    .filter(({ kind, pin }) => (kind === "innocent" || kind === "falseAlarm") && pin.severity !== "low")
    .map(({ pin }) => pin);
}

/** A decline that was right, and that stands on nothing the file bears out. */
export function declinedOnHarmless(finding: Finding): Advised | undefined {
  const pins = harmlessBehindDecline(finding);
  if (pins.length === 0 || !isRight(finding)) return undefined;
  return { code: "byLuck", params: { because: "alarms", count: pins.length }, docs: pins.map(({ at }) => at) };
}

/** Other advice on the same decline says beside its own what the flags were. */
export function besideHarmless(advised: Advised, finding: Finding): Advised {
  const { length } = harmlessBehindDecline(finding);
  const isSaid = advised.code === "falseAlarm" || advised.params?.because === "alarms";
  return length === 0 || isSaid ? advised : { ...advised, params: { ...advised.params, alarms: length } };
}
