import { openKey } from "~/i18n/keys";
import { pageTitle } from "~/i18n/page-title";
import { useTranslation } from "~/i18n/use-translation";
import "~/styles/ui/lists.css";
import "~/styles/people/people.css";
import "~/styles/author/library.css";
import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { formFields } from "~/components/form/form-fields";
import { VersionProgress } from "~/components/author/version-progress";
import { WithdrawalForm, RecipeField } from "~/components/author/withdrawal-form";
import { Button } from "~/components/ui/button";
import { type VersionErrors, versionRequest, withdrawalValues } from "~/forms/author/library";
import { RECIPE_OF } from "~/forms/author/recipe-of";
import { requireCan } from "~/http/guard.server";
import { paths } from "~/http/paths";
import type { RouteHandle } from "~/http/policy";
import { orThrow } from "~/http/respond.server";
import cases from "~/i18n/en/cases/cases";
import library from "~/i18n/en/author/library";
import lists from "~/i18n/en/lists";
import { provideCatalogues } from "~/i18n/catalogues";
import { replaceVersion, versionPlan } from "~/services/author/replace-version.server";

provideCatalogues({ cases, library, lists });

export const handle = { policy: "library.use" } satisfies RouteHandle;
export const meta = () => pageTitle("replaceVersion");

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireCan(request, "library.use");
  const version = params.version!;
  const { replaceable, unknown, run } = orThrow(await versionPlan(actor, version));
  return { version, replaceable, unknown, run };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireCan(request, "library.use");
  const form = await request.formData();
  const values = withdrawalValues(form);
  const asked = versionRequest(form);
  if (!asked.ok) return data({ values, errors: asked.errors, problem: undefined }, { status: 400 });
  const [version, { reason, chosen }] = [params.version!, asked];
  const started = await replaceVersion(actor, { version, reason, chosen }, () => new Date());
  if (started.ok) return redirect(paths.replaceVersion(version));
  if (started.reason === "forbidden" || started.reason === "missing")
    return orThrow({ ok: false, reason: started.reason });
  return data({ values, errors: {} satisfies VersionErrors, problem: started.reason }, { status: 409 });
}

export default function ReplaceVersion() {
  const { version, replaceable, unknown, run } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const { t } = useTranslation(["library", "cases"]);
  const isUnderWay = run?.done === false;
  const left = replaceable + unknown.length;
  const recipeNames = unknown.map(({ caseId, title }) => [RECIPE_OF + caseId, t("replaceVersion.recipeOf", { title })]);
  const { of, wrong } = formFields<string>({
    id: "version",
    labels: { ...Object.fromEntries(recipeNames), reason: t("withdrawal.reason"), sure: t("replaceVersion.sure") },
    values: refused?.values ?? {},
    errors: Object.fromEntries(
      Object.entries(refused?.errors ?? {}).map(([name, code]) => [
        name,
        t(openKey("library:replaceVersion.problem", String(code))),
      ]),
    ),
  });
  const sure = of("sure");
  return (
    <div className="page stack">
      <p className="sm">
        <Link to={paths.casesByVersion()}>← {t("byVersion.title")}</Link>
      </p>
      <h1>{t("replaceVersion.heading", { version })}</h1>
      {run && <VersionProgress run={run} />}
      {refused?.problem && (
        <p className="notice bad" role="alert">
          {t(`replaceVersion.problem.${refused.problem}`)}
        </p>
      )}
      {!isUnderWay && left > 0 && (
        <WithdrawalForm
          says={[t("replaceVersion.count", { count: replaceable })]}
          reason={of("reason")}
          wrong={wrong}
          answer={refused}
          fields={
            <>
              {unknown.length > 0 && <p>{t("replaceVersion.unknown")}</p>}
              {unknown.map(({ caseId, industry, recipes }) => (
                <RecipeField
                  key={caseId}
                  field={of(RECIPE_OF + caseId)}
                  hint={t(`cases:industry.${industry}`)}
                  none={t("replaceVersion.stays")}
                  recipes={recipes}
                />
              ))}
            </>
          }
        >
          <div className="field">
            <div className="checks">
              <label htmlFor={sure.id}>
                <input
                  id={sure.id}
                  type="checkbox"
                  name={sure.name}
                  defaultChecked={sure.value !== undefined}
                  aria-invalid={sure.error ? true : undefined}
                  aria-describedby={sure.error && `${sure.id}-error`}
                  required
                />{" "}
                {sure.label}
              </label>
            </div>
            {sure.error && (
              <span className="error" id={`${sure.id}-error`}>
                {sure.error}
              </span>
            )}
          </div>
          <div>
            <Button primary>{t("replaceVersion.start")}</Button>
          </div>
        </WithdrawalForm>
      )}
    </div>
  );
}
