import { openKey } from "~/i18n/keys";
import { pageTitle } from "~/i18n/page-title";
import { useTranslation } from "~/i18n/use-translation";
import "~/styles/ui/lists.css";
import "~/styles/reference/reference.css";
import type { LoaderFunctionArgs } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { PolicySections } from "~/components/reference/policy-sections";
import { RulesSections } from "~/components/reference/rules-sections";
import { OldVersion, VersionHistory } from "~/components/reference/version-history";
import { formatDate } from "~/components/ui/format";
import { requireCan } from "~/http/guard.server";
import { paths } from "~/http/paths";
import type { RouteHandle } from "~/http/policy";
import { orThrow } from "~/http/respond.server";
import reference from "~/i18n/en/reference";
import { provideCatalogues } from "~/i18n/catalogues";
import { policyPage } from "~/services/reference/bank-pages.server";

provideCatalogues({ reference });

export const handle = { policy: "reference.read" } satisfies RouteHandle;
export const meta = () => pageTitle("policy");

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireCan(request, "reference.read");
  const search = new URL(request.url).searchParams;
  const asked = { policy: search.get("version") ?? undefined, rules: search.get("rules") ?? undefined };
  const { policy, rules } = orThrow(await policyPage(actor, asked));
  return { policy, rules };
}

export default function PolicyRoute() {
  const { policy, rules } = useLoaderData<typeof loader>();
  const { t } = useTranslation("reference");
  const { title, version, jurisdiction, owner, reviewBy, currency, source } = policy.body;
  const facts = { version, jurisdiction, currency, reviewBy: formatDate(reviewBy), owner, source };
  return (
    <div className="page reference">
      <p className="sm">
        <Link to={paths.reference}>← {t("back")}</Link>
      </p>
      <h1>{title}</h1>
      <OldVersion shown={policy.shown} currentHref={paths.referencePage("policy")} />
      <dl className="facts">
        {Object.entries(facts).map(([fact, value]) => (
          <div key={fact}>
            <dt>{t(openKey("reference:policy.facts", fact))}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <PolicySections policy={policy.body} />
      <VersionHistory
        title={t("rules.policyVersions")}
        history={policy.history}
        shownId={policy.shown.id}
        href={paths.policyVersion}
      />
      {rules && (
        <>
          <hr />
          <OldVersion shown={rules.shown} currentHref={paths.referencePage("policy")} />
          <RulesSections rules={rules.body} />
          <VersionHistory
            title={t("rules.versions")}
            history={rules.history}
            shownId={rules.shown.id}
            href={paths.rulesVersion}
          />
        </>
      )}
    </div>
  );
}
