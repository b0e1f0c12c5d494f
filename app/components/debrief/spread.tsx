import { Formula } from "./formula";
import type { PartProps } from "./types";
import { formatResult } from "./words";
import { Card } from "~/components/ui/card";
import { formatAmount, formatDate } from "~/components/ui/format";
import { StackTable } from "~/components/ui/stack-table";
import { type EquityInAll, equityInAll, isEquity, type SpreadRow, strayedBy } from "~/domain/judgement/debrief/browser";
import { clauses } from "~/i18n/clauses";
import { openKey } from "~/i18n/keys";
import { useTranslation } from "~/i18n/use-translation";

/** Reported, adjusted and true figures of the last year; the lines that differ first, the rest folded away. */
export function Spread({ debrief, referenceHref }: Pick<PartProps, "debrief" | "referenceHref">) {
  const { t } = useTranslation("debrief");
  const { spread, truth, lastPeriodEnd, currency } = debrief;
  if (spread.length === 0 || lastPeriodEnd === undefined) return null;
  const differs = (row: SpreadRow) =>
    row.reasons.length > 0 ||
    row.reported !== row.adjusted ||
    (truth !== undefined && row.true !== row.adjusted) ||
    row.right?.why === "owner";
  const judged = spread.some(({ verdict }) => verdict);
  const telling = spread.filter(differs);
  const others = spread.filter((row) => !differs(row));
  const equity = equityInAll(spread);
  const reasons = spread.filter((row) => row.reasons.length > 0);
  const known = truth !== undefined;
  return (
    <Card title={t(known ? "spread.heading" : "spread.headingReal")}>
      <p className="say">
        {t(known ? "spread.year" : "spread.yearReal", { date: formatDate(lastPeriodEnd), currency })}
      </p>
      {telling.length > 0 ? (
        <Lines
          rows={telling}
          equity={equity}
          known={known}
          judged={judged}
          label={t("table", { heading: t("spread.heading") })}
        />
      ) : (
        <p>{t(known ? "spread.same" : "spread.sameReal")}</p>
      )}
      {others.length > 0 && (
        <details>
          <summary>{t("spread.others", { count: others.length })}</summary>
          <Lines rows={others} known={known} judged={judged} label={t("spread.others", { count: others.length })} />
        </details>
      )}
      <Formula reference={referenceHref("spread_ratios")}>
        <p>{t(judged ? "spread.formulaJudged" : "spread.formula")}</p>
        {reasons.length > 0 && (
          <dl>
            {reasons.map(({ line, reasons: own }) => (
              <div key={line}>
                <dt>{t(`lines.${line}`)}</dt>
                <dd>{clauses(t, own)}</dd>
              </div>
            ))}
          </dl>
        )}
      </Formula>
    </Card>
  );
}

function Lines({
  rows,
  equity,
  known,
  judged,
  label,
}: {
  rows: readonly SpreadRow[];
  /** stands under the rows where equity strays, and has the one verdict on it */
  equity?: EquityInAll | undefined;
  known: boolean;
  /** each row has a verdict; before engine 7 none had */
  judged: boolean;
  label: string;
}) {
  const { t } = useTranslation("debrief");
  const amount = (minor: number | undefined) => (minor === undefined ? "–" : formatAmount(minor));
  const verdict = (row: SpreadRow) => {
    if (!row.verdict) return "–";
    if (equity && isEquity(row) && row.verdict !== "books") return t("spread.verdict.inEquity");
    return t(openKey("debrief:spread.verdict", verdictWords(row)), { amount: formatResult(strayedBy(row)) });
  };
  const column = (name: string) => ({ label: t(openKey("debrief:spread", name)), num: true });
  return (
    <StackTable
      label={label}
      columns={[
        { label: t("spread.line") },
        column("reported"),
        column("adjusted"),
        ...(known ? [column("true"), judged ? { label: t("spread.judged") } : column("off")] : []),
      ]}
      rows={[
        ...rows.map((row) => ({
          key: row.line,
          head: t(`lines.${row.line}`),
          cells: [
            amount(row.reported),
            amount(row.adjusted),
            ...(known
              ? [amount(row.true), judged ? verdict(row) : formatResult((row.adjusted ?? 0) - (row.true ?? 0))]
              : []),
          ],
        })),
        ...(equity && known ? [inAll(equity)] : []),
      ]}
    />
  );

  function inAll({ reported, adjusted, true: books, strayed, verdict: own }: EquityInAll) {
    const words = t(`spread.verdict.${own}`, { amount: formatResult(strayed) });
    return {
      key: "equityInAll",
      head: t("spread.equityInAll"),
      cells: [amount(reported), amount(adjusted), amount(books), words],
      sum: true,
    };
  }
}

/** What makes a figure right that is not that of the books is said with it, and what a lender leaves out of them. */
function verdictWords({ verdict = "books", right, adjusted = 0 }: SpreadRow): string {
  if (verdict === "prudent") return `prudent.${right?.why ?? "equity"}`;
  return verdict === "books" && right?.why === "owner" && adjusted > 0 ? "booksOwner" : verdict;
}
