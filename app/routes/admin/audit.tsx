import "~/styles/people.css";
import type { LoaderFunctionArgs } from "@remix-run/node";
import { Form, Link, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { FilterSelect } from "~/components/people/FilterSelect";
import { VerifyLog } from "~/components/people/VerifyLog";
import { Button } from "~/components/ui/Button";
import { EmptyState } from "~/components/ui/EmptyState";
import { formatDateTime } from "~/components/ui/format";
import { TableScroll } from "~/components/ui/TableScroll";
import { auditFilter, verificationAsked } from "~/forms/audit-query";
import { requireCan } from "~/http/guard.server";
import { pageTitle } from "~/http/meta";
import { paths } from "~/http/paths";
import type { RouteHandle } from "~/http/policy";
import { orThrow } from "~/http/respond.server";
import { listAudit, verifyAudit } from "~/services/audit.server";
import admin from "~/i18n/en/admin";
import { provideCatalogues } from "~/i18n/instance";

provideCatalogues({ admin });

export const handle = { policy: "audit.view" } satisfies RouteHandle;
export const meta = () => pageTitle("Audit log");

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireCan(request, "audit.view");
  const search = new URL(request.url).searchParams;
  const filter = auditFilter(search);
  const { events, older, actions, actors } = orThrow(await listAudit(actor, filter));
  const asked = verificationAsked(search);
  const verification =
    asked && asked !== "invalid"
      ? { ...orThrow(await verifyAudit(actor, asked.checkpoint)).result, against: asked.checkpoint }
      : asked;
  return { events, older, actions, actors, filter, verification };
}

type Loaded = ReturnType<typeof useLoaderData<typeof loader>>;

export default function AuditLog() {
  const { events, older, actions, actors, filter, verification } = useLoaderData<typeof loader>();
  const { t } = useTranslation("admin");
  return (
    <div className="page stack">
      <h1>{t("audit.title")}</h1>
      <p className="muted">{t("audit.lead")}</p>
      <VerifyLog verification={verification} checkpointHref={paths.auditCheckpoint} />
      <Filters actions={actions} actors={actors} filter={filter} />
      {events.length > 0 ? <EventsTable events={events} /> : <EmptyState title={t("audit.empty")} />}
      <nav className="row" aria-label={t("audit.table")}>
        {filter.before !== undefined && <Link to={paths.auditPage(filter)}>{t("audit.newest")}</Link>}
        {older !== undefined && <Link to={paths.auditPage(filter, older)}>{t("audit.older")}</Link>}
      </nav>
    </div>
  );
}

function Filters({ actions, actors, filter }: Pick<Loaded, "actions" | "actors" | "filter">) {
  const { t } = useTranslation("admin");
  const actionChoices = actions.map((action) => ({ id: action, name: action }));
  const actorChoices = actors.map(({ id, name }) => ({ id, name: name ?? (id === "system" ? t("audit.system") : id) }));
  return (
    // Keyed by the filter, so that going back shows what was chosen then.
    <Form className="filters" role="search" aria-label={t("audit.filters")} key={JSON.stringify(filter)}>
      <FilterSelect
        name="action"
        label={t("audit.action")}
        anyLabel={t("audit.any")}
        chosen={filter.action}
        choices={actionChoices}
      />
      <FilterSelect
        name="actorId"
        label={t("audit.actor")}
        anyLabel={t("audit.any")}
        chosen={filter.actorId}
        choices={actorChoices}
      />
      <Button>{t("audit.show")}</Button>
    </Form>
  );
}

function EventsTable({ events }: Pick<Loaded, "events">) {
  const { t } = useTranslation("admin");
  return (
    <TableScroll label={t("audit.table")}>
      <table>
        <thead>
          <tr>
            <th scope="col" className="num">
              {t("audit.seq")}
            </th>
            <th scope="col">{t("audit.at")}</th>
            <th scope="col">{t("audit.actor")}</th>
            <th scope="col">{t("audit.action")}</th>
            <th scope="col">{t("audit.subject")}</th>
            <th scope="col">{t("audit.detail")}</th>
          </tr>
        </thead>
        <tbody>
          {events.map((event) => (
            <tr key={event.seq}>
              <td className="num">{event.seq}</td>
              <td className="nowrap">{formatDateTime(event.at)}</td>
              <td>{event.actorName ?? (event.actorId === "system" ? t("audit.system") : event.actorId)}</td>
              <td>{event.action}</td>
              <td className="detail sm">{event.subjectName ?? event.subject}</td>
              <td className="detail sm">{event.detail ? detailText(event.detail) : t("audit.unreadable")}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  );
}

/** The facts of an event on one line; empty lists say nothing. */
function detailText(detail: NonNullable<Loaded["events"][number]["detail"]>): string {
  return Object.entries(detail)
    .map(([name, value]) => [name, Array.isArray(value) ? value.join(", ") : String(value)])
    .filter(([, text]) => text !== "")
    .map(([name, text]) => `${name}: ${text}`)
    .join(" · ");
}
