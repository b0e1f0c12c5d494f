import { units } from "~/components/casefile/numbers";
import { TableHead } from "~/components/ui/table-head";
import { TableScroll } from "~/components/ui/table-scroll";
import { scheduleByYear } from "~/domain/judgement/worksheet";
import type { Instalment } from "~/domain/pricing";
import { useTranslation } from "~/i18n/use-translation";

/** How the loan is repaid: by year, and the first twelve months one by one. */
export function LoanSchedule({ plan }: { plan: readonly Instalment[] }) {
  const { t } = useTranslation("workbench");
  return (
    <details className="loan-schedule">
      <summary>{t("plan.title")}</summary>
      <ScheduleTable
        label={t("plan.byYear")}
        head={t("plan.year")}
        rows={scheduleByYear(plan).map(({ year, ...row }) => ({ no: year, ...row }))}
      />
      <ScheduleTable label={t("plan.byMonth")} head={t("plan.month")} rows={plan.slice(0, 12)} />
    </details>
  );
}

function ScheduleTable({ label, head, rows }: { label: string; head: string; rows: readonly Instalment[] }) {
  const { t } = useTranslation("workbench");
  const columns = ["payment", "interest", "principal", "balance"] as const;
  return (
    <TableScroll label={label}>
      <table>
        <caption>{label}</caption>
        <TableHead
          columns={[{ label: head }, ...columns.map((column) => ({ label: t(`plan.${column}`), num: true }))]}
        />
        <tbody>
          {rows.map((row) => (
            <tr key={row.no}>
              <th scope="row">{row.no}</th>
              {columns.map((column) => (
                <td key={column} className="num">
                  {units(row[column])}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  );
}
