import { pageTitle } from "~/i18n/page-title";
import { useTranslation } from "~/i18n/use-translation";
import "~/styles/ui/data-table.css";
import "~/styles/ui/lists.css";
import "~/styles/author/library.css";
import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData, useNavigation } from "@remix-run/react";
import { FamilyTable } from "~/components/author/family-table";
import { Button } from "~/components/ui/button";
import { requireCan } from "~/http/guard.server";
import { paths } from "~/http/paths";
import type { RouteHandle } from "~/http/policy";
import { orThrow } from "~/http/respond.server";
import library from "~/i18n/en/author/library";
import lists from "~/i18n/en/lists";
import { provideCatalogues } from "~/i18n/catalogues";
import { familyOf } from "~/services/author/family-list.server";
import { makeVariant } from "~/services/author/variants.server";
import { secretSeed } from "~/services/workshop/index.server";

provideCatalogues({ library, lists });

export const handle = { policy: "library.use" } satisfies RouteHandle;
export const meta = () => pageTitle("family");

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireCan(request, "library.use");
  const { anchor, variants, seniors } = orThrow(await familyOf(actor, params.caseId!, new Date()));
  const made = new URL(request.url).searchParams.has("made");
  const linked = <Member extends { readonly caseId: string }>(member: Member) => ({
    ...member,
    to: paths.assign({ caseId: member.caseId }),
  });
  return { anchor: linked(anchor), variants: variants.map(linked), seniors, made };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireCan(request, "library.use");
  const result = await makeVariant(actor, params.caseId!, { seed: secretSeed(), now: new Date() });
  if (result.ok) return redirect(paths.familyGrown(params.caseId!));
  const { reason } = result;
  if (reason === "forbidden" || reason === "missing") return orThrow({ ok: false, reason });
  return data({ problem: reason }, { status: 409 });
}

export default function FamilyPage() {
  const { anchor, variants, seniors, made } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const making = useNavigation().formMethod === "POST";
  const { t } = useTranslation("library");
  return (
    <div className="page wide stack">
      <p className="sm">
        <Link to={paths.families}>← {t("family.title")}</Link>
      </p>
      <h1>{anchor.title}</h1>
      <p className="lead">
        {t("family.inherits", { count: seniors })} {t("family.once")}
      </p>
      {refused && !making && (
        <p className="notice bad" role="alert">
          {t(`family.problem.${refused.problem}`)}
        </p>
      )}
      {made && !refused && !making && (
        <p className="notice" role="status">
          {t("family.made")}
        </p>
      )}
      <Form method="post" action={paths.family(anchor.caseId)} className="row">
        <Button primary disabled={making}>
          {t("family.make")}
        </Button>
        <span className="muted sm">{t("family.makeHint")}</span>
      </Form>
      <p role="status" className="making">
        {making ? t("family.making") : ""}
      </p>
      <FamilyTable anchor={anchor} variants={variants} />
    </div>
  );
}
