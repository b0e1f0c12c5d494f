import { pivot, sumOf, type Look, type ShownLine } from "./bank-lines";
import { PinHeading, PinnedRow } from "./cell";
import { cents } from "./numbers";
import type { SheetProps } from "./types";
import { formatMonth } from "~/components/ui/format";
import { TableScroll } from "~/components/ui/table-scroll";
import { useTranslation } from "~/i18n/use-translation";

interface PivotProps {
  readonly lines: readonly ShownLine[];
  readonly by: "month" | "name";
  readonly pins: SheetProps<"bankStatement">["pins"];
  readonly hrefOf: (part: Partial<Look>) => string;
  readonly onLook: (part: Partial<Look>) => void;
}

/** Sums by month or by name; each leads to its lines, and a month can be pinned as a whole. */
export function BankPivot({ lines, by, pins, hrefOf, onLook }: PivotProps) {
  const { t } = useTranslation("workbench");
  const groups = pivot(lines, by);
  const total = sumOf(lines);
  return (
    <TableScroll label={t(`bank.views.${by}`)}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t(by === "month" ? "bank.month" : "bank.name")}</th>
            <th scope="col" className="num">
              {t("bank.lines")}
            </th>
            <th scope="col" className="num">
              {t("bank.out")}
            </th>
            <th scope="col" className="num">
              {t("bank.in")}
            </th>
            {by === "month" && <PinHeading label={t("pin.short")} />}
          </tr>
        </thead>
        <tbody>
          {groups.map((group) => {
            const cells = (
              <>
                <th scope="row">
                  <a
                    href={hrefOf({ [by]: group.key })}
                    onClick={(event) => {
                      event.preventDefault();
                      onLook({ [by]: group.key });
                    }}
                  >
                    {by === "month" ? formatMonth(group.key) : group.key}
                  </a>
                </th>
                <td className="num">{group.lines}</td>
                <td className="num">{cents(group.out)}</td>
                <td className="num">{cents(group.in)}</td>
              </>
            );
            return by === "month" ? (
              <PinnedRow key={group.key} at={group.key} what={formatMonth(group.key)} pins={pins}>
                {cells}
              </PinnedRow>
            ) : (
              <tr key={group.key}>{cells}</tr>
            );
          })}
          <tr className="sum">
            <th scope="row">{t("bank.total")}</th>
            <td className="num">{lines.length}</td>
            <td className="num">{cents(total.out)}</td>
            <td className="num">{cents(total.in)}</td>
            {by === "month" && <td />}
          </tr>
        </tbody>
      </table>
    </TableScroll>
  );
}
