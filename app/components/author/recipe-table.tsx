import { Link } from "@remix-run/react";
import type { Column } from "~/components/lists/column";
import { DataTable } from "~/components/lists/data-table";
import { EmptyState } from "~/components/ui/empty-state";
import { formatPercent } from "~/components/ui/format";
import { Tag } from "~/components/ui/tag";
import type { DifficultyBand } from "~/domain/casefile/browser";
import type { IndustryId } from "~/domain/industries";
import type { ListView } from "~/forms/list-query";
import { useTranslation } from "~/i18n/use-translation";

type RecipeSort = "title" | "size" | "bent" | "difficulty";

interface RecipeRow {
  readonly archetype: {
    readonly id: string;
    readonly title: string;
    readonly objective: string;
    readonly industry: IndustryId;
    readonly size: "micro" | "small" | "medium";
    /** share of its files in which something is planted */
    readonly bent: number;
  };
  readonly difficulty: DifficultyBand;
  readonly to: string;
}

interface RecipeTableProps {
  readonly recipes: readonly RecipeRow[];
  readonly list: ListView<RecipeSort>;
  /** the list without filters */
  readonly all: string;
}

/** The recipes of the library: what each makes, and how hard its cases are. */
export function RecipeTable({ recipes, list, all }: RecipeTableProps) {
  const { t } = useTranslation(["library", "cases"]);
  const columns: Column<RecipeRow, RecipeSort>[] = [
    {
      id: "recipe",
      header: t("archetype"),
      sort: "title",
      cell: ({ archetype, to }) => (
        <>
          <Link to={to}>{archetype.title}</Link>
          <div className="muted sm">{archetype.objective}</div>
        </>
      ),
    },
    {
      id: "industry",
      header: t("industry"),
      cell: ({ archetype }) => t(`cases:industry.${archetype.industry}`),
    },
    { id: "size", header: t("size"), sort: "size", cell: ({ archetype }) => t(`cases:size.${archetype.size}`) },
    {
      id: "bent",
      header: t("bentShare"),
      phoneLabel: t("recipe.planted"),
      sort: "bent",
      num: true,
      cell: ({ archetype }) => formatPercent(archetype.bent, 0),
    },
    {
      id: "difficulty",
      header: t("difficulty"),
      sort: "difficulty",
      cell: ({ difficulty }) => <Tag>{t(`bands.${difficulty}`)}</Tag>,
    },
  ];
  return (
    <DataTable
      caption={t("recipes")}
      columns={columns}
      rows={recipes}
      rowKey={({ archetype }) => archetype.id}
      list={list}
      empty={
        <EmptyState title={t("noneFound")}>
          <Link to={all}>{t("showAll")}</Link>
        </EmptyState>
      }
    />
  );
}
