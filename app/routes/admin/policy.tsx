import { pageTitle } from "~/i18n/page-title";
import { useTranslation } from "~/i18n/use-translation";
import "~/styles/ui/data-table.css";
import "~/styles/ui/lists.css";
import "~/styles/people/people.css";
import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { Link, useActionData } from "@remix-run/react";
import { PolicyUpload } from "~/components/admin/policy-upload";
import { typedValues } from "~/forms/fields";
import { requireCan } from "~/http/guard.server";
import { paths } from "~/http/paths";
import type { RouteHandle } from "~/http/policy";
import { readForm } from "~/http/read-body.server";
import { orThrow } from "~/http/respond.server";
import admin from "~/i18n/en/admin";
import lists from "~/i18n/en/lists";
import proposals from "~/i18n/en/proposals";
import { provideCatalogues } from "~/i18n/catalogues";
import { proposePolicy } from "~/services/admin/policy-upload.server";

provideCatalogues({ admin, lists, proposals });

export const handle = { policy: "bank.administer" } satisfies RouteHandle;
export const meta = () => pageTitle("ownPolicy");

export async function loader({ request }: LoaderFunctionArgs) {
  await requireCan(request, "bank.administer");
  return null;
}

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireCan(request, "bank.administer");
  const form = await readForm(request);
  const { note } = typedValues(form, ["note"]);
  const file = form.get("file");
  const chosen = file instanceof File && file.size > 0 ? file : undefined;
  const missing = { file: chosen === undefined, note: note === "" };
  if (chosen === undefined || missing.note) return data({ note, missing }, { status: 400 });
  const upload = { name: chosen.name, text: await chosen.text() };
  const proposed = await proposePolicy(actor, upload, note, new Date());
  if (proposed.ok) return redirect(paths.proposalNow(proposed.proposalId, "made"));
  if (proposed.reason === "forbidden") return orThrow({ ok: false, reason: proposed.reason });
  return data({ note, missing, name: chosen.name, problem: proposed }, { status: 400 });
}

export default function OwnPolicy() {
  const answer = useActionData<typeof action>();
  const { t } = useTranslation("proposals");
  return (
    <div className="page stack">
      <p className="sm">
        <Link to={paths.proposals}>← {t("title")}</Link>
      </p>
      <h1>{t("policy.title")}</h1>
      <p className="muted">{t("policy.lead")}</p>
      <PolicyUpload answer={answer} />
    </div>
  );
}
