import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Button } from "~/components/ui/Button";
import { EmptyState } from "~/components/ui/EmptyState";
import { formatDateTime } from "~/components/ui/format";
import { TableScroll } from "~/components/ui/TableScroll";
import { Tag } from "~/components/ui/Tag";
import type { AttemptKind, Stage } from "~/domain/judgement/assignment/browser";

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
  readonly cohort: {
    readonly id: string;
    readonly name: string;
    readonly people: number;
    readonly rows: readonly Row[];
  };
}

/** What a cohort works on: terms, state and progress; what nobody has opened can be withdrawn. */
export function AssignmentTable({ cohort }: AssignmentTableProps) {
  const { t } = useTranslation("author");
  if (cohort.rows.length === 0) return <EmptyState title={t("assign.empty")} />;
  const label = t("assign.table", { cohort: cohort.name });
  return (
    <TableScroll label={label}>
      <table className="stack-table">
        <caption>{label}</caption>
        <thead>
          <tr>
            <th scope="col">{t("assign.case")}</th>
            <th scope="col">{t("assign.how")}</th>
            <th scope="col">{t("assign.when")}</th>
            <th scope="col" className="num">
              {t("assign.openedBy")}
            </th>
            <th scope="col" className="num">
              {t("assign.submittedBy")}
            </th>
            <td />
          </tr>
        </thead>
        <tbody>
          {cohort.rows.map((row) => (
            <tr key={row.caseId}>
              <th scope="row">
                {row.title} {row.demonstration && <Tag>{t("assign.demonstration")}</Tag>}{" "}
                {row.withdrawn && <Tag tone="warn">{t("assign.withdrawnCase")}</Tag>}
              </th>
              <td data-label={t("assign.how")}>
                <Terms {...row} />
              </td>
              <td className="nowrap" data-label={t("assign.when")}>
                <Window {...row} />
              </td>
              <td className="num" data-label={t("assign.openedBy")}>
                {row.opened}
              </td>
              <td className="num" data-label={t("assign.submittedBy")}>
                {row.mode === "example" ? "" : row.submitted}
              </td>
              <td className="num">
                {row.opened === 0 && (
                  <Form method="post">
                    <input type="hidden" name="caseId" value={row.caseId} />
                    <input type="hidden" name="cohortId" value={cohort.id} />
                    <Button name="intent" value="withdraw" aria-label={t("assign.withdrawOf", { title: row.title })}>
                      {t("assign.withdraw")}
                    </Button>
                  </Form>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  );
}

function Terms({ mode, stage, minutes, daysBudget }: Row) {
  const { t } = useTranslation("author");
  const parts = [
    t(`assign.mode.${mode}`),
    mode === "guided" && stage !== "everything" && t(`assign.stage.${stage}`),
    minutes !== undefined && t("assign.minutes", { count: minutes }),
    daysBudget !== undefined && t("assign.days", { count: daysBudget }),
  ];
  return <>{parts.filter(Boolean).join(", ")}</>;
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
