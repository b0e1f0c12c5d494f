import { Link, useRevalidator } from "@remix-run/react";
import { useEffect } from "react";
import type { Column } from "~/components/lists/column";
import { DataTable } from "~/components/lists/data-table";
import { formatMoney, formatPercent } from "~/components/ui/format";
import type { EffectCounts, Told } from "~/domain/proposals";
import { useTranslation } from "~/i18n/use-translation";

interface CaseEffect {
  readonly caseId: string;
  readonly title: string;
  readonly currency: string;
  readonly before: Partial<Told>;
  readonly after: Partial<Told>;
}

interface Effects {
  readonly all: number;
  readonly total: number;
  readonly done: number;
  readonly failed: number;
  readonly hidden: number;
  readonly counts: EffectCounts;
  readonly changed: readonly CaseEffect[];
}

const LOOK_AGAIN_MS = 1500;
const COUNTED = ["any", "verdict", "grade", "amount", "rateBps"] as const;

/** What a proposal changes over the library; looks again by itself until every case is judged. */
export function ProposalEffects({ effects, againHref }: { effects: Effects; againHref: string }) {
  const { all, total, done, failed, hidden, counts, changed } = effects;
  const { t } = useTranslation("proposals");
  const isDone = done === total;
  useLookAgain(!isDone);
  return (
    <section aria-labelledby="effects">
      <h2 id="effects">{t("effect.title")}</h2>
      <p className="muted">{t("effect.lead")}</p>
      {!isDone && (
        <>
          <progress aria-label={t("effect.progress")} max={total} value={done} />
          <p className="notice" role="status">
            {t("effect.running", { done, total })} <Link to={againHref}>{t("effect.again")}</Link>
          </p>
        </>
      )}
      {isDone && (
        <p>
          {t(total === 0 ? "effect.empty" : all > total ? "effect.sample" : "effect.all", { all, total, count: all })}
        </p>
      )}
      {failed > 0 && <p className="notice bad">{t("effect.failed", { count: failed })}</p>}
      {hidden > 0 && <p className="notice">{t("effect.hidden", { count: hidden })}</p>}
      {isDone && total > 0 && (
        <>
          <DataTable
            caption={t("effect.counts")}
            columns={[
              {
                id: "what",
                header: t("effect.said"),
                cell: (what: (typeof COUNTED)[number]) => t(`effect.count.${what}`),
              },
              { id: "count", header: t("effect.cases"), num: true, cell: (what) => counts[what] },
            ]}
            rows={COUNTED}
            rowKey={(what) => what}
          />
          <ChangedCases changed={changed} />
        </>
      )}
    </section>
  );
}

function useLookAgain(isUnderWay: boolean): void {
  const { revalidate } = useRevalidator();
  useEffect(() => {
    if (!isUnderWay) return;
    const timer = window.setInterval(revalidate, LOOK_AGAIN_MS);
    return () => window.clearInterval(timer);
  }, [isUnderWay, revalidate]);
}

function ChangedCases({ changed }: { changed: readonly CaseEffect[] }) {
  const { t } = useTranslation("proposals");
  const told = (
    key: (typeof COUNTED)[number] & keyof Told,
    text: (one: Partial<Told>, row: CaseEffect) => string,
  ): Column<CaseEffect> => ({
    id: key,
    header: t(`effect.count.${key}`),
    nowrap: key !== "verdict",
    cell: (row) =>
      row.before[key] === row.after[key] ? (
        <span className="muted">{t("effect.same")}</span>
      ) : (
        t("effect.change", { before: text(row.before, row), after: text(row.after, row) })
      ),
  });
  const nothing = t("effect.nothing");
  return (
    <DataTable
      caption={t("effect.table")}
      columns={[
        { id: "case", header: t("effect.case"), cell: ({ title }) => title },
        told("verdict", ({ verdict }) => (verdict ? t(`effect.verdict.${verdict}`) : nothing)),
        told("grade", ({ grade }) => (grade === undefined ? nothing : String(grade))),
        told("amount", ({ amount }, { currency }) => (amount === undefined ? nothing : formatMoney(amount, currency))),
        told("rateBps", ({ rateBps }) => (rateBps === undefined ? nothing : formatPercent(rateBps / 10_000, 2))),
      ]}
      rows={changed}
      rowKey={({ caseId }) => caseId}
      empty={<p>{t("effect.unchanged")}</p>}
    />
  );
}
