import { Link } from "@remix-run/react";
import type { Column } from "./column";
import { sortHref, type ListView } from "~/forms/list-query";
import { useTranslation } from "~/i18n/use-translation";

/** The head of a column as a link that orders by it; an arrow where it does already. */
export function SortLink({ list, sort, header }: { list: ListView; sort: string; header: string }) {
  const arrow = list.sort === sort ? (list.descending ? "↓" : "↑") : "";
  return (
    <Link to={sortHref(list, sort)} preventScrollReset>
      {header}
      {arrow && <span aria-hidden="true"> {arrow}</span>}
    </Link>
  );
}

/** The same links in a line, on a phone, where a card has no head. */
export function SortLinks({ list, columns }: { list: ListView; columns: readonly Column<never, string>[] }) {
  const { t } = useTranslation("lists");
  const sortable = columns.flatMap(({ header, sort }) => (sort === undefined ? [] : [{ header, sort }]));
  if (sortable.length === 0) return null;
  return (
    <nav className="sort-links" aria-label={t("sortBy")}>
      <span className="muted">{t("sortBy")}</span>
      {sortable.map(({ header, sort }) => (
        <span key={sort}>
          <SortLink list={list} sort={sort} header={header} />
          {list.sort === sort && (
            <span className="visually-hidden"> {t(list.descending ? "downwards" : "upwards")}</span>
          )}
        </span>
      ))}
    </nav>
  );
}
