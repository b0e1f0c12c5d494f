import type { Movement } from "../../firm";
import type { Phrase } from "../../lending";
import { isoDate, type Minor } from "../../money";
import type { DistortionKind } from "../distortions/kinds";
import { answering, answerTo, maybe, rewrite } from "../distortions/rewrite";
import type { Question } from "../documents/interview";
import type { BankLine } from "../documents/types/bank";
import type { CaseDocument } from "../documents/types/kinds";
import type { InterviewDocument } from "../documents/types/talks";
import { say } from "../documents/voice";
import type { World } from "../documents/world";
import type { Evidence, InnocentAnomaly } from "../flags";

export type Documents = readonly CaseDocument[];

export interface Planted {
  readonly documents: Documents;
  readonly anomaly: InnocentAnomaly;
}

export interface AnomalyKind {
  readonly name: string;
  /** happened in the life; otherwise it is only told, without a change to any amount */
  readonly lived: boolean;
  /** lies that rewrite the same answer or row */
  readonly avoids?: readonly DistortionKind[];
  /** undefined: this life gives no occasion */
  readonly plant: (world: World, documents: Documents) => Planted | undefined;
}

export const anomaly = (
  kind: string,
  looksBad: Place,
  explained: Place,
  params: Phrase["params"] = {},
): InnocentAnomaly => {
  const shows = (side: string): Phrase => ({ code: `anomaly.${kind}.${side}`, params });
  const evidence = (place: Place, side: string): Evidence => ({ ...place, shows: shows(side) });
  return { kind, looksBad: evidence(looksBad, "looksBad"), explained: evidence(explained, "explained") };
};

export type Place = Pick<Evidence, "doc" | "at">;

/** The line of a bank statement that shows a movement. */
export function lineOf(documents: Documents, movement: Movement): (Place & { readonly line: BankLine }) | undefined {
  const date = isoDate(movement.month, movement.day);
  for (const document of documents) {
    if (document.kind !== "bankStatement" || document.holder !== movement.place) continue;
    const line = document.lines.find((one) => one.date === date && one.in - one.out === movement.amount);
    if (line) return { doc: document.id, at: `L${line.no}`, line };
  }
  return undefined;
}

/** The largest movement of a kind. */
export const largest = (movements: readonly Movement[]): Movement | undefined =>
  movements.toSorted((a, b) => Math.abs(b.amount) - Math.abs(a.amount) || a.month - b.month)[0];

/** The interview with one answer in other words, and the answer's place. */
export function told(
  world: World,
  documents: Documents,
  question: Question,
  variant: string,
  params: Phrase["params"],
): { readonly documents: Documents; readonly place: Place } | undefined {
  const interview = maybe(documents, "interview");
  const at = interview && answerTo(interview, question);
  if (!interview || !at) return undefined;
  const change = (document: InterviewDocument): InterviewDocument =>
    answering(document, question, say(world, question, variant, params));
  return { documents: rewrite(documents, "interview", change), place: { doc: interview.id, at } };
}

export function explainedInTalk(
  world: World,
  documents: Documents,
  kind: string,
  { doc, at }: Place,
  [question, variant, params]: [Question, string, Phrase["params"]],
  amount: Minor,
): Planted | undefined {
  const said = told(world, documents, question, variant, params);
  return said && { documents: said.documents, anomaly: anomaly(kind, { doc, at }, said.place, { amount }) };
}
