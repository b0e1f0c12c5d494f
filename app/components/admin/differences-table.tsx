import { DataTable } from "~/components/lists/data-table";
import type { Side } from "~/domain/proposals";
import en from "~/i18n/en/proposals";
import { useTranslation } from "~/i18n/use-translation";

interface DifferencesTableProps {
  /** a side that is not there is left out on its way to the browser */
  readonly differences: readonly { readonly at: readonly string[]; readonly before?: Side; readonly after?: Side }[];
  /** what a card calls its characteristics, by their ids */
  readonly labels: Readonly<Record<string, string>>;
}

type Many = Extract<Side, readonly unknown[]>;
type Single = Exclude<Side, Many>;
const isMany = (side: Side): side is Many => Array.isArray(side);

/** As many as a bin has; more are folded. */
const MOST_IN_LINE = 5;

type Part = keyof typeof en.differs.part;
const isPart = (name: string): name is Part => Object.hasOwn(en.differs.part, name);

/** What a card or policy would say otherwise: a card's parts in words, a policy's as its file names them. */
export function DifferencesTable({ differences, labels }: DifferencesTableProps) {
  const { t } = useTranslation("proposals");
  return (
    <section aria-labelledby="differences">
      <h2 id="differences">{t("differs.title")}</h2>
      <DataTable
        caption={t("differs.table")}
        columns={[
          { id: "where", header: t("differs.where"), cell: ({ at }) => place(at) },
          { id: "before", header: t("differs.before"), whole: true, cell: ({ before }) => side(before) },
          { id: "after", header: t("differs.after"), whole: true, cell: ({ after }) => side(after) },
        ]}
        rows={differences}
        rowKey={({ at }) => at.join("/")}
        actions={<span className="muted sm">{t("differs.count", { count: differences.length })}</span>}
        empty={<p>{t("differs.none")}</p>}
      />
    </section>
  );

  function place(at: readonly string[]): string {
    const named = at[0] === "characteristics" && at.length > 1 ? at.slice(1) : at;
    return named
      .map((name, i) => (i === 0 ? labels[name] : undefined) ?? (isPart(name) ? t(`differs.part.${name}`) : name))
      .join(" › ");
  }

  function side(value: Side) {
    if (!isMany(value)) return text(value);
    const items = value.map(({ at, value: leaf }) => t("differs.value", { what: place(at), value: text(leaf) }));
    if (items.length <= MOST_IN_LINE) return t("differs.inLine", { items });
    return (
      <details>
        <summary>{t("differs.values", { count: items.length })}</summary>
        <ul>
          {items.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
      </details>
    );
  }

  /** As the file has it, to the last digit. */
  function text(value: Single): string {
    if (value === undefined) return t("differs.absent");
    if (value === null || value === "") return t("differs.empty");
    if (typeof value === "boolean") return t(value ? "differs.yes" : "differs.no");
    return String(value);
  }
}
