import { Form } from "@remix-run/react";
import type { Column } from "~/components/lists/column";
import { DataTable } from "~/components/lists/data-table";
import { Button } from "~/components/ui/button";
import { EmptyState } from "~/components/ui/empty-state";
import { formatDateTime } from "~/components/ui/format";
import { Tag } from "~/components/ui/tag";
import type { AttemptKind, Stage } from "~/domain/judgement/assignment/browser";
import type { ListView } from "~/forms/list-query";
import { useTranslation } from "~/i18n/use-translation";

type AssignmentSort = "title" | "mode" | "closesAt" | "opened" | "submitted";

interface Row {
  readonly caseId: string;
  readonly title: string;
  readonly demonstration: boolean;
  readonly withdrawn: boolean;
  readonly mode: AttemptKind;
  readonly stage: Stage;
  readonly minutes?: number;
  readonly opensAt?: string;
  readonly closesAt?: string;
  readonly daysBudget?: number;
  readonly state: "scheduled" | "open" | "closed";
  readonly opened: number;
  readonly submitted: number;
}

interface AssignmentTableProps {
  readonly cohort: { readonly id: string; readonly name: string };
  readonly rows: readonly Row[];
  readonly list: ListView<AssignmentSort>;
}

/** What a cohort works on: terms, state and progress; what nobody has opened can be withdrawn. */
export function AssignmentTable({ cohort, rows, list }: AssignmentTableProps) {
  const { t } = useTranslation("author");
  const columns: Column<Row, AssignmentSort>[] = [
    {
      id: "case",
      header: t("assign.case"),
      sort: "title",
      cell: ({ title, demonstration, withdrawn }) => (
        <>
          {title} {demonstration && <Tag>{t("assign.demonstration")}</Tag>}{" "}
          {withdrawn && <Tag tone="warn">{t("assign.withdrawnCase")}</Tag>}
        </>
      ),
    },
    { id: "how", header: t("assign.how"), sort: "mode", cell: (row) => <Terms {...row} /> },
    {
      id: "when",
      header: t("assign.when"),
      sort: "closesAt",
      nowrap: true,
      cell: (row) => (
        <div>
          <Window {...row} />
        </div>
      ),
    },
    { id: "opened", header: t("assign.openedBy"), sort: "opened", num: true, cell: ({ opened }) => opened },
    {
      id: "submitted",
      header: t("assign.submittedBy"),
      sort: "submitted",
      num: true,
      cell: ({ mode, submitted }) => (mode === "example" ? undefined : submitted),
    },
    {
      id: "withdraw",
      header: t("assign.withdraw"),
      action: true,
      cell: ({ caseId, title, opened }) =>
        opened === 0 && (
          <Form method="post">
            <input type="hidden" name="caseId" value={caseId} />
            <input type="hidden" name="cohortId" value={cohort.id} />
            <Button name="intent" value="withdraw" aria-label={t("assign.withdrawOf", { title })}>
              {t("assign.withdraw")}
            </Button>
          </Form>
        ),
    },
  ];
  return (
    <DataTable
      caption={t("assign.table", { cohort: cohort.name })}
      columns={columns}
      rows={rows}
      rowKey={({ caseId }) => caseId}
      list={list}
      empty={<EmptyState title={t(list.search === "" ? "assign.empty" : "noneFound")} />}
    />
  );
}

function Terms({ mode, stage, minutes, daysBudget }: Row) {
  const { t } = useTranslation("author");
  const items = [
    t(`assign.mode.${mode}`),
    mode === "guided" && stage !== "everything" && t(`assign.stage.${stage}`),
    minutes !== undefined && t("assign.minutes", { count: minutes }),
    daysBudget !== undefined && t("assign.days", { count: daysBudget }),
  ].filter((item) => item !== false);
  return <>{t("common:list", { items })}</>;
}

const TONE = { scheduled: "acc", open: "good", closed: undefined } as const;

function Window({ opensAt, closesAt, state }: Row) {
  const { t } = useTranslation("author");
  if (!closesAt) return <>{t("assign.always")}</>;
  return (
    <>
      {opensAt && <div>{t("assign.from", { when: formatDateTime(opensAt) })}</div>}
      <div>{t("assign.until", { when: formatDateTime(closesAt) })}</div>
      <Tag tone={TONE[state]}>{t(`assign.states.${state}`)}</Tag>
    </>
  );
}
