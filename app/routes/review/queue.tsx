import { openKey } from "~/i18n/keys";
import { pageTitle } from "~/i18n/page-title";
import { useTranslation } from "~/i18n/use-translation";
import "~/styles/ui/data-table.css";
import "~/styles/ui/lists.css";
import "~/styles/people/people.css";
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { Form, Link, useLoaderData } from "@remix-run/react";
import type { Column } from "~/components/lists/column";
import { DataTable } from "~/components/lists/data-table";
import { ListFilters } from "~/components/lists/list-filters";
import { Button } from "~/components/ui/button";
import { EmptyState } from "~/components/ui/empty-state";
import { Tag } from "~/components/ui/tag";
import { formatDateTime, formatMoney } from "~/components/ui/format";
import { pageOf } from "~/domain/lists";
import { listQuery, listView } from "~/forms/list-query";
import { requireCan } from "~/http/guard.server";
import { paths } from "~/http/paths";
import type { RouteHandle } from "~/http/policy";
import { orThrow } from "~/http/respond.server";
import { openCase } from "~/services/cases/attempts.server";
import { REVIEW_LIST, REVIEW_RULES, reviewQueue, type ReviewSort } from "~/services/cases/case-lists.server";
import cases from "~/i18n/en/cases/cases";
import review from "~/i18n/en/review";
import lists from "~/i18n/en/lists";
import { provideCatalogues } from "~/i18n/catalogues";

provideCatalogues({ cases, lists, review });

export const handle = { policy: "case.review" } satisfies RouteHandle;
export const meta = () => pageTitle("review");

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireCan(request, "case.review");
  const cases = await reviewQueue(actor, new Date());
  const query = listQuery(REVIEW_LIST, new URL(request.url).searchParams);
  const page = pageOf(todoFirst(cases), query, REVIEW_RULES);
  return {
    // Blind: the queue carries no outcome, not even the own one.
    cases: page.rows.map(({ outcome: _outcome, ...row }) => row),
    list: listView(REVIEW_LIST, query, page),
  };
}

const todoFirst = <Case extends { readonly state: string }>(cases: readonly Case[]): Case[] => [
  ...cases.filter(({ state }) => state !== "done"),
  ...cases.filter(({ state }) => state === "done"),
];

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireCan(request, "case.review");
  const caseId = String((await request.formData()).get("caseId") ?? "");
  const opened = orThrow(await openCase(actor, { caseId, purpose: "review" }, new Date()));
  return redirect(paths.attempt(opened.attemptId));
}

type Row = ReturnType<typeof useLoaderData<typeof loader>>["cases"][number];

export default function Queue() {
  const { cases, list } = useLoaderData<typeof loader>();
  const { t } = useTranslation("review");
  const { t: tc } = useTranslation("cases");
  const columns: Column<Row, ReviewSort>[] = [
    {
      id: "case",
      header: t("case"),
      sort: "title",
      cell: ({ title, origin }) => (
        <>
          {title} <Tag>{tc(origin)}</Tag>
        </>
      ),
    },
    { id: "industry", header: t("industry"), cell: ({ summary }) => tc(`industry.${summary.industry}`) },
    {
      id: "request",
      header: t("request"),
      sort: "amount",
      num: true,
      cell: ({ summary: { amount, currency, tenorMonths } }) =>
        tc("request", { amount: formatMoney(amount, currency), months: tenorMonths }),
    },
    {
      id: "state",
      header: t("stateHead"),
      sort: "state",
      cell: (row) => t(openKey("review:state", row.state), { when: whenOf(row) }),
    },
    { id: "go", header: t("go"), action: true, cell: (row) => <WayOn row={row} /> },
  ];
  return (
    <div className="page wide stack">
      <h1>{t("title")}</h1>
      <p className="lead">{t("lead")}</p>
      <p className="muted sm">{t("note")}</p>
      <ListFilters list={list} label={t("find")} />
      <DataTable
        caption={t("table")}
        columns={columns}
        rows={cases}
        rowKey={({ caseId }) => caseId}
        list={list}
        empty={<EmptyState title={t(list.search === "" ? "empty" : "noneFound")} />}
      />
    </div>
  );
}

const whenOf = ({ savedAt, submittedAt }: Row): string => (savedAt ? formatDateTime(submittedAt ?? savedAt) : "");

/** To the panel of a case that is decided; else into the case. */
function WayOn({ row: { caseId, title, state } }: { row: Row }) {
  const { t } = useTranslation("review");
  if (state === "done")
    return (
      <Link className="btn" to={paths.reviewPanel(caseId)} aria-label={t("panelOf", { title })}>
        {t("panel")}
      </Link>
    );
  const isOpen = state === "open";
  return (
    <Form method="post">
      <input type="hidden" name="caseId" value={caseId} />
      <Button aria-label={t(isOpen ? "continueOf" : "startOf", { title })}>{t(isOpen ? "continue" : "start")}</Button>
    </Form>
  );
}
