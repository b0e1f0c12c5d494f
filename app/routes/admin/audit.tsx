import { pageTitle } from "~/i18n/page-title";
import { useTranslation } from "~/i18n/use-translation";
import "~/styles/ui/data-table.css";
import "~/styles/people/people.css";
import type { LoaderFunctionArgs } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { actionWords, actorWords, detailWords, subjectWords } from "~/components/admin/audit-words";
import type { Column } from "~/components/lists/column";
import { DataTable } from "~/components/lists/data-table";
import { FilterSelect } from "~/components/lists/filter-select";
import { ListFilters } from "~/components/lists/list-filters";
import { VerifyLog } from "~/components/people/verify-log";
import { EmptyState } from "~/components/ui/empty-state";
import { Field } from "~/components/ui/field";
import { formatDateTime } from "~/components/ui/format";
import { auditFilter, verificationAsked } from "~/forms/admin/audit-query";
import { listHref, listQuery, listView } from "~/forms/list-query";
import { requireCan } from "~/http/guard.server";
import { paths } from "~/http/paths";
import type { RouteHandle } from "~/http/policy";
import { orThrow } from "~/http/respond.server";
import { AUDIT_LIST, type AuditSort, listAudit, verifyAudit } from "~/services/admin/audit.server";
import admin from "~/i18n/en/admin";
import audit from "~/i18n/en/audit";
import lists from "~/i18n/en/lists";
import { provideCatalogues } from "~/i18n/catalogues";
import type { Texts } from "~/i18n/keys";
import { readerOf } from "~/i18n/reader";

provideCatalogues({ admin, audit, lists });

export const handle = { policy: "audit.view" } satisfies RouteHandle;
export const meta = () => pageTitle("audit");

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireCan(request, "audit.view");
  const search = new URL(request.url).searchParams;
  const filter = auditFilter(search);
  const query = listQuery(AUDIT_LIST, search);
  const words = readerOf("audit") as Texts<"audit">;
  const found = orThrow(await listAudit(actor, filter, query, (action) => actionWords(action, words)));
  const asked = verificationAsked(search);
  const verification =
    asked && "checkpoint" in asked
      ? { ...orThrow(await verifyAudit(actor, asked.checkpoint)).result, against: asked.checkpoint }
      : asked;
  const { events, actions, actors, names } = found;
  return { events, actions, actors, names, filter, verification, list: listView(AUDIT_LIST, query, found, { filter }) };
}

type Loaded = ReturnType<typeof useLoaderData<typeof loader>>;

export default function AuditLog() {
  const { events, list, actions, actors, names, filter, verification } = useLoaderData<typeof loader>();
  const { t } = useTranslation("admin");
  return (
    <div className="page wide stack">
      <h1>{t("audit.title")}</h1>
      <p className="muted">{t("audit.lead")}</p>
      <VerifyLog verification={verification} checkpointHref={paths.auditCheckpoint} />
      <ListFilters list={list} label={t("audit.filters")}>
        <Filters actions={actions} actors={actors} filter={filter} />
      </ListFilters>
      <EventsTable events={events} list={list} actors={actors} names={names} />
    </div>
  );
}

function Filters({ actions, actors, filter }: Pick<Loaded, "actions" | "actors" | "filter">) {
  const { t } = useTranslation("admin");
  const { t: words } = useTranslation("audit");
  const actionChoices = actions
    .map((action) => ({ id: action, name: actionWords(action, words) }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  const actorChoices = actors.map(({ id, name }) => ({
    id,
    name: actorWords({ actorId: id, actorName: name }, words),
  }));
  return (
    <>
      <FilterSelect name="action" label={t("audit.action")} chosen={filter.action} choices={actionChoices} />
      <FilterSelect name="actorId" label={t("audit.actor")} chosen={filter.actorId} choices={actorChoices} />
      <Field label={t("audit.from")}>
        <input type="date" name="from" defaultValue={filter.from} />
      </Field>
      <Field label={t("audit.to")}>
        <input type="date" name="to" defaultValue={filter.to} />
      </Field>
    </>
  );
}

function EventsTable({ events, list, actors, names }: Pick<Loaded, "events" | "list" | "actors" | "names">) {
  const { t } = useTranslation("admin");
  const { t: words } = useTranslation("audit");
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
        const name = actorWords({ actorName, actorId }, words);
        return choices.has(actorId) ? name : <Link to={ofActor(actorId)}>{name}</Link>;
      },
    },
    { id: "action", header: t("audit.action"), sort: "action", cell: ({ action }) => actionWords(action, words) },
    {
      id: "subject",
      header: t("audit.subject"),
      whole: true,
      cell: (event) => <span className="sm">{subjectWords(event, words)}</span>,
    },
    {
      id: "detail",
      header: t("audit.detail"),
      whole: true,
      cell: (event) => <span className="sm">{detailWords(event, names, words)}</span>,
    },
  ];
  return (
    <DataTable
      caption={t("audit.table")}
      columns={columns}
      rows={events}
      rowKey={({ seq }) => String(seq)}
      list={list}
      actions={
        <a className="btn" href={paths.auditExport + listHref(list, { page: 1 })} download>
          {t("audit.export")}
        </a>
      }
      empty={<EmptyState title={t("audit.empty")} />}
    />
  );
}
