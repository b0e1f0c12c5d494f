import { pageTitle } from "~/i18n/page-title";
import { useTranslation } from "~/i18n/use-translation";
import "~/styles/ui/lists.css";
import "~/styles/reference/reference.css";
import type { LoaderFunctionArgs } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { BacktestFigures } from "~/components/reference/backtest-figures";
import { BacktestLessons } from "~/components/reference/backtest-lessons";
import { BacktestMethod } from "~/components/reference/backtest-method";
import { EmptyState } from "~/components/ui/empty-state";
import { formatNumber } from "~/components/ui/format";
import { SMALLEST_CELL } from "~/domain/judgement/backtest";
import { requireCan } from "~/http/guard.server";
import { paths } from "~/http/paths";
import type { RouteHandle } from "~/http/policy";
import { orThrow } from "~/http/respond.server";
import reference from "~/i18n/en/reference";
import { provideCatalogues } from "~/i18n/catalogues";
import { backtestPage } from "~/services/reference/backtest.server";

provideCatalogues({ reference });

export const handle = { policy: "reference.read" } satisfies RouteHandle;
export const meta = () => pageTitle("backtest");

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireCan(request, "reference.read");
  const { rated, bands, cases, hidden, cards, available } = orThrow(await backtestPage(actor, new Date()));
  return { rated, bands, cases, hidden, cards, available };
}

export default function Backtest() {
  const { rated, bands, cases, hidden, cards, available } = useLoaderData<typeof loader>();
  const { t } = useTranslation("reference");
  return (
    <div className="page reference">
      <p className="sm">
        <Link to={paths.reference}>← {t("back")}</Link>
      </p>
      <h1>{t("backtest.title")}</h1>
      {bands.length === 0 ? (
        <EmptyState title={t("backtest.empty", { count: cases })}>
          <p className="muted">{t("backtest.emptySays", { smallest: SMALLEST_CELL })}</p>
        </EmptyState>
      ) : (
        <>
          <BacktestLessons rated={rated} bands={bands} />
          <p className="muted sm">
            {available > cases
              ? t("backtest.newest", { cases: formatNumber(cases), available: formatNumber(available) })
              : t("backtest.counted", { count: cases })}
          </p>
          <BacktestFigures bands={bands} />
        </>
      )}
      <BacktestMethod hidden={hidden} cards={cards} />
    </div>
  );
}
