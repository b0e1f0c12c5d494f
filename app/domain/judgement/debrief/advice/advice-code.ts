import type { OneThing } from "../debrief";

/** Advice that says another thing for each kind of what went wrong, and the parameter that names the kind. */
const BY_KIND: Partial<Readonly<Record<OneThing["code"], string>>> = { missed: "kind", byLuck: "because" };

/** The advice without its parameters, for counting and for looking up its words: "missed.staleStock", "steady.do". */
export function adviceCode({ code, params }: Pick<OneThing, "code" | "params">): string {
  const named = BY_KIND[code];
  return `${code}.${named === undefined ? "do" : params[named]}`;
}

/** Advice on what the PD was read from. */
const EXPLAIN_PD: readonly OneThing["code"][] = ["missed", "notCarried", "halfAdjusted", "misreadFigure", "falseAlarm"];

/**
 * Does the advice say why the PD is off? Then the page does not hold the PD against anybody a second time. Advice that was
 * sealed before engine 7 names no step and explains nothing: its page stays as it was.
 */
export const explainsPd = ({ code, step, params }: OneThing): boolean =>
  step !== undefined && EXPLAIN_PD.includes(code) && params.pdMoved !== "no";
