import { pageTitle } from "~/i18n/page-title";
import { useTranslation } from "~/i18n/use-translation";
import "~/styles/ui/data-table.css";
import "~/styles/people/people.css";
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import type { Column } from "~/components/lists/column";
import { DataTable } from "~/components/lists/data-table";
import { ListFilters } from "~/components/lists/list-filters";
import { NewPower } from "~/components/admin/new-power";
import { AccessForm, ConfirmAccess } from "~/components/people/access-form";
import { EmptyState } from "~/components/ui/empty-state";
import { formatDate } from "~/components/ui/format";
import { Tag } from "~/components/ui/tag";
import { accessChange } from "~/forms/admin/access-change";
import { listQuery, listView } from "~/forms/list-query";
import { requireCan } from "~/http/guard.server";
import { paths } from "~/http/paths";
import type { RouteHandle } from "~/http/policy";
import { orThrow } from "~/http/respond.server";
import { account, ACCOUNT_LIST, changeAccess, listAccounts, type AccountSort } from "~/services/admin/accounts.server";
import { recentGrants } from "~/services/admin/proposals.server";
import admin from "~/i18n/en/admin";
import lists from "~/i18n/en/lists";
import proposals from "~/i18n/en/proposals";
import { provideCatalogues } from "~/i18n/catalogues";

provideCatalogues({ admin, lists, proposals });

export const handle = { policy: "bank.administer" } satisfies RouteHandle;
export const meta = () => pageTitle("roles");

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireCan(request, "bank.administer");
  const [now, search] = [new Date(), new URL(request.url).searchParams];
  const personId = search.get("person");
  const editing = personId === null ? undefined : orThrow(await account(actor, personId, now)).account;
  const query = listQuery(ACCOUNT_LIST, search);
  const found = orThrow(await listAccounts(actor, now, query));
  const { grants, openProposals } = orThrow(await recentGrants(actor, now));
  return {
    accounts: found.accounts,
    list: listView(ACCOUNT_LIST, query, found),
    editing,
    done: search.has("done"),
    grants,
    openProposals,
  };
}

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireCan(request, "bank.administer");
  const change = accessChange(await request.formData());
  if (!change) throw new Response(null, { status: 400 });
  const { intent, wanted } = change;
  if (wanted.roles.length === 0) return { wanted, error: "noRole" as const };
  if (intent === "review") return { wanted, error: undefined };

  const result = await changeAccess(actor, change, new Date());
  if (result.ok) {
    const { proposalId } = result;
    return redirect(proposalId === undefined ? paths.bankChanged : paths.proposalNow(proposalId, "made"));
  }
  switch (result.reason) {
    case "forbidden":
    case "missing":
      return orThrow({ ok: false, reason: result.reason });
    case "noRole":
    case "lastAdministrator":
      return { wanted, error: result.reason };
    case "apart":
      return { wanted, error: result.reason, roles: result.roles };
    case "outdated":
      return { wanted: undefined, error: result.reason };
  }
}

export default function Accounts() {
  const { accounts, list, editing, done, grants, openProposals } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation("admin");
  const { t: common } = useTranslation("common");
  const apart = answer?.error === "apart" ? answer.roles.map((role) => common(`role.${role}`)) : [];
  return (
    <div className="page wide stack">
      <h1>{t("people.title")}</h1>
      <p className="muted">{t("people.lead")}</p>
      <AdminLinks openProposals={openProposals} />
      <NewPower grants={grants} eventHref={paths.auditOf} />
      {done && (
        <p className="notice" role="status">
          {t("change.done")} <Link to={paths.audit}>{t("audit.title")}</Link>
        </p>
      )}
      {editing && answer?.wanted && !answer.error && (
        <ConfirmAccess person={editing} wanted={answer.wanted} cancelTo={paths.access(editing.id)} />
      )}
      {editing && !(answer?.wanted && !answer.error) && (
        <AccessForm
          key={JSON.stringify([editing, answer])}
          person={editing}
          chosen={answer?.wanted ?? editing}
          error={answer?.error && t(`change.${answer.error}`, { roles: apart })}
          answer={answer}
          cancelTo={paths.bank}
        />
      )}
      <ListFilters list={list} label={t("people.find")} />
      <AccountsTable accounts={accounts} list={list} />
    </div>
  );
}

function AdminLinks({ openProposals }: { openProposals: number }) {
  const { t } = useTranslation(["proposals", "admin"]);
  return (
    <p className="row">
      <Link to={paths.newPerson}>{t("admin:people.new")}</Link>
      <Link to={paths.units}>{t("admin:people.units")}</Link>
      <Link to={paths.proposals}>{t("link")}</Link>
      {openProposals > 0 && <Tag tone="warn">{t("waiting", { count: openProposals })}</Tag>}
      <Link to={paths.ownScorecard}>{t("admin:card.link")}</Link>
      <Link to={paths.ownPolicy}>{t("policy.link")}</Link>
      <Link to={paths.jobs}>{t("admin:people.jobs")}</Link>
    </p>
  );
}

type Loaded = ReturnType<typeof useLoaderData<typeof loader>>;

function AccountsTable({ accounts, list }: Pick<Loaded, "accounts" | "list">) {
  const { t } = useTranslation("admin");
  const { t: common } = useTranslation("common");
  const columns: Column<Loaded["accounts"][number], AccountSort>[] = [
    {
      id: "person",
      header: t("people.person"),
      sort: "name",
      cell: ({ id, name, email, simulated }) =>
        simulated ? (
          name
        ) : (
          <>
            <Link className="person" to={paths.person(id)}>
              {name}
            </Link>
            {email}
          </>
        ),
    },
    { id: "branch", header: t("people.branch"), sort: "branch", cell: ({ branch }) => branch },
    {
      id: "roles",
      header: t("people.roles"),
      sort: "roles",
      cell: ({ roles }) => common("list", { items: roles.map((role) => common(`role.${role}`)) }),
    },
    {
      id: "status",
      header: t("people.status"),
      sort: "status",
      cell: (account) => <AccountState {...account} />,
    },
    {
      id: "sessions",
      header: t("people.sessions"),
      sort: "sessions",
      num: true,
      cell: ({ openSessions }) => openSessions,
    },
    {
      id: "change",
      header: t("people.change"),
      action: true,
      cell: ({ id, name, simulated, changeable }) =>
        changeable ? (
          <Link to={paths.access(id)} aria-label={t("people.changeOf", { name })}>
            {t("people.change")}
          </Link>
        ) : (
          !simulated && <span className="muted sm">{t("people.own")}</span>
        ),
    },
  ];
  return (
    <DataTable
      caption={t("people.table")}
      columns={columns}
      rows={accounts}
      rowKey={({ id }) => id}
      list={list}
      empty={<EmptyState title={t("people.empty")} />}
    />
  );
}

function AccountState({ active, simulated, how, until }: Loaded["accounts"][number]) {
  const { t } = useTranslation(["admin", "lists"]);
  if (simulated) return <Tag>{t("people.simulated")}</Tag>;
  return (
    <>
      {active ? <Tag tone="good">{t("people.active")}</Tag> : <Tag tone="warn">{t("people.disabled")}</Tag>}{" "}
      {t(`lists:comesIn.${how}`, { until: until && formatDate(until) })}
    </>
  );
}
