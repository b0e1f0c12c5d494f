import { pageTitle } from "~/i18n/page-title";
import { useTranslation } from "~/i18n/use-translation";
import "~/styles/ui/data-table.css";
import "~/styles/ui/lists.css";
import "~/styles/people/people.css";
import type { LoaderFunctionArgs } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { KeptTable } from "~/components/author/kept-table";
import { RecipeFilters } from "~/components/author/recipe-filters";
import { RecipeTable } from "~/components/author/recipe-table";
import { ListFilters } from "~/components/lists/list-filters";
import { pageOf } from "~/domain/lists";
import { libraryFilter } from "~/forms/author/library";
import { listParams, listQuery, listView } from "~/forms/list-query";
import { requireCan } from "~/http/guard.server";
import { paths } from "~/http/paths";
import type { RouteHandle } from "~/http/policy";
import { orThrow } from "~/http/respond.server";
import cases from "~/i18n/en/cases/cases";
import library from "~/i18n/en/author/library";
import lists from "~/i18n/en/lists";
import { provideCatalogues } from "~/i18n/catalogues";
import { KEPT_LIST, keptCases } from "~/services/author/library-cases.server";
import { archetypeLibrary, RECIPE_LIST, RECIPE_RULES } from "~/services/author/library.server";

provideCatalogues({ cases, library, lists });

export const handle = { policy: "library.use" } satisfies RouteHandle;
export const meta = () => pageTitle("library");

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireCan(request, "library.use");
  const search = new URL(request.url).searchParams;
  const filter = libraryFilter(search);
  const { entries } = orThrow(await archetypeLibrary(actor, filter));
  const [recipeQuery, keptQuery] = [listQuery(RECIPE_LIST, search), listQuery(KEPT_LIST, search)];
  const recipes = pageOf(entries, recipeQuery, RECIPE_RULES);
  const kept = orThrow(await keptCases(actor, keptQuery));
  // Two lists share the page: the links of each keep what is set of the other.
  const [recipeView, keptView] = [
    listView(RECIPE_LIST, recipeQuery, recipes, { filter }),
    listView(KEPT_LIST, keptQuery, kept),
  ];
  return {
    filter,
    recipes: recipes.rows.map((entry) => ({ ...entry, to: paths.archetype(entry.archetype.id) })),
    recipeList: { ...recipeView, keep: listParams(keptView) },
    kept: kept.cases.map((one) => ({
      ...one,
      to: paths.assign({ caseId: one.caseId }),
      family: paths.family(one.caseId),
      withdraw: paths.withdrawal(one.caseId),
    })),
    keptList: { ...keptView, keep: listParams(recipeView) },
  };
}

export default function Library() {
  const { filter, recipes, recipeList, kept, keptList } = useLoaderData<typeof loader>();
  const { t } = useTranslation(["library", "cases"]);
  return (
    <div className="page wide stack">
      <h1>{t("title")}</h1>
      <p className="lead">{t("lead")}</p>
      <p>
        <Link to={paths.families}>{t("family.title")}</Link> ·{" "}
        <Link to={paths.casesByVersion()}>{t("byVersion.title")}</Link>
      </p>
      <ListFilters list={recipeList} label={t("filters")}>
        <RecipeFilters filter={filter} />
      </ListFilters>
      <RecipeTable recipes={recipes} list={recipeList} all={paths.library} />
      <KeptTable cases={kept} list={keptList} />
    </div>
  );
}
