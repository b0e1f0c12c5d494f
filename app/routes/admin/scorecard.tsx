import { pageTitle } from "~/i18n/page-title";
import { useTranslation } from "~/i18n/use-translation";
import "~/styles/ui/data-table.css";
import "~/styles/ui/lists.css";
import "~/styles/reference/reference.css";
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { Link, useActionData } from "@remix-run/react";
import { CardReview } from "~/components/admin/card-review";
import { CardUpload } from "~/components/admin/card-upload";
import { scorecardFields, typedScale, type ScorecardFields } from "~/forms/admin/scorecard-upload";
import { requireCan } from "~/http/guard.server";
import { paths } from "~/http/paths";
import type { RouteHandle } from "~/http/policy";
import { readForm } from "~/http/read-body.server";
import { orThrow } from "~/http/respond.server";
import admin from "~/i18n/en/admin";
import reference from "~/i18n/en/reference";
import lists from "~/i18n/en/lists";
import { provideCatalogues } from "~/i18n/catalogues";
import { readCard, proposeCard } from "~/services/admin/scorecard-upload.server";

provideCatalogues({ admin, lists, reference });

export const handle = { policy: "bank.administer" } satisfies RouteHandle;
export const meta = () => pageTitle("ownCard");

export async function loader({ request }: LoaderFunctionArgs) {
  await requireCan(request, "bank.administer");
  return null;
}

/** The second step posts the text that the first one read, so that nothing is stored before the administrator says so. */
export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireCan(request, "bank.administer");
  const form = await readForm(request);
  const fields = await withFile(scorecardFields(form), form.get("file"));
  const typed = typedScale(fields);
  if (!typed.ok) return { fields, problem: { reason: "scale", errors: typed.errors } as const };
  const upload = { name: fields.name, text: fields.text, scale: typed.scale };

  const read = await readCard(actor, upload);
  if (!read.ok) {
    if (read.reason === "forbidden") return orThrow({ ok: false, reason: read.reason });
    return { fields, problem: read };
  }
  const { modelCard: _read, ...card } = read.card;
  if (form.get("intent") !== "save") return { fields, card };
  if (fields.note.trim() === "") return { fields, card, problem: { reason: "note" } as const };
  const proposed = await proposeCard(actor, upload, fields.note.trim(), new Date());
  if (proposed.ok) return redirect(paths.proposalNow(proposed.proposalId, "made"));
  if (proposed.reason === "forbidden") return orThrow({ ok: false, reason: proposed.reason });
  return { fields, card, problem: proposed };
}

/** The file just chosen, else what the review carries. */
async function withFile(fields: ScorecardFields, file: FormDataEntryValue | null): Promise<ScorecardFields> {
  return file instanceof File && file.size > 0 ? { ...fields, name: file.name, text: await file.text() } : fields;
}

export default function OwnScorecard() {
  const answer = useActionData<typeof action>();
  const { t } = useTranslation("admin");
  return (
    <div className="page reference">
      <p className="sm">
        <Link to={paths.referencePage("scorecard")}>← {t("card.inForce")}</Link>
      </p>
      <h1>{t("card.title")}</h1>
      <p className="muted">{t("card.lead")}</p>
      <CardUpload fields={answer?.fields} problem={answer && "problem" in answer ? answer.problem : undefined} />
      {answer && "card" in answer && answer.card && (
        <CardReview card={answer.card} fields={answer.fields} needsNote={answer.problem?.reason === "note"} />
      )}
    </div>
  );
}
