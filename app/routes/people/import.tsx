import { pageTitle } from "~/i18n/page-title";
import { useTranslation } from "~/i18n/use-translation";
import "~/styles/ui/data-table.css";
import "~/styles/ui/lists.css";
import "~/styles/people/people.css";
import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { DataTable } from "~/components/lists/data-table";
import { FilterSelect } from "~/components/lists/filter-select";
import { StaffColumnsForm } from "~/components/people/staff-columns-form";
import { StaffReading } from "~/components/people/staff-reading";
import { changedColumns, errorColumns } from "~/components/people/staff-tables";
import { Button, ButtonLink } from "~/components/ui/button";
import { Card } from "~/components/ui/card";
import { formatDateTime, formatNumber } from "~/components/ui/format";
import { listQuery, listView } from "~/forms/list-query";
import { staffColumns, staffKind } from "~/forms/people/staff-columns";
import { requireCan } from "~/http/guard.server";
import { paths } from "~/http/paths";
import type { RouteHandle } from "~/http/policy";
import { readForm } from "~/http/read-body.server";
import { orThrow } from "~/http/respond.server";
import lists from "~/i18n/en/lists";
import staff from "~/i18n/en/staff";
import { provideCatalogues } from "~/i18n/catalogues";
import { readStaffAgain } from "~/services/people/staff/import.server";
import { putStaffInForce, undoStaffImport } from "~/services/people/staff/in-force.server";
import { enteredWithoutPassword, staffImport } from "~/services/people/staff/look.server";

provideCatalogues({ lists, staff });

export const handle = { policy: "staff.import" } satisfies RouteHandle;
export const meta = () => pageTitle("staff");
/** What has become of a list shows after a refusal too. */
export const shouldRevalidate = () => true;

const LIST = { sorts: [] } as const;
const ENTERED = { sorts: [], prefix: "n-" } as const;

export async function loader({ request, params: { importId = "" } }: LoaderFunctionArgs) {
  const actor = await requireCan(request, "staff.import");
  const search = new URL(request.url).searchParams;
  const [query, enteredQuery, kind] = [listQuery(LIST, search), listQuery(ENTERED, search), staffKind(search)];
  const { list } = orThrow(await staffImport(actor, importId, { ...query, kind }));
  const entered =
    list.state === "inForce" ? orThrow(await enteredWithoutPassword(actor, importId, enteredQuery)) : undefined;
  return {
    list,
    kind,
    view: listView(LIST, query, list, { filter: { kind } }),
    entered: entered?.people ?? [],
    enteredView: entered && listView(ENTERED, enteredQuery, entered),
    asksUndo: search.has("undo"),
    outdated: search.has("outdated"),
  };
}

/** Every button of this page leads back to it: it shows what has become of the list. */
export async function action({ request, params: { importId = "" } }: ActionFunctionArgs) {
  const actor = await requireCan(request, "staff.import");
  const form = await readForm(request);
  const here = paths.staffImport(importId);
  const now = new Date();
  switch (form.get("intent")) {
    case "columns":
      orThrow(await readStaffAgain(actor, { importId, mapping: staffColumns(form) }, now));
      return redirect(here);
    case "again":
      orThrow(await readStaffAgain(actor, { importId }, now));
      return redirect(here);
    case "inForce": {
      const result = await putStaffInForce(actor, importId, now);
      if (result.ok || result.reason === "already") return redirect(here);
      if (result.reason === "outdated") return redirect(`${here}?outdated`);
      return orThrow({ ok: false, reason: result.reason });
    }
    case "undo": {
      const result = await undoStaffImport(actor, importId, now);
      if (result.ok || result.reason === "already") return redirect(here);
      if (result.reason === "changedSince" || result.reason === "notLast")
        return data({ problem: result.reason }, { status: 409 });
      return orThrow({ ok: false, reason: result.reason });
    }
    default:
      throw new Response(null, { status: 400 });
  }
}

type Loaded = ReturnType<typeof useLoaderData<typeof loader>>;

export default function StaffImport() {
  const loaded = useLoaderData<typeof loader>();
  const { list, outdated } = loaded;
  const refused = useActionData<typeof action>();
  const { t } = useTranslation("staff");
  return (
    <div className="page wide stack">
      <p className="sm">
        <Link to={paths.staffImports}>← {t("title")}</Link>
      </p>
      <h1>{list.name === "" ? t("file.label") : list.name}</h1>
      {list.counts && list.state !== "refused" && <p className="lead">{t("counts", list.counts)}</p>}
      {list.acted && (list.state === "inForce" || list.state === "undone") && (
        <p className={list.state === "inForce" ? "notice good" : "notice"}>
          {t(list.state, { by: list.acted.by ?? t("lists.system"), at: formatDateTime(list.acted.at) })}
        </p>
      )}
      {outdated && list.state !== "inForce" && <p className="notice warn">{t("preview.outdated")}</p>}
      {refused && !(list.canUndo && list.changedSince.length > 0) && (
        <p className="notice bad" role="alert">
          {t(`undo.${refused.problem}`)}
        </p>
      )}
      {list.state === "reading" && <StaffReading done={list.done} rows={list.rows} />}
      {list.state === "stopped" && <Stopped />}
      {list.problem && <Refused problem={list.problem} />}
      {list.state === "refused" && !list.problem && <Errors {...loaded} />}
      {(list.state === "staged" || list.state === "inForce") && <Changes {...loaded} />}
      {["mapping", "refused", "staged"].includes(list.state) && list.headings.length > 0 && (
        <StaffColumnsForm key={JSON.stringify(list.mapping)} headings={list.headings} mapping={list.mapping} />
      )}
      {list.canUndo && <Undo {...loaded} />}
    </div>
  );
}

