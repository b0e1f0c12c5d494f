import { Link } from "@remix-run/react";
import { formatNumber } from "~/components/ui/format";
import { listHref, type ListView } from "~/forms/list-query";
import { useTranslation } from "~/i18n/use-translation";

/** The way to the pages before and after; nothing where one page holds the list. */
export function ListPages({ list, label }: { list: ListView; label: string }) {
  const { t } = useTranslation("lists");
  const { page, total, size } = list;
  const pages = Math.ceil(total / size);
  if (pages <= 1) return null;
  return (
    <nav className="row" aria-label={t("pages", { list: label })}>
      {page > 1 && <Link to={listHref(list, { page: page - 1 })}>← {t("previous")}</Link>}
      <span className="muted sm">{t("page", { page: formatNumber(page), pages: formatNumber(pages) })}</span>
      {page < pages && <Link to={listHref(list, { page: page + 1 })}>{t("next")} →</Link>}
    </nav>
  );
}
