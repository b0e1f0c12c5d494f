import "~/styles/lists.css";
import "~/styles/people.css";
import type { LoaderFunctionArgs } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { KeptCases } from "~/components/library/KeptCases";
import { LibraryFilters } from "~/components/library/LibraryFilters";
import { EmptyState } from "~/components/ui/EmptyState";
import { formatPercent } from "~/components/ui/format";
import { Tag } from "~/components/ui/Tag";
import { libraryFilter } from "~/forms/library";
import { requireCan } from "~/http/guard.server";
import { pageTitle } from "~/http/meta";
import { paths } from "~/http/paths";
import type { RouteHandle } from "~/http/policy";
import { orThrow } from "~/http/respond.server";
import cases from "~/i18n/en/cases";
import library from "~/i18n/en/library";
import { provideCatalogues } from "~/i18n/instance";
import { keptCases } from "~/services/library-cases.server";
import { archetypeLibrary } from "~/services/library.server";

provideCatalogues({ cases, library });

export const handle = { policy: "library.use" } satisfies RouteHandle;
export const meta = () => pageTitle("Case library");

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireCan(request, "library.use");
  const filter = libraryFilter(new URL(request.url).searchParams);
  const { entries } = orThrow(await archetypeLibrary(actor, filter));
  const { cases } = orThrow(await keptCases(actor));
  const linked = cases.map((kept) => ({
    ...kept,
    to: paths.assign({ caseId: kept.caseId }),
    family: paths.family(kept.caseId),
    withdraw: paths.withdrawal(kept.caseId),
  }));
  return { filter, entries, cases: linked };
}

export default function Library() {
  const { filter, entries, cases } = useLoaderData<typeof loader>();
  const { t } = useTranslation(["library", "cases"]);
  return (
    <div className="page stack">
      <h1>{t("title")}</h1>
      <p className="lead">{t("lead")}</p>
      <p>
        <Link to={paths.families}>{t("family.title")}</Link> ·{" "}
        <Link to={paths.casesByVersion()}>{t("byVersion.title")}</Link>
      </p>
      <LibraryFilters filter={filter} />
      {entries.length === 0 && (
        <EmptyState title={t("noneFound")}>
          <Link to={paths.library}>{t("showAll")}</Link>
        </EmptyState>
      )}
      {entries.length > 0 && (
        <p className="muted sm" data-result>
          {t("count", { count: entries.length })}
        </p>
      )}
      <ul className="rows">
        {entries.map(({ archetype, difficulty }) => (
          <li key={archetype.id}>
            <div className="grow">
              <Link to={paths.archetype(archetype.id)}>
                <strong>{archetype.title}</strong>
              </Link>
              <div>{archetype.objective}</div>
              <div className="muted sm">
                {t(`cases:industry.${archetype.industry}`)} · {t(`cases:size.${archetype.size}`)} ·{" "}
                {t("recipe.plants", { share: formatPercent(archetype.bent, 0) })}
              </div>
            </div>
            <div className="row">
              <Tag>{t(`bands.${difficulty}`)}</Tag>
            </div>
          </li>
        ))}
      </ul>
      <KeptCases cases={cases} />
    </div>
  );
}
