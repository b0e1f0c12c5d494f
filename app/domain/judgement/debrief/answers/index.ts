import type { FlagPin } from "../../worksheet";
import { countedFlags } from "../../worksheet";
import type { Finding } from "../advice/best-decision";
import type { AnswerKind, FlagAnswer } from "../debrief";
import { answererOf, asAlarm } from "./answer-flag";
import { costOfAlarms } from "./cost";
import type { AnswerGround } from "./desk";

export { burdenPlacesIn } from "./burden-places";
export { lawfulThings } from "./lawful";

/** What of a worksheet stands on something real, so that an override has its reason in the file. */
const REAL: readonly AnswerKind[] = ["planted", "realRisk", "notCarried", "wrongMeaning"];

/**
 * Every flag answered from the file and its key, in the order of the pins. Flags beyond those that count are answered too,
 * and cost and earn nothing.
 */
export function answerFlags(pins: readonly FlagPin[], ground: AnswerGround, finding: Finding): readonly FlagAnswer[] {
  const answer = answererOf(ground);
  const counted = countedFlags(pins);
  const answers = pins.map(answer);
  const isBorneOut = answers.some(({ kind }, index) => REAL.includes(kind) && counted.includes(pins[index]!));
  const cost = costOfAlarms(finding, isBorneOut);
  return answers.map((one, index) =>
    counted.includes(pins[index]!) ? asAlarm(one, pins[index]!, cost) : { ...one, counted: false },
  );
}
