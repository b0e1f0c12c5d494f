import { FilterSelect } from "~/components/lists/filter-select";
import { DIFFICULTY_BANDS } from "~/domain/casefile/browser";
import { INDUSTRY_IDS } from "~/domain/industries/browser";
import { LENDING_SITUATIONS } from "~/domain/lending";
import { openKey } from "~/i18n/keys";
import { useTranslation } from "~/i18n/use-translation";

type Filter = Readonly<
  Partial<Record<"industry" | "size" | "situation" | "quality" | "difficulty", string | undefined>>
>;

/** Filters of the recipes. */
export function RecipeFilters({ filter }: { filter: Filter }) {
  const { t } = useTranslation(["library", "cases"]);
  const filters = [
    { name: "industry", ids: INDUSTRY_IDS, key: "cases:industry" },
    { name: "size", ids: ["micro", "small", "medium"], key: "cases:size" },
    { name: "situation", ids: LENDING_SITUATIONS, key: "library:situations" },
    { name: "quality", ids: ["strong", "average", "weak"], key: "library:qualities" },
    { name: "difficulty", ids: DIFFICULTY_BANDS, key: "library:bands" },
  ] as const;
  return filters.map(({ name, ids, key }) => (
    <FilterSelect
      key={name}
      name={name}
      label={t(name)}
      anyLabel={t("any")}
      chosen={filter[name]}
      choices={ids.map((id) => ({ id, name: t(openKey(key, id)) }))}
    />
  ));
}
