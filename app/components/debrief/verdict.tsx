import { boundSentences } from "./rule-words";
import { isJudgedOnce, spoken } from "./words";
import type { Debrief } from "~/domain/judgement/debrief/browser";
import type { Phrase } from "~/domain/lending";
import { openKey } from "~/i18n/keys";
import { useTranslation } from "~/i18n/use-translation";
import type { PartProps } from "./types";

/** Sentences that name the PD of the file. */
const NAMES_FILES_PD = new Set(["best.price", "best.policy.worstGrade"]);

/** The page's answer in a few sentences: you, the model, the panel, what was the case. */
export function Verdict({
  debrief,
  panel,
}: Pick<PartProps, "panel"> & { debrief: PartProps["debrief"] & Partial<Pick<Debrief, "money">> }) {
  const { t } = useTranslation("debrief");
  const say = ({ code, params = {} }: Phrase) =>
    t(openKey(isJudgedOnce(debrief) && NAMES_FILES_PD.has(code) ? "debrief:verdict.now" : "debrief:verdict", code), {
      ...spoken(params, debrief.currency),
      ...(params.kind === undefined ? {} : { told: t(openKey("debrief:flags.told", params.kind)) }),
    });
  const isBest = ({ code }: Phrase) => code.startsWith("best.");
  const [you, model, ...file] = debrief.verdict.filter((phrase) => !isBest(phrase)).map(say);
  const best = debrief.verdict.find(isBest);
  return (
    <>
      <p className="verdict">{[you, model, panel && panelSentence(panel), ...file].filter(Boolean).join(" ")}</p>
      {best && <p className="verdict-best">{bestSentences(best).join(" ")}</p>}
    </>
  );

  /** What bound a decline stands with its figures; a limit that leaves a part of the loan forbids no loan as such. */
  function bestSentences(phrase: Phrase): string[] {
    const { bound } = debrief.money?.best ?? {};
    if (!bound) return [say(phrase)];
    const isPart = phrase.code.startsWith("best.policy.") && (bound.limit?.allowed ?? 0) > 0;
    return [isPart ? t("verdict.bestPart") : say(phrase), ...boundSentences(bound, debrief.currency, t)];
  }

  function panelSentence({ consensus, count, verdicts }: NonNullable<PartProps["panel"]>): string {
    const declining = verdicts.decline;
    return t(`panel.${consensus ?? "split"}`, { count, declining, lending: count - declining });
  }
}
