import { formatNumber } from "~/components/ui/format";
import type { ListView } from "~/forms/list-query";
import { useTranslation } from "~/i18n/use-translation";

/** "26–50 of 312". */
export function ListRange({ list, shown }: { list: ListView; shown: number }) {
  const { t } = useTranslation("lists");
  const from = (list.page - 1) * list.size + 1;
  return (
    <span className="grow muted sm" data-result>
      {shown === 0
        ? t("none")
        : t("range", {
            from: formatNumber(from),
            to: formatNumber(from + shown - 1),
            total: formatNumber(list.total),
          })}
    </span>
  );
}
