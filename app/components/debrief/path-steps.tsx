import { usePaperName } from "./paper-name";
import type { PartProps } from "./types";
import { formatPd, formatRate } from "./words";
import type { Deed, PathStep } from "~/domain/judgement/debrief/browser";
import { PAUSE_MINUTES } from "~/domain/judgement/debrief/browser";
import { openKey } from "~/i18n/keys";
import { useTranslation } from "~/i18n/use-translation";

/** The way in the order of time: what was opened first, and what was done with it. */
export function PathSteps({ debrief, steps }: Pick<PartProps, "debrief"> & { steps: readonly PathStep[] }) {
  const { t } = useTranslation("debrief");
  const { t: ta } = useTranslation("ask");
  const name = usePaperName(debrief);
  return (
    <>
      <ol className="path">
        {steps.map(({ from, to, opened, wholeFile, deeds }, index) => (
          <li key={index}>
            <span className="when">{t(from === to ? "path.minute" : "path.minutes", { from, to })}</span>
            <ul>
              {opened.length > 0 && <li>{t("path.opened", { what: opened.map(name) })}</li>}
              {wholeFile && <li>{t("path.openedWhole")}</li>}
              {deeds.map((deed) => (
                <li key={deed.kind}>{t(`path.deed.${deed.kind}`, { what: whatOf(deed) })}</li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
      <p className="sm muted">{t("path.clock", { minutes: PAUSE_MINUTES })}</p>
    </>
  );

  function whatOf({ kind, subjects }: Deed): readonly string[] {
    return subjects.map((one) => withPlace(subjectOf(kind, one.subject), one.at));
  }

  function withPlace(what: string, at: Deed["subjects"][number]["at"]): string {
    return at ? t("path.onPaper", { what, paper: name(at.doc) }) : what;
  }

  function subjectOf(kind: Deed["kind"], subject: string): string {
    switch (kind) {
      case "pinned":
      case "unpinned":
      case "cleared":
      case "reopened":
        return t(openKey("debrief:flags.kind", subject), { defaultValue: t("flags.kind.other") });
      case "adjusted":
        return t(openKey("debrief:lines", subject), { defaultValue: t("lines.noStatements") });
      case "supported":
      case "judged":
        return factorOrStep(subject);
      case "overridden":
        return Number(subject) > 0 ? `+${subject}` : subject.replace("-", "−");
      case "pd":
        return formatPd(Number(subject));
      case "rate":
        return formatRate(Number(subject));
      case "verdict":
        return t(openKey("debrief:stood.decided", subject), { defaultValue: "" });
      case "asked":
        return ta(openKey("ask:requests", subject));
      case "memo":
      case "letter":
        return "";
    }
  }

  function factorOrStep(subject: string): string {
    const step = /^step\.(\w+)$/.exec(subject)?.[1];
    if (step !== undefined) return t(openKey("workbench:steps", step));
    return debrief.factors.find(({ id }) => id === subject)?.label ?? t("path.factor");
  }
}
