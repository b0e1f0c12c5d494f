import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { FilterSelect } from "~/components/people/FilterSelect";
import { Button } from "~/components/ui/Button";
import { DIFFICULTY_BANDS } from "~/domain/casefile/browser";
import { INDUSTRY_IDS } from "~/domain/industries/browser";
import { LENDING_SITUATIONS } from "~/domain/lending";

type Filter = Readonly<
  Partial<Record<"industry" | "size" | "situation" | "quality" | "difficulty", string | undefined>>
>;

/** Filters of the trainers' library. */
export function LibraryFilters({ filter }: { filter: Filter }) {
  const { t } = useTranslation(["library", "cases"]);
  const filters = [
    { name: "industry", ids: INDUSTRY_IDS, key: "cases:industry" },
    { name: "size", ids: ["micro", "small", "medium"], key: "cases:size" },
    { name: "situation", ids: LENDING_SITUATIONS, key: "situations" },
    { name: "quality", ids: ["strong", "average", "weak"], key: "qualities" },
    { name: "difficulty", ids: DIFFICULTY_BANDS, key: "bands" },
  ] as const;
  return (
    // Keyed by the filter, so that going back shows what was chosen then.
    <Form className="filters" role="search" aria-label={t("filters")} key={JSON.stringify(filter)}>
      {filters.map(({ name, ids, key }) => (
        <FilterSelect
          key={name}
          name={name}
          label={t(name)}
          anyLabel={t("any")}
          chosen={filter[name]}
          choices={ids.map((id) => ({ id, name: t(`${key}.${id}`) }))}
        />
      ))}
      <Button>{t("show")}</Button>
    </Form>
  );
}
