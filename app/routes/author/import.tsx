import { pageTitle } from "~/i18n/page-title";
import { useTranslation } from "~/i18n/use-translation";
import "~/styles/ui/data-table.css";
import "~/styles/ui/lists.css";
import "~/styles/people/people.css";
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { Anonymisation } from "~/components/author/anonymisation";
import { ImportPreviewSheet } from "~/components/author/import-preview-sheet";
import { ImportRefused } from "~/components/author/import-refused";
import { RequestForm } from "~/components/author/request-form";
import { UploadForm } from "~/components/author/upload-form";
import { amountText } from "~/forms/figures";
import type { ImportErrors, ImportValues } from "~/forms/author/import-fields";
import { importValues, readImportRequest } from "~/forms/author/import-request";
import { requireCan } from "~/http/guard.server";
import { paths } from "~/http/paths";
import type { RouteHandle } from "~/http/policy";
import { readForm } from "~/http/read-body.server";
import { orThrow } from "~/http/respond.server";
import { FILING_LIMIT_BYTES } from "~/services/author/accounts-file.server";
import { cohortRefusal } from "~/services/author/assign.server";
import { cohortsFor } from "~/services/author/cohort-watch.server";
import {
  previewImport,
  saveImport,
  type ImportPreview,
  type ImportRefusal,
} from "~/services/author/import-accounts.server";
import author from "~/i18n/en/author/author";
import lists from "~/i18n/en/lists";
import { provideCatalogues } from "~/i18n/catalogues";

provideCatalogues({ author, lists });

export const handle = { policy: "case.import" } satisfies RouteHandle;
export const meta = () => pageTitle("import");

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireCan(request, "case.import");
  const done = new URL(request.url).searchParams.has("done");
  return { cohorts: await cohortsFor(actor), done, largest: FILING_LIMIT_BYTES };
}

type Answer =
  | { refused: Exclude<ImportRefusal, { reason: "forbidden" }> }
  | { preview: ImportPreview; values: ImportValues; errors: ImportErrors };

/** The second step posts the rows that the first one kept, so that nothing is stored before the trainer says so. */
export async function action({ request }: ActionFunctionArgs): Promise<Answer | Response> {
  const actor = await requireCan(request, "case.import");
  const form = await readForm(request);
  const source = await sourceOf(form);
  const typed = importValues(form);
  const preview = await previewImport(actor, source, { firm: typed.firm === "" ? undefined : typed.firm });
  if (!preview.ok) {
    if (preview.reason === "forbidden") return orThrow({ ok: false, reason: preview.reason });
    return { refused: preview };
  }
  if (form.get("intent") !== "save") return { preview, values: suggested(preview, typed.cohortId), errors: {} };

  const reading = readImportRequest(typed);
  if (!reading.ok) {
    const { refusal } =
      typed.cohortId === "" ? { refusal: undefined } : orThrow(await cohortRefusal(actor, typed.cohortId, new Date()));
    const cohort = refusal && { cohortId: refusal === "cohort" ? "choose" : refusal };
    return { preview, values: typed, errors: { ...cohort, ...reading.errors } };
  }
  const { request: chosen, ...choice } = reading.value;
  const derived = JSON.stringify(sorted(chosen)) === JSON.stringify(sorted(preview.request));
  const saved = await saveImport(actor, source, { ...choice, request: derived ? undefined : chosen }, new Date());
  if (saved.ok) return redirect(paths.importDone);
  if (saved.reason === "forbidden") return orThrow({ ok: false, reason: saved.reason });
  if (saved.reason === "cohort") return { preview, values: typed, errors: { cohortId: "choose" } };
  switch (saved.reason) {
    case "inAssessment":
    case "candidate":
    case "twinAssigned":
    case "twinMet":
      return { preview, values: typed, errors: { cohortId: saved.reason } };
    default:
      return { refused: saved };
  }
}

/** The file just chosen, else the rows that the preview carries. */
async function sourceOf(form: FormData): Promise<Uint8Array> {
  const file = form.get("file");
  if (file instanceof File && file.size > 0) return new Uint8Array(await file.arrayBuffer());
  const text = form.get("csv");
  return Buffer.from(typeof text === "string" ? text : "");
}

function suggested({ firm, title, industry, request }: ImportPreview, cohortId: string): ImportValues {
  return {
    firm,
    title,
    industry,
    purpose: request.purpose,
    amount: amountText(request.amount),
    tenorMonths: String(request.tenorMonths),
    repayment: request.repayment,
    collateralType: "",
    collateralValue: "",
    cohortId,
  };
}

const sorted = (object: object) =>
  Object.entries(object)
    .filter(([, value]) => value !== undefined)
    .sort();

export default function Import() {
  const { cohorts, done, largest } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation("author");
  const preview = answer && "preview" in answer ? answer : undefined;
  const refused = answer && "refused" in answer ? answer.refused : undefined;
  return (
    <div className="page stack">
      <h1>{t("import.title")}</h1>
      <p className="lead">{t("import.lead")}</p>
      {done && !answer && (
        <p className="notice" role="status" id="done" tabIndex={-1}>
          {t("import.done")} <Link to={paths.cohorts}>{t("cohorts.title")}</Link>
        </p>
      )}
      {refused && <ImportRefused refused={refused} />}
      <UploadForm templateHref={paths.importTemplate} largest={largest} preview={preview?.preview} />
      {preview && (
        <>
          {preview.preview.filing && <Anonymisation filing={preview.preview.filing} />}
          <ImportPreviewSheet preview={preview.preview} />
          <RequestForm
            key={JSON.stringify(preview.values)}
            csv={preview.preview.csv}
            currency={preview.preview.currency}
            values={preview.values}
            errors={preview.errors}
            cohorts={cohorts}
          />
        </>
      )}
    </div>
  );
}
