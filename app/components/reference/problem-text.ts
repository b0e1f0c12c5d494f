import { formatPercent } from "~/components/ui/format";
import type { ReferenceInput } from "~/domain/calc";
import type { FieldProblem } from "~/forms/reference/calculator";
import type { Texts } from "~/i18n/keys";

/** What is wrong with a field, in the unit in which it is typed. */
export function problemText(t: Texts<"reference">, { kind }: ReferenceInput, problem: FieldProblem): string {
  if (problem.code === "unreadable") return t(`calculator.problem.unreadable.${kind}`);
  if (!("bound" in problem)) return t(`calculator.problem.${problem.code}`);
  const isPercent = kind === "percent" || kind === "percents";
  const bound = isPercent ? formatPercent(problem.bound, 0) : String(problem.bound);
  return t(`calculator.problem.${problem.code}`, { bound });
}