function Stopped() {
  const { t } = useTranslation("staff");
  return (
    <Form method="post" className="stack">
      <p className="notice warn">{t("stopped")}</p>
      <Button name="intent" value="again">
        {t("readAgain")}
      </Button>
    </Form>
  );
}

function Refused({ problem }: { problem: NonNullable<Loaded["list"]["problem"]> }) {
  const { t } = useTranslation("staff");
  const limit = "limit" in problem ? problem.limit : undefined;
  const said = limit === undefined ? undefined : formatNumber(problem.problem === "tooLarge" ? limit / 1e6 : limit);
  return (
    <div className="notice bad" role="alert">
      <strong>{t("refused.title")}</strong>
      <p>{t(`refused.${problem.problem}`, { limit: said, line: "line" in problem ? problem.line : undefined })}</p>
    </div>
  );
}

function Errors({ list, view }: Loaded) {
  const { t } = useTranslation("staff");
  return (
    <section className="stack">
      <h2>{t("errors.title")}</h2>
      <p className="notice bad" role="alert">
        {t("errors.lead", { count: list.total })}
      </p>
      <DataTable
        caption={t("errors.table")}
        columns={errorColumns(t)}
        rows={list.errors}
        rowKey={({ line, column, problem, found }) => `${line} ${column} ${problem} ${found}`}
        list={view}
      />
    </section>
  );
}

function Changes({ list, view, kind, entered, enteredView }: Loaded) {
  const { t } = useTranslation("staff");
  const { t: common } = useTranslation("common");
  const { t: shown } = useTranslation("lists");
  const { counts } = list;
  if (!counts) return null;
  const isNothing = counts.new + counts.changed + counts.leaving === 0;
  const kinds = (["new", "changed", "leaving"] as const).map((id) => ({ id, name: t(`preview.${id}`) }));
  return (
    <>
      {list.state === "staged" && (
        <Form method="post" className="stack">
          <p>{t(isNothing ? "noChanges" : "preview.means")}</p>
          {!isNothing && (
            <div className="row">
              <Button primary name="intent" value="inForce">
                {t("preview.putInForce")}
              </Button>
            </div>
          )}
        </Form>
      )}
      {!isNothing && (
        <section className="stack">
          <h2>{t("preview.title")}</h2>
          <Form className="row">
            <FilterSelect name="kind" label={t("preview.kindFilter")} chosen={kind} choices={kinds} />
            <Button>{shown("show")}</Button>
          </Form>
          <DataTable
            caption={t("preview.table")}
            columns={changedColumns(t, common)}
            rows={list.people}
            rowKey={({ line }) => String(line)}
            list={view}
          />
        </section>
      )}
      {entered.length > 0 && (
        <section className="stack">
          <h2>{t("entered.title")}</h2>
          <DataTable
            caption={t("entered.table")}
            columns={[
              { id: "person", header: t("preview.person"), cell: ({ name }) => name },
              { id: "number", header: t("preview.number"), cell: ({ employeeNumber }) => employeeNumber },
              { id: "email", header: t("entered.email"), cell: ({ email }) => email ?? t("entered.noEmail") },
              {
                id: "invite",
                header: t("entered.invite"),
                action: true,
                cell: ({ personId, name }) => (
                  <Link to={paths.invite(personId)} aria-label={t("entered.inviteOf", { name })}>
                    {t("entered.invite")}
                  </Link>
                ),
              },
            ]}
            rows={entered}
            rowKey={({ personId }) => personId}
            list={enteredView}
          />
        </section>
      )}
    </>
  );
}

function Undo({ list, asksUndo }: Loaded) {
  const { t } = useTranslation("staff");
  const { t: common } = useTranslation("common");
  const { changedSince } = list;
  if (changedSince.length > 0)
    return (
      <p className="notice">
        {t("undo.changedSince")}{" "}
        {t("undo.who", { names: common("list", { items: changedSince.map(({ name }) => name) }) })}
      </p>
    );
  if (!asksUndo)
    return (
      <p>
        <ButtonLink to="?undo#undo">{t("undo.ask")}</ButtonLink>
      </p>
    );
  return (
    <div id="undo">
      <Card title={t("undo.title")}>
        <p>{t("undo.means", { new: formatNumber(list.counts?.new ?? 0) })}</p>
        <Form method="post" className="row">
          <Button primary name="intent" value="undo">
            {t("undo.confirm")}
          </Button>
          <ButtonLink to="?">{t("undo.keep")}</ButtonLink>
        </Form>
      </Card>
    </div>
  );
}
