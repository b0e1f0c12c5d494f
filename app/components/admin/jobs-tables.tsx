import { Form } from "@remix-run/react";
import { didWords, jobName, nextWords, type Outcome } from "./job-words";
import type { Column } from "~/components/lists/column";
import { DataTable } from "~/components/lists/data-table";
import { Button } from "~/components/ui/button";
import { EmptyState } from "~/components/ui/empty-state";
import { formatDateTime } from "~/components/ui/format";
import { Tag } from "~/components/ui/tag";
import { openKey } from "~/i18n/keys";
import { useTranslation } from "~/i18n/use-translation";

interface RunLine {
  readonly at: string;
  readonly outcome?: Outcome;
  readonly did?: number;
  readonly failure?: string;
  readonly asked: boolean;
}

/** A job in the list. */
export interface JobLine {
  readonly name: string;
  readonly needs?: string;
  readonly running: boolean;
  readonly last?: RunLine;
  readonly next?: string;
  readonly soon: boolean;
  readonly failing: boolean;
}

const TONES = { done: "good", failed: "bad", stopped: "warn", lost: "warn" } as const;

/** Each job with its last and next runs. */
export function JobsTable({ jobs }: { jobs: readonly JobLine[] }) {
  const { t } = useTranslation("jobs");
  const columns: Column<JobLine>[] = [
    {
      id: "job",
      header: t("column.job"),
      whole: true,
      cell: ({ name }) => (
        <>
          {jobName(name, t)}
          <br />
          <span className="sm muted">{t(openKey("jobs:jobs", `${name}.about`))}</span>
        </>
      ),
    },
    { id: "last", header: t("column.last"), whole: true, cell: (job) => <LastRun {...job} /> },
    {
      id: "next",
      header: t("column.next"),
      whole: true,
      cell: (job) => (job.failing && !job.soon && job.next ? t("tried", { at: nextWords(job, t) }) : nextWords(job, t)),
    },
    {
      id: "run",
      header: t("column.run"),
      action: true,
      cell: ({ name, needs, running }) =>
        needs === undefined && (
          <Form method="post">
            <Button name="job" value={name} disabled={running} aria-label={t("runOf", { name: jobName(name, t) })}>
              {t("run")}
            </Button>
          </Form>
        ),
    },
  ];
  return (
    <DataTable
      caption={t("table")}
      columns={columns}
      rows={jobs}
      rowKey={({ name }) => name}
      empty={<EmptyState title={t("none")} />}
    />
  );
}

function LastRun({ name, last }: JobLine) {
  const { t } = useTranslation("jobs");
  if (!last) return <span className="muted">{t("notYet")}</span>;
  if (!last.outcome) return <Tag tone="acc">{t("running", { since: formatDateTime(last.at) })}</Tag>;
  return (
    <>
      {formatDateTime(last.at)} <Tag tone={TONES[last.outcome]}>{t(`outcome.${last.outcome}`)}</Tag>
      <br />
      <span className="sm muted">
        {last.did !== undefined && `${didWords(name, last.did, t)}. `}
        {last.failure !== undefined && `${t(openKey("jobs:failure", `${last.failure}.says`))} `}
        {last.asked && t("asked")}
      </span>
    </>
  );
}

type Failure = RunLine & { readonly id: number; readonly name: string };

/** What went wrong in the runs that are kept, and what to do about it. */
export function FailuresTable({ failures }: { failures: readonly Failure[] }) {
  const { t } = useTranslation("jobs");
  const codeOf = ({ failure = "lost" }: Failure) => failure;
  const columns: Column<Failure>[] = [
    { id: "job", header: t("failures.job"), cell: ({ name }) => jobName(name, t) },
    { id: "at", header: t("failures.at"), nowrap: true, cell: ({ at }) => formatDateTime(at) },
    {
      id: "what",
      header: t("failures.what"),
      whole: true,
      cell: (run) => t(openKey("jobs:failure", `${codeOf(run)}.says`)),
    },
    {
      id: "do",
      header: t("failures.do"),
      whole: true,
      cell: (run) => t(openKey("jobs:failure", `${codeOf(run)}.do`)),
    },
  ];
  return (
    <DataTable
      caption={t("failures.table")}
      columns={columns}
      rows={failures}
      rowKey={({ id }) => String(id)}
      empty={<EmptyState title={t("failures.none")} />}
    />
  );
}
