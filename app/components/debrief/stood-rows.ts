import type { PartProps } from "./types";
import { isJudgedOnce } from "./words";
import type { Judge } from "~/components/charts/pd-scale";
import type { Standing } from "~/domain/judgement/outcome/browser";
import type { Verdict } from "~/domain/lending";
import type { Texts } from "~/i18n/keys";

/** Where one judge of the case stands. */
export interface StoodRow {
  readonly judge: Judge;
  readonly name: string;
  readonly pd: number;
  readonly grade: number;
  readonly verdict: Verdict;
  /** the model lends nothing, and leaves the file to a person */
  readonly isReferred?: boolean;
  readonly amount: number | undefined;
  readonly rate: number | undefined;
  readonly simulated: boolean;
}

/** Everybody who judged the case, in the order of the page: you, the model, the seniors, the yardsticks. */
export function stoodRows(
  { debrief, seniors }: Pick<PartProps, "debrief" | "seniors">,
  attainable: Standing | undefined,
  t: Texts<"debrief">,
): readonly StoodRow[] {
  const { you, model, truth } = debrief;
  const row = (
    judge: Exclude<Judge, "senior">,
    { pd, grade, terms }: Standing,
    name = t(`who.${judge}`),
  ): StoodRow => ({
    judge,
    name,
    pd,
    grade,
    ...terms,
    simulated: false,
  });
  return [
    row("you", you),
    ...(model ? [{ ...row("model", model), isReferred: isReferredBy(debrief) }] : []),
    ...seniors.map(({ label, ...senior }): StoodRow => ({
      ...senior,
      judge: "senior",
      name: t("who.senior", { letter: label }),
    })),
    ...(attainable ? [row("attainable", attainable, t(isJudgedOnce(debrief) ? "who.file" : "who.attainable"))] : []),
    ...(truth ? [row("truth", truth)] : []),
  ];
}

/** A file that the model refers is not lent, so its terms are those of a decline; its reasons tell the two apart. */
export const isReferredBy = ({ modelReasons }: PartProps["debrief"]): boolean =>
  modelReasons.some(({ code }) => code.startsWith("opinion.refer."));
