import { pageTitle } from "~/i18n/page-title";
import type { Texts } from "~/i18n/keys";
import { useTranslation } from "~/i18n/use-translation";
import "~/styles/ui/data-table.css";
import "~/styles/people/people.css";
import type { LoaderFunctionArgs } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import type { Column } from "~/components/lists/column";
import { DataTable } from "~/components/lists/data-table";
import { FilterSelect } from "~/components/lists/filter-select";
import { ListFilters } from "~/components/lists/list-filters";
import { VerifyLog } from "~/components/people/verify-log";
import { EmptyState } from "~/components/ui/empty-state";
import { formatDateTime } from "~/components/ui/format";
import { auditFilter, verificationAsked } from "~/forms/admin/audit-query";
import { listHref, listQuery, listView } from "~/forms/list-query";
import { requireCan } from "~/http/guard.server";
import { paths } from "~/http/paths";
import type { RouteHandle } from "~/http/policy";
import { orThrow } from "~/http/respond.server";
import { AUDIT_LIST, type AuditSort, listAudit, verifyAudit } from "~/services/admin/audit.server";
import admin from "~/i18n/en/admin";
import lists from "~/i18n/en/lists";
import { provideCatalogues } from "~/i18n/catalogues";

provideCatalogues({ admin, lists });

export const handle = { policy: "audit.view" } satisfies RouteHandle;
export const meta = () => pageTitle("audit");

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireCan(request, "audit.view");
  const search = new URL(request.url).searchParams;
  const filter = auditFilter(search);
  const query = listQuery(AUDIT_LIST, search);
  const found = orThrow(await listAudit(actor, filter, query));
  const asked = verificationAsked(search);
  const verification =
    asked && "checkpoint" in asked
      ? { ...orThrow(await verifyAudit(actor, asked.checkpoint)).result, against: asked.checkpoint }
      : asked;
  const { events, actions, actors } = found;
  return { events, actions, actors, filter, verification, list: listView(AUDIT_LIST, query, found, { filter }) };
}

type Loaded = ReturnType<typeof useLoaderData<typeof loader>>;

export default function AuditLog() {
  const { events, list, actions, actors, filter, verification } = useLoaderData<typeof loader>();
  const { t } = useTranslation("admin");
  return (
    <div className="page wide stack">
      <h1>{t("audit.title")}</h1>
      <p className="muted">{t("audit.lead")}</p>
      <VerifyLog verification={verification} checkpointHref={paths.auditCheckpoint} />
      <ListFilters list={list} label={t("audit.filters")}>
        <Filters actions={actions} actors={actors} filter={filter} />
      </ListFilters>
      <EventsTable events={events} list={list} actors={actors} />
    </div>
  );
}

function Filters({ actions, actors, filter }: Pick<Loaded, "actions" | "actors" | "filter">) {
  const { t } = useTranslation("admin");
  const actionChoices = actions.map((action) => ({ id: action, name: action }));
  const actorChoices = actors.map(({ id, name }) => ({ id, name: name ?? (id === "system" ? t("audit.system") : id) }));
  return (
    <>
      <FilterSelect name="action" label={t("audit.action")} chosen={filter.action} choices={actionChoices} />
      <FilterSelect name="actorId" label={t("audit.actor")} chosen={filter.actorId} choices={actorChoices} />
    </>
  );
}

function EventsTable({ events, list, actors }: Pick<Loaded, "events" | "list" | "actors">) {
  const { t } = useTranslation("admin");
  const choices = new Set(actors.map(({ id }) => id));
  /** Whom the filter does not offer is found from an event of theirs. */
  const ofActor = (actorId: string) => listHref({ ...list, filter: { ...list.filter, actorId } }, { page: 1 });
  const columns: Column<Loaded["events"][number], AuditSort>[] = [
    { id: "seq", header: t("audit.seq"), sort: "seq", cell: ({ seq }) => seq },
    { id: "at", header: t("audit.at"), nowrap: true, cell: ({ at }) => formatDateTime(at) },
    {
      id: "actor",
      header: t("audit.actor"),
      cell: ({ actorName, actorId }) => {
        const name = actorName ?? (actorId === "system" ? t("audit.system") : actorId);
        return choices.has(actorId) ? name : <Link to={ofActor(actorId)}>{name}</Link>;
      },
    },
    { id: "action", header: t("audit.action"), sort: "action", cell: ({ action }) => action },
    {
      id: "subject",
      header: t("audit.subject"),
      whole: true,
      cell: ({ subjectName, subject }) => <span className="sm">{subjectName ?? subject}</span>,
    },
    {
      id: "detail",
      header: t("audit.detail"),
      whole: true,
      cell: ({ detail }) => {
        const text = detail ? detailText(detail, t) : t("audit.unreadable");
        if (text === "") return null;
        // As recorded: an auditor compares it with the exported log.
        return (
          <span className="sm" translate={detail ? "no" : undefined}>
            {text}
          </span>
        );
      },
    },
  ];
  return (
    <DataTable
      caption={t("audit.table")}
      columns={columns}
      rows={events}
      rowKey={({ seq }) => String(seq)}
      list={list}
      empty={<EmptyState title={t("audit.empty")} />}
    />
  );
}

/** The facts of an event on one line; empty lists say nothing. */
function detailText(detail: NonNullable<Loaded["events"][number]["detail"]>, t: Texts<"admin">): string {
  return Object.entries(detail)
    .map(([name, value]) => [name, Array.isArray(value) ? t("common:list", { items: value }) : String(value)])
    .filter(([, text]) => text !== "")
    .map(([name, text]) => `${name}: ${text}`)
    .join(" · ");
}
