import type { Locator } from "../../../casefile/browser";
import type { Step, Worksheet } from "../../worksheet";
import type { OneThing, PlantedFlag } from "../debrief";
import type { Finding } from "./best-decision";

/** Advice before it is known on which step of the worksheet it stands. */
export type Advised = Pick<OneThing, "code"> & Partial<Pick<OneThing, "params" | "docs" | "lesson">>;

/** One reason for advice, on what was decided in one field of the worksheet: who did not fill it is not blamed for it. */
export interface Rule {
  readonly field: keyof Worksheet;
  readonly of: (finding: Finding) => Advised | undefined;
}

/** The step of the worksheet in which a field is filled. */
const STEP_OF: Partial<Readonly<Record<keyof Worksheet, Step>>> = {
  flags: "verify",
  adjustments: "spread",
  override: "score",
  pd: "score",
  memo: "memo",
};
export const stepOf = (field: keyof Worksheet): Step => STEP_OF[field] ?? "decide";

/** One place in each document that shows it, in the order of the evidence. */
export function placesOf({ evidence }: Pick<PlantedFlag, "evidence">): Locator[] {
  const first = new Map<string, Locator>();
  for (const { doc, at } of evidence) if (!first.has(doc)) first.set(doc, { doc, at });
  return [...first.values()];
}

/** The right result, and why it was not the way there that led to it. */
export const byLuck = (
  because: "missed" | "unopened" | "alarms" | "pd",
  params: OneThing["params"],
  docs: readonly Locator[] = [],
  lesson?: string,
): Advised => ({ code: "byLuck", params: { because, ...params }, docs, lesson });
