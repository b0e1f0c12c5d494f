import "~/styles/lists.css";
import type { LoaderFunctionArgs } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { EmptyState } from "~/components/ui/EmptyState";
import { formatMoney } from "~/components/ui/format";
import { requireCan } from "~/http/guard.server";
import { pageTitle } from "~/http/meta";
import { paths } from "~/http/paths";
import type { RouteHandle } from "~/http/policy";
import { orThrow } from "~/http/respond.server";
import cases from "~/i18n/en/cases";
import library from "~/i18n/en/library";
import { provideCatalogues } from "~/i18n/instance";
import { anchors } from "~/services/family-list.server";

provideCatalogues({ cases, library });

export const handle = { policy: "library.use" } satisfies RouteHandle;
export const meta = () => pageTitle("Anchors and variants");

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireCan(request, "library.use");
  const found = orThrow(await anchors(actor, new Date()));
  return { anchors: found.anchors };
}

export default function Families() {
  const { anchors: rows } = useLoaderData<typeof loader>();
  const { t } = useTranslation(["library", "cases"]);
  return (
    <div className="page stack">
      <p className="sm">
        <Link to={paths.library}>← {t("title")}</Link>
      </p>
      <h1>{t("family.title")}</h1>
      <p className="lead">
        {t("family.lead")} {t("family.once")}
      </p>
      {rows.length === 0 && (
        <EmptyState title={t("family.none")}>
          <p>{t("family.noneHint")}</p>
        </EmptyState>
      )}
      <ul className="rows">
        {rows.map(({ caseId, title, summary, variants, seniors }) => (
          <li key={caseId}>
            <div className="grow">
              <Link to={paths.family(caseId)}>
                <strong>{title}</strong>
              </Link>
              <div className="muted sm">
                {t(`cases:industry.${summary.industry}`)} · {formatMoney(summary.amount, summary.currency)}
              </div>
            </div>
            <span className="muted sm">
              {t("family.variants", { count: variants })} · {t("family.seniors", { count: seniors })}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
