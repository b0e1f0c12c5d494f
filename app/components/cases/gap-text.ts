import type { Verdict } from "~/domain/lending";
import type { NamedTexts } from "~/i18n/keys";

interface Gap {
  readonly you: number;
  readonly model?: number | undefined;
  readonly seniors?: number | undefined;
  readonly verdict: Verdict;
}

/** What became of a case: the own grade beside the others', and what was decided. */
export function gapText(t: NamedTexts, { you, model, seniors, verdict }: Gap): string {
  const grades = [
    you,
    ...(model === undefined ? [] : [t("cases:gapModel", { grade: model })]),
    ...(seniors === undefined ? [] : [t("cases:gapSeniors", { grade: seniors })]),
  ];
  return t("cases:gap", { grades, verdict: t(`cases:verdict.${verdict}`) });
}
