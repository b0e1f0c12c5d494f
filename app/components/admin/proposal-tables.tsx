import { Link } from "@remix-run/react";
import type { Column } from "~/components/lists/column";
import { DataTable } from "~/components/lists/data-table";
import { EmptyState } from "~/components/ui/empty-state";
import { formatDateTime } from "~/components/ui/format";
import { Tag } from "~/components/ui/tag";
import { useTranslation } from "~/i18n/use-translation";

type Outcome = "approved" | "refused" | "withdrawn";

/** A proposal in a list. */
export interface ProposalLine {
  readonly id: string;
  readonly kind: "scorecard" | "policy" | "role";
  readonly about: string;
  readonly note: string;
  readonly proposedBy: string;
  readonly proposedAt: string;
  readonly decision?: {
    readonly outcome: Outcome;
    readonly by: string;
    readonly at: string;
    readonly note: string;
    readonly alone: boolean;
  };
}

interface ProposalTableProps {
  readonly proposals: readonly ProposalLine[];
  readonly href: (proposalId: string) => string;
}

/** What waits for a second person. */
export function OpenTable({ proposals, href }: ProposalTableProps) {
  const { t } = useTranslation("proposals");
  const columns = useProposalColumns(href);
  return (
    <DataTable
      caption={t("open")}
      columns={columns}
      rows={proposals}
      rowKey={({ id }) => id}
      empty={
        <EmptyState title={t("none")}>
          <p>{t("noneHint")}</p>
        </EmptyState>
      }
    />
  );
}

/** What became of the others. */
export function DecidedTable({ proposals, href }: ProposalTableProps) {
  const { t } = useTranslation("proposals");
  const columns: Column<ProposalLine>[] = [
    ...useProposalColumns(href),
    {
      id: "outcome",
      header: t("column.outcome"),
      cell: ({ decision }) =>
        decision && (
          <>
            <Tag tone={decision.outcome === "approved" ? "good" : undefined}>{t(`outcome.${decision.outcome}`)}</Tag>
            {decision.alone && <div className="muted sm">{t("alone")}</div>}
          </>
        ),
    },
    { id: "decidedBy", header: t("column.decidedBy"), cell: ({ decision }) => decision?.by },
    { id: "decidedAt", header: t("column.decidedAt"), cell: ({ decision }) => decision && formatDateTime(decision.at) },
  ];
  return <DataTable caption={t("decided")} columns={columns} rows={proposals} rowKey={({ id }) => id} />;
}

function useProposalColumns(href: (proposalId: string) => string): Column<ProposalLine>[] {
  const { t } = useTranslation("proposals");
  return [
    {
      id: "what",
      header: t("column.what"),
      cell: ({ id, kind, about }) => <Link to={href(id)}>{t(`what.${kind}`, { about })}</Link>,
    },
    { id: "note", header: t("column.note"), whole: true, cell: ({ note }) => note },
    { id: "by", header: t("column.by"), cell: ({ proposedBy }) => proposedBy || t("grants.command") },
    { id: "at", header: t("column.at"), cell: ({ proposedAt }) => formatDateTime(proposedAt) },
  ];
}
