import "~/styles/people.css";
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { AccessForm, ConfirmAccess } from "~/components/people/AccessForm";
import { TableScroll } from "~/components/ui/TableScroll";
import { Tag } from "~/components/ui/Tag";
import { accessChange } from "~/forms/access-change";
import { requireCan } from "~/http/guard.server";
import { pageTitle } from "~/http/meta";
import { paths } from "~/http/paths";
import type { RouteHandle } from "~/http/policy";
import { orThrow } from "~/http/respond.server";
import { changeAccess, listAccounts } from "~/services/accounts.server";
import admin from "~/i18n/en/admin";
import { provideCatalogues } from "~/i18n/instance";

provideCatalogues({ admin });

export const handle = { policy: "bank.administer" } satisfies RouteHandle;
export const meta = () => pageTitle("People and roles");

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireCan(request, "bank.administer");
  const { accounts } = orThrow(await listAccounts(actor, new Date()));
  const search = new URL(request.url).searchParams;
  const editing = accounts.find(({ id, simulated }) => id === search.get("person") && !simulated);
  if (search.has("person") && !editing) throw new Response(null, { status: 404 });
  return { accounts, editing, done: search.has("done") };
}

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireCan(request, "bank.administer");
  const change = accessChange(await request.formData());
  if (!change) throw new Response(null, { status: 400 });
  const { intent, wanted } = change;
  if (wanted.roles.length === 0) return { wanted, error: "noRole" as const };
  if (intent === "review") return { wanted, error: undefined };

  const result = await changeAccess(actor, change, new Date());
  if (result.ok) return redirect(paths.bankChanged);
  switch (result.reason) {
    case "forbidden":
    case "missing":
      return orThrow({ ok: false, reason: result.reason });
    case "noRole":
    case "lastAdministrator":
      return { wanted, error: result.reason };
    case "outdated":
      return { wanted: undefined, error: result.reason };
  }
}

export default function Accounts() {
  const { accounts, editing, done } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation("admin");
  return (
    <div className="page stack">
      <h1>{t("people.title")}</h1>
      <p className="muted">{t("people.lead")}</p>
      <p>
        <Link to={paths.ownScorecard}>{t("card.link")}</Link>
      </p>
      {done && (
        <p className="notice" role="status">
          {t("change.done")} <Link to={paths.audit}>{t("audit.title")}</Link>
        </p>
      )}
      {editing && answer?.wanted && !answer.error && (
        <ConfirmAccess person={editing} wanted={answer.wanted} cancelTo={paths.account(editing.id)} />
      )}
      {editing && !(answer?.wanted && !answer.error) && (
        <AccessForm
          key={JSON.stringify([editing, answer])}
          person={editing}
          chosen={answer?.wanted ?? editing}
          error={answer?.error && t(`change.${answer.error}`)}
          cancelTo={paths.bank}
        />
      )}
      <AccountsTable accounts={accounts} />
    </div>
  );
}

function AccountsTable({ accounts }: Pick<ReturnType<typeof useLoaderData<typeof loader>>, "accounts">) {
  const { t } = useTranslation("admin");
  const { t: common } = useTranslation("common");
  return (
    <TableScroll label={t("people.table")}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t("people.person")}</th>
            <th scope="col">{t("people.branch")}</th>
            <th scope="col">{t("people.roles")}</th>
            <th scope="col">{t("people.status")}</th>
            <th scope="col" className="num">
              {t("people.sessions")}
            </th>
            <td />
          </tr>
        </thead>
        <tbody>
          {accounts.map((account) => (
            <tr key={account.id}>
              <th scope="row">
                {account.name}
                <div className="muted sm nowrap">{account.email}</div>
              </th>
              <td>{account.branch}</td>
              <td>{account.roles.map((role) => common(`role.${role}`)).join(", ")}</td>
              <td>
                <AccountState {...account} />
              </td>
              <td className="num">{account.openSessions}</td>
              <td className="num">
                {!account.simulated && (
                  <Link to={paths.account(account.id)} aria-label={t("people.changeOf", { name: account.name })}>
                    {t("people.change")}
                  </Link>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  );
}

function AccountState({ active, simulated }: { active: boolean; simulated: boolean }) {
  const { t } = useTranslation("admin");
  if (simulated) return <Tag>{t("people.simulated")}</Tag>;
  return active ? <Tag tone="good">{t("people.active")}</Tag> : <Tag tone="warn">{t("people.disabled")}</Tag>;
}
