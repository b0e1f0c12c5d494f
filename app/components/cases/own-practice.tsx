import { Link } from "@remix-run/react";
import { useId } from "react";
import { gapText } from "./gap-text";
import { formatDateTime, formatMoney } from "~/components/ui/format";
import type { IndustryId } from "~/domain/industries";
import type { Verdict } from "~/domain/lending";
import { useTranslation } from "~/i18n/use-translation";

interface OwnPracticeProps {
  readonly heading: string;
  readonly cases: readonly {
    readonly attemptId: string;
    readonly title: string;
    readonly summary: {
      readonly industry: IndustryId;
      readonly amount: number;
      readonly currency: string;
      readonly tenorMonths: number;
    };
    readonly savedAt: string;
    readonly done:
      | { readonly gap: { readonly you: number; readonly model: number | undefined; readonly verdict: Verdict } }
      | undefined;
  }[];
  readonly attemptHref: (attemptId: string) => string;
  readonly debriefHref: (attemptId: string) => string;
}

/** Some of the person's own practice cases, with the way on in each. */
export function OwnPractice({ heading, cases, attemptHref, debriefHref }: OwnPracticeProps) {
  const { t } = useTranslation(["library", "cases"]);
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{heading}</h2>
      <ul className="rows">
        {cases.map(({ attemptId, title, summary, savedAt, done }) => {
          const action = t(done ? "cases:debrief" : "cases:continue");
          const { amount, currency, tenorMonths: months } = summary;
          const request = t("cases:request", { amount: formatMoney(amount, currency), months });
          const where = done
            ? gapText(t, { ...done.gap, seniors: undefined })
            : t("cases:state.open", { when: formatDateTime(savedAt) });
          return (
            <li key={attemptId}>
              <div className="grow">
                <strong>{title}</strong>
                <div className="muted sm">
                  {request} · {t(`cases:industry.${summary.industry}`)} · {where}
                </div>
              </div>
              <Link
                className={done ? "btn" : "btn primary"}
                to={done ? debriefHref(attemptId) : attemptHref(attemptId)}
                aria-label={`${action}: ${title}`}
              >
                {action}
              </Link>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
