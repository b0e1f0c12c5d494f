import { pageTitle } from "~/i18n/page-title";
import { useTranslation } from "~/i18n/use-translation";
import "~/styles/ui/data-table.css";
import "~/styles/ui/lists.css";
import "~/styles/people/people.css";
import type { LoaderFunctionArgs } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { DecidedTable, OpenTable } from "~/components/admin/proposal-tables";
import { requireCan } from "~/http/guard.server";
import { paths } from "~/http/paths";
import type { RouteHandle } from "~/http/policy";
import { orThrow } from "~/http/respond.server";
import admin from "~/i18n/en/admin";
import lists from "~/i18n/en/lists";
import proposals from "~/i18n/en/proposals";
import { provideCatalogues } from "~/i18n/catalogues";
import { listProposals } from "~/services/admin/proposals.server";

provideCatalogues({ admin, lists, proposals });

export const handle = { policy: "bank.administer" } satisfies RouteHandle;
export const meta = () => pageTitle("proposals");

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireCan(request, "bank.administer");
  const { open, decided } = orThrow(await listProposals(actor));
  return { open, decided };
}

export default function Proposals() {
  const { open, decided } = useLoaderData<typeof loader>();
  const { t } = useTranslation(["proposals", "admin"]);
  return (
    <div className="page wide stack">
      <p className="sm">
        <Link to={paths.bank}>← {t("admin:people.title")}</Link>
      </p>
      <h1>{t("title")}</h1>
      <p className="muted">{t("lead")}</p>
      <OpenTable proposals={open} href={paths.proposal} />
      <p className="row">
        <Link to={paths.ownScorecard}>{t("admin:card.link")}</Link>
        <Link to={paths.ownPolicy}>{t("policy.link")}</Link>
      </p>
      {decided.length > 0 && <DecidedTable proposals={decided} href={paths.proposal} />}
    </div>
  );
}
