import type { CaseDocument } from "../../../casefile";
import type { Phrase } from "../../../lending";
import type { FlagPin } from "../../worksheet";
import { type Answer, type Desk, say } from "./desk";
import { placeFor } from "./papers";
import { namesSuspicion } from "./usual-checks";

/**
 * What the page adds where a flag names no suspicion: of an answer in the talk whether he left it open, which is true
 * whatever the papers say to the question; elsewhere that the place is told what it is held against by custom.
 */
export function asAnswered({ kind, at }: FlagPin, document: CaseDocument | undefined): Phrase["params"] {
  if (namesSuspicion(kind)) return {};
  if (kind !== "evasiveAnswer") return { custom: "yes" };
  return { evaded: isLeftOpen(at.at, document) ? "yes" : "no" };
}

/** Where the papers differ as well, none answers for him. */
export const stillOpen = (params: Phrase["params"]): Phrase["params"] =>
  params?.evaded === "yes" ? { evaded: "open" } : {};

/** Whoever says that an answer was left open is right in that, and is told what stood behind it. */
export const behind = ({ kind, at }: FlagPin, { papers }: Desk): Phrase["params"] =>
  kind === "evasiveAnswer" && isLeftOpen(at.at, papers.byId(at.doc)) ? { evaded: "behind" } : {};

const isLeftOpen = (at: string, document: CaseDocument | undefined): boolean =>
  document?.kind === "interview" &&
  (document.answers
    .find(({ id }) => id === at)
    ?.answer.code.split(".")
    .includes("evasive") ??
    false);

/** Only who was asked can evade: on any other paper such a flag asks nothing. */
export function nobodyAsked({ kind, at }: FlagPin, desk: Desk): Answer | undefined {
  const document = desk.papers.byId(at.doc);
  const isAnswer = document?.kind === "interview" && document.answers.some(({ id }) => id === at.at);
  if (kind !== "evasiveAnswer" || isAnswer) return undefined;
  const talk = placeFor(desk.papers.first("interview"));
  return { kind: "askFor", why: say("nobodyAsked", { ask: kind }), papers: desk.papers.there([at, talk]) };
}

/** The words for a flag that nothing in the file tests. */
export function untested({ kind, at }: FlagPin, document: CaseDocument | undefined): string {
  if (namesSuspicion(kind)) return "notTested";
  if (kind !== "evasiveAnswer") return "notHeld";
  return isLeftOpen(at.at, document) ? "leftOpen" : "answered";
}
