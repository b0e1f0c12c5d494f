import type { Column } from "~/components/lists/column";
import { DataTable } from "~/components/lists/data-table";
import { Card } from "~/components/ui/card";
import { formatAmount, formatDate } from "~/components/ui/format";
import { TableHead } from "~/components/ui/table-head";
import { TableScroll } from "~/components/ui/table-scroll";
import { Tag } from "~/components/ui/tag";
import { ROW_FATES, type RowFate } from "~/domain/casefile/browser";
import { useTranslation } from "~/i18n/use-translation";

interface Row {
  line: number;
  periodEnd: string;
  item: string;
  dimension: string;
  value: string;
  unit: string;
  fate: RowFate;
  target?: string;
  why?: string;
}
interface Finding {
  severity: "ties" | "differs" | "missing";
  text: string;
}
type CashFlow = { from: string; to: string } & (
  { reason: string } | { lines: readonly { label: string; amount: number }[]; total: number; changeInCash: number }
);
interface Preview {
  title: string;
  currency: string;
  rows: readonly Row[];
  findings: readonly Finding[];
  cashFlow: readonly CashFlow[];
  notRateable: readonly string[];
}

const TONES = { ties: "good", differs: "bad", missing: "warn" } as const;

/** What an import would make of one firm: what to worry about first, then every row. */
export function ImportPreviewSheet({ preview }: { preview: Preview }) {
  const { t } = useTranslation("author");
  const { findings, notRateable, rows } = preview;
  const of = (...severities: Finding["severity"][]) =>
    severities.flatMap((severity) => findings.filter((finding) => finding.severity === severity));
  const ties = of("ties");
  const fates = ROW_FATES.map((fate) => [fate, rows.filter((row) => row.fate === fate).length] as const)
    .filter(([, count]) => count > 0)
    .map(([fate, count]) => t("import.rows.ofFate", { count, fate: t(`import.fates.${fate}`) }));
  return (
    <>
      <Card title={preview.title}>
        {notRateable.length > 0 ? (
          <div className="notice">
            <p>{t("import.notRateable")}</p>
            <ul>
              {notRateable.map((reason) => (
                <li key={reason}>{reason}</li>
              ))}
            </ul>
          </div>
        ) : (
          <p>{t("import.rateable")}</p>
        )}
        <h3>{t("import.findings.title")}</h3>
        <FindingTable findings={of("differs", "missing")} />
        {ties.length > 0 && (
          <details>
            <summary>{t("import.findings.allTies", { count: ties.length })}</summary>
            <FindingTable findings={ties} />
          </details>
        )}
        <details>
          <summary>{t("import.rows.summary", { count: rows.length, fates })}</summary>
          <RowTable rows={rows} />
        </details>
      </Card>
      {preview.cashFlow.map((flow) => (
        <CashFlowCard key={flow.to} flow={flow} currency={preview.currency} />
      ))}
    </>
  );
}

function FindingTable({ findings }: { findings: readonly Finding[] }) {
  const { t } = useTranslation("author");
  return (
    <TableScroll label={t("import.findings.title")}>
      <table>
        <tbody>
          {findings.map(({ severity, text }) => (
            <tr key={text}>
              <td>
                <Tag tone={TONES[severity]}>{t(`import.findings.${severity}`)}</Tag>
              </td>
              <td className="detail">{text}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  );
}

function RowTable({ rows }: { rows: readonly Row[] }) {
  const { t } = useTranslation("author");
  const columns: Column<Row>[] = [
    { id: "line", header: t("import.rows.line"), num: true, cell: ({ line }) => line },
    { id: "period", header: t("import.rows.period"), cell: ({ periodEnd }) => formatDate(periodEnd) },
    {
      id: "item",
      header: t("import.rows.item"),
      whole: true,
      cell: ({ item, dimension }) => (
        <>
          {item} <span className="muted sm">{dimension}</span>
        </>
      ),
    },
    { id: "value", header: t("import.rows.value"), num: true, cell: ({ value, unit }) => `${value} ${unit}` },
    {
      id: "fate",
      header: t("import.rows.fate"),
      whole: true,
      cell: ({ fate, target, why }) => (
        <>
          {t(`import.fates.${fate}`)}
          {target && `: ${target}`}
          {why && <div className="muted sm">{why}</div>}
        </>
      ),
    },
  ];
  return (
    <DataTable caption={t("import.rows.title")} columns={columns} rows={rows} rowKey={({ line }) => String(line)} />
  );
}

function CashFlowCard({ flow, currency }: { flow: CashFlow; currency: string }) {
  const { t } = useTranslation("author");
  const title = t("import.cashFlow.title", { from: formatDate(flow.from), to: formatDate(flow.to) });
  if ("reason" in flow)
    return (
      <Card title={title}>
        <p>{t("import.cashFlow.none", { reason: flow.reason })}</p>
      </Card>
    );
  return (
    <Card title={title}>
      <TableScroll label={t("import.cashFlow.lines", { title })}>
        <table>
          <TableHead columns={[{ label: t("import.cashFlow.line") }, { label: currency, num: true }]} />
          <tbody>
            {flow.lines.map(({ label, amount }) => (
              <tr key={label}>
                <td>{label}</td>
                <td className="num">{formatAmount(amount)}</td>
              </tr>
            ))}
            <tr className="sum">
              <td>{t("import.cashFlow.total")}</td>
              <td className="num">{formatAmount(flow.total)}</td>
            </tr>
            <tr>
              <td>{t("import.cashFlow.change")}</td>
              <td className="num">{formatAmount(flow.changeInCash)}</td>
            </tr>
          </tbody>
        </table>
      </TableScroll>
    </Card>
  );
}
