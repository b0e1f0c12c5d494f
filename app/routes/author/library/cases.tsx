import { openKey } from "~/i18n/keys";
import { pageTitle } from "~/i18n/page-title";
import { useTranslation } from "~/i18n/use-translation";
import "~/styles/ui/data-table.css";
import "~/styles/ui/lists.css";
import "~/styles/people/people.css";
import "~/styles/author/library.css";
import type { LoaderFunctionArgs } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { CaseTable } from "~/components/author/case-table";
import { VersionGroups } from "~/components/author/version-groups";
import { ListFilters } from "~/components/lists/list-filters";
import { listQuery, listView } from "~/forms/list-query";
import { requireCan } from "~/http/guard.server";
import { paths } from "~/http/paths";
import type { RouteHandle } from "~/http/policy";
import { orThrow } from "~/http/respond.server";
import cases from "~/i18n/en/cases/cases";
import library from "~/i18n/en/author/library";
import lists from "~/i18n/en/lists";
import { provideCatalogues } from "~/i18n/catalogues";
import { casesByVersion, LIBRARY_CASE_LIST, NO_GENERATOR } from "~/services/author/cases-by-version.server";

provideCatalogues({ cases, library, lists });

export const handle = { policy: "library.use" } satisfies RouteHandle;
export const meta = () => pageTitle("byVersion");

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireCan(request, "library.use");
  const search = new URL(request.url).searchParams;
  const chosen = search.get("version") ?? undefined;
  const query = listQuery(LIBRARY_CASE_LIST, search);
  const found = orThrow(await casesByVersion(actor, chosen, new Date(), query));
  const done = search.get("done");
  return {
    chosen,
    groups: found.groups.map((group) => {
      const key = group.version ?? NO_GENERATOR;
      const isOld = group.version !== undefined && !group.current && group.standing > 0;
      return {
        ...group,
        key,
        to: paths.casesByVersion({ version: key }),
        replaceAll: isOld ? paths.replaceVersion(key) : undefined,
      };
    }),
    cases: found.cases.map((one) => ({ ...one, to: paths.withdrawal(one.caseId) })),
    list: listView(LIBRARY_CASE_LIST, query, found, { filter: { version: chosen } }),
    done: done === "withdrawn" || done === "replaced" ? done : undefined,
  };
}

export default function CasesByVersion() {
  const { chosen, groups, cases, list, done } = useLoaderData<typeof loader>();
  const { t } = useTranslation("library");
  const old = groups.filter(({ key }) => chosen === undefined || key === chosen);
  return (
    <div className="page wide stack">
      <p className="sm">
        <Link to={paths.library}>← {t("title")}</Link>
      </p>
      <h1>{t("byVersion.title")}</h1>
      <p className="lead">{t("byVersion.lead")}</p>
      {done && (
        <p className="notice" role="status">
          {t(openKey("library:byVersion.done", done))}
        </p>
      )}
      <VersionGroups groups={groups} chosen={chosen} all={paths.casesByVersion()} />
      {old.map(
        ({ key, version, replaceAll }) =>
          replaceAll && (
            <p key={key}>
              <Link className="btn" to={replaceAll}>
                {t("byVersion.replaceAll", { version })}
              </Link>
            </p>
          ),
      )}
      {/* The group is a link above; a search stays within it. */}
      <ListFilters list={list} label={t("byVersion.find")}>
        {chosen !== undefined && <input type="hidden" name="version" value={chosen} />}
      </ListFilters>
      <CaseTable
        cases={cases}
        list={list}
        none={t(list.search !== "" ? "kept.noneFound" : chosen === undefined ? "byVersion.none" : "byVersion.noneOf")}
      />
    </div>
  );
}
