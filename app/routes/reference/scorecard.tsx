import "katex/dist/katex.min.css";
import { pageTitle } from "~/i18n/page-title";
import { useTranslation } from "~/i18n/use-translation";
import "~/styles/ui/lists.css";
import "~/styles/reference/reference.css";
import type { LoaderFunctionArgs } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { Characteristics } from "~/components/reference/characteristics";
import { MasterScale } from "~/components/reference/master-scale";
import { PointsToPd } from "~/components/reference/points-to-pd";
import { OldVersion, VersionHistory } from "~/components/reference/version-history";
import { Tag } from "~/components/ui/tag";
import { requireCan } from "~/http/guard.server";
import { paths } from "~/http/paths";
import type { RouteHandle } from "~/http/policy";
import { orThrow } from "~/http/respond.server";
import reference from "~/i18n/en/reference";
import { provideCatalogues } from "~/i18n/catalogues";
import { scorecardPage } from "~/services/reference/bank-pages.server";

provideCatalogues({ reference });

export const handle = { policy: "reference.read" } satisfies RouteHandle;
export const meta = () => pageTitle("scorecard");

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireCan(request, "reference.read");
  const asked = new URL(request.url).searchParams.get("version") ?? undefined;
  const { scorecard, pointsToPdHtml, modelCardHtml } = orThrow(await scorecardPage(actor, asked));
  return { scorecard, pointsToPdHtml, modelCardHtml };
}

export default function ScorecardRoute() {
  const { scorecard, pointsToPdHtml, modelCardHtml } = useLoaderData<typeof loader>();
  const { t } = useTranslation("reference");
  const card = scorecard.body;
  return (
    <div className="page reference">
      <p className="sm">
        <Link to={paths.reference}>← {t("back")}</Link>
      </p>
      <h1>{card.title}</h1>
      <p className="row muted sm">
        {card.id} {card.version}
        <Tag tone={card.status === "fitted" ? "good" : "warn"}>{t(`scorecard.status.${card.status}`)}</Tag>
      </p>
      <OldVersion shown={scorecard.shown} currentHref={paths.referencePage("scorecard")} />
      <p className="muted">{t("sourceIs", { source: card.source })}</p>
      <PointsToPd scorecard={card} formulaHtml={pointsToPdHtml} />
      <h2>{t("scorecard.characteristics")}</h2>
      <p className="muted sm">{t("scorecard.characteristicsSays")}</p>
      <Characteristics scorecard={card} />
      <MasterScale />
      {modelCardHtml && (
        <section aria-label={t("scorecard.modelCard")}>
          <h2>{t("scorecard.modelCard")}</h2>
          <div className="model-card" dangerouslySetInnerHTML={{ __html: modelCardHtml }} />
        </section>
      )}
      <VersionHistory
        title={t("versions.title")}
        history={scorecard.history}
        shownId={scorecard.shown.id}
        href={paths.scorecardVersion}
      />
    </div>
  );
}
