import { pageTitle } from "~/i18n/page-title";
import { useTranslation } from "~/i18n/use-translation";
import "~/styles/cases/desk.css";
import "~/styles/cases/binder.css";
import "~/styles/cases/document.css";
import "~/styles/cases/row-selection.css";
import "~/styles/cases/pins.css";
import "~/styles/cases/desk-widths.css";
import "~/styles/cases/papers.css";
import "~/styles/people/people.css";
import "~/styles/author/library.css";
import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { KeepForm } from "~/components/author/keep-form";
import { SampleFile } from "~/components/author/sample-file";
import { typedValues } from "~/forms/fields";
import { keepRequest } from "~/forms/author/library";
import { requireCan } from "~/http/guard.server";
import { paths } from "~/http/paths";
import type { RouteHandle } from "~/http/policy";
import { orThrow } from "~/http/respond.server";
import library from "~/i18n/en/author/library";
import lists from "~/i18n/en/lists";
import papers from "~/i18n/en/cases/papers";
import workbench from "~/i18n/en/cases/workbench";
import { provideCatalogues } from "~/i18n/catalogues";
import { keepSample, sampleFile } from "~/services/author/library-samples.server";

provideCatalogues({ library, lists, papers, workbench });

export const handle = { policy: "library.use" } satisfies RouteHandle;
export const meta = () => pageTitle("sample");

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireCan(request, "library.use");
  const [batchId, number] = [params.batchId!, Number(params.number)];
  const { file, keptAs, cohorts } = orThrow(await sampleFile(actor, batchId, number));
  return { batchId, file, kept: keptAs !== undefined, cohorts };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireCan(request, "library.use");
  const form = await request.formData();
  const keep = keepRequest(form);
  const refused = <Problem extends string>(problem: Problem) =>
    data({ refused: { ...typedValues(form, ["title", "cohortId"]), problem } }, { status: 400 });
  if (!keep) return refused("form");
  const [batchId, number] = [params.batchId!, Number(params.number)];
  const kept = await keepSample(actor, { batchId, number, ...keep }, new Date());
  if (!kept.ok && kept.reason !== "forbidden" && kept.reason !== "missing") return refused(kept.reason);
  orThrow(kept);
  return { done: keep.cohortId === undefined ? ("kept" as const) : ("assigned" as const) };
}

export default function SamplePage() {
  const { batchId, file, kept, cohorts } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation("library");
  return (
    <div className="sample">
      <div className="page stack">
        <p className="sm">
          <Link to={paths.samples(batchId)}>← {t("sample.back")}</Link>
        </p>
        <h1>{file.firm.name}</h1>
        <p className="muted">{t("sample.asTrainee")}</p>
        {answer && "done" in answer && (
          <p className="notice" role="status">
            {t(`keep.${answer.done}`)} <Link to={`${paths.library}#kept`}>{t("title")}</Link>
          </p>
        )}
        <KeepForm
          firm={file.firm.name}
          kept={kept}
          cohorts={cohorts}
          refused={answer && "refused" in answer ? answer.refused : undefined}
        />
      </div>
      <SampleFile file={file} />
    </div>
  );
}
