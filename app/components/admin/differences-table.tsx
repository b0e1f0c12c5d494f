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
    if (!Array.isArray(value)) return text(value as Exclude<Side, readonly unknown[]>);
    return (
      <details>
        <summary>{t("differs.values", { count: value.length })}</summary>
        <ul>
          {(value as Extract<Side, readonly unknown[]>).map(({ at, value: leaf }) => (
            <li key={at.join("/")}>{t("differs.value", { what: place(at), value: text(leaf) })}</li>
          ))}
        </ul>
      </details>
    );
  }

  /** As the file has it, to the last digit. */
  function text(value: Exclude<Side, readonly unknown[]>): string {
    if (value === undefined) return t("differs.absent");
    if (value === null || value === "") return t("differs.empty");
    if (typeof value === "boolean") return t(value ? "differs.yes" : "differs.no");
    return String(value);
  }
}
