import type { PartProps } from "./types";
import { CoverTable } from "~/components/worksheet/cover-table";
import { ratioText } from "~/components/worksheet/ratio-text";
import { formatMoney } from "~/components/ui/format";
import type { Debrief } from "~/domain/judgement/debrief/browser";
import { COVENANTS } from "~/domain/pricing";
import { known } from "~/domain/statements";
import { useTranslation } from "~/i18n/use-translation";

type Parts = Partial<Pick<Debrief, "cover" | "covenants" | "bestLimit" | "money">>;

/** What repays the loan, how the promises stand that were asked for, and what bounds the best decision. */
export function RepaidBy({ debrief }: { debrief: PartProps["debrief"] & Parts }) {
  const { t } = useTranslation("debrief");
  const { cover, covenants = [], bestLimit, money, currency } = debrief;
  const columns = [
    ...(cover?.yours ? [{ name: t("repaidBy.yours"), cover: cover.yours }] : []),
    ...(cover?.books ? [{ name: t("repaidBy.books"), cover: cover.books }] : []),
  ];
  if (columns.length === 0 && covenants.length === 0) return null;
  return (
    <details>
      <summary>{t("repaidBy.title")}</summary>
      {bestLimit && money && !money.best.noDeal && (
        <p className="sm">
          {t(`repaidBy.limit.${bestLimit.binding}`, { amount: formatMoney(Math.round(bestLimit.amount), currency) })}
        </p>
      )}
      <CoverTable columns={columns} on={cover?.on} running={cover?.running} />
      {covenants.length > 0 && (
        <ul className="sm">
          {covenants.map(({ ratio, threshold, value, state }) => {
            const { unit, side } = COVENANTS[ratio];
            const words = {
              promise: t(`repaidBy.${side}`, {
                ratio: t(`workbench:ratios.${ratio}`),
                bound: ratioText(known(threshold), unit),
              }),
              now: value === undefined ? "" : ratioText(known(value), unit),
            };
            return <li key={ratio}>{t(`repaidBy.${state}`, words)}</li>;
          })}
        </ul>
      )}
    </details>
  );
}
