import type { Column } from "~/components/lists/column";
import { formatDate } from "~/components/ui/format";
import { Tag } from "~/components/ui/tag";
import type { StaffColumn, StaffProblem } from "~/domain/staff";
import type { Texts } from "~/i18n/keys";

interface Change {
  readonly field: StaffColumn;
  readonly before: readonly string[];
  readonly after: readonly string[];
  readonly from: string | null;
}

export interface ChangedPerson {
  readonly line: number;
  readonly kind: "new" | "changed" | "leaving";
  readonly employeeNumber: string;
  readonly name: string;
  readonly changes: readonly Change[];
}

const TONE = { new: "good", changed: undefined, leaving: "warn" } as const;

/** Who is new, changes or leaves. */
export const changedColumns = (t: Texts<"staff">, common: Texts<"common">): Column<ChangedPerson>[] => [
  { id: "person", header: t("preview.person"), cell: ({ name }) => name },
  { id: "number", header: t("preview.number"), cell: ({ employeeNumber }) => employeeNumber },
  {
    id: "kind",
    header: t("preview.kind"),
    cell: ({ kind }) => <Tag tone={TONE[kind]}>{t(`preview.${kind}`)}</Tag>,
  },
  {
    id: "changes",
    header: t("preview.changes"),
    whole: true,
    cell: ({ changes }) => (
      <ul className="plain">
        {changes.map((change) => (
          <li key={change.field}>{changeText(change, t, common)}</li>
        ))}
      </ul>
    ),
  },
  { id: "line", header: t("errors.line"), num: true, cell: ({ line }) => line },
];

function changeText({ field, before, after, from }: Change, t: Texts<"staff">, common: Texts<"common">): string {
  const shown = (values: readonly string[]) => {
    if (field === "leavesOn") return serviceText(values, t);
    return values.length === 0 ? t("preview.none") : common("list", { items: values.map((value) => named(value)) });
  };
  const named = (value: string) => (field === "roles" ? common(`role.${value}` as "role.trainee") : value);
  const label = field === "leavesOn" ? t("preview.service") : t(`column.${field}`);
  const filling = { field: label, before: shown(before), after: shown(after) };
  return from === null ? t("preview.fromTo", filling) : t("preview.fromToOn", { ...filling, day: formatDate(from) });
}

const serviceText = ([lastDay]: readonly string[], t: Texts<"staff">) =>
  lastDay === undefined ? t("preview.notInService") : lastDay === "" ? t("preview.openEnd") : formatDate(lastDay);

interface CellError {
  readonly line: number;
  readonly column: StaffColumn;
  readonly problem: StaffProblem;
  readonly found: string;
}

/** What is wrong, cell by cell. */
export const errorColumns = (t: Texts<"staff">): Column<CellError>[] => [
  { id: "line", header: t("errors.line"), nowrap: true, cell: ({ line }) => t("errors.row", { line }) },
  { id: "column", header: t("errors.column"), cell: ({ column }) => t(`column.${column}`) },
  { id: "found", header: t("errors.found"), whole: true, cell: ({ found }) => found },
  { id: "problem", header: t("errors.problem"), whole: true, cell: ({ problem }) => t(`problems.${problem}`) },
];
