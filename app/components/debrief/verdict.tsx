import { useTranslation } from "react-i18next";
import { spoken } from "./words";
import type { DebriefProps } from "./types";

/** The page's answer in a few sentences: you, the model, the panel, what was the case. */
export function Verdict({ debrief, panel }: Pick<DebriefProps, "debrief" | "panel">) {
  const { t } = useTranslation("debrief");
  const [you, model, ...truth] = debrief.verdict.map(({ code, params = {} }) =>
    t(`verdict.${code}`, {
      ...spoken(params, debrief.currency),
      ...(params.kind === undefined ? {} : { told: t(`flags.told.${params.kind}`) }),
    }),
  );
  return <p className="verdict">{[you, model, panel && panelSentence(panel), ...truth].filter(Boolean).join(" ")}</p>;

  function panelSentence({ consensus, count, verdicts }: NonNullable<DebriefProps["panel"]>): string {
    const declining = verdicts.decline;
    return t(`panel.${consensus ?? "split"}`, { count, declining, lending: count - declining });
  }
}
