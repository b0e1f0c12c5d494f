import "~/styles/lists.css";
import "~/styles/people.css";
import "~/styles/library.css";
import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { VersionProgress } from "~/components/library/VersionProgress";
import { WithdrawalForm, RecipeField } from "~/components/library/WithdrawalForm";
import { Button } from "~/components/ui/Button";
import { versionRequest } from "~/forms/library";
import { RECIPE_OF } from "~/forms/recipe-of";
import { requireCan } from "~/http/guard.server";
import { pageTitle } from "~/http/meta";
import { paths } from "~/http/paths";
import type { RouteHandle } from "~/http/policy";
import { orThrow } from "~/http/respond.server";
import cases from "~/i18n/en/cases";
import library from "~/i18n/en/library";
import { provideCatalogues } from "~/i18n/instance";
import { replaceVersion, versionPlan } from "~/services/replace-version.server";

provideCatalogues({ cases, library });

export const handle = { policy: "library.use" } satisfies RouteHandle;
export const meta = () => pageTitle("Replace a version");

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireCan(request, "library.use");
  const version = params.version!;
  const { replaceable, unknown, run } = orThrow(await versionPlan(actor, version));
  return { version, replaceable, unknown, run };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireCan(request, "library.use");
  const asked = versionRequest(await request.formData());
  if (!asked.ok) return data({ problem: asked.problem }, { status: 400 });
  const [version, { reason, chosen }] = [params.version!, asked];
  const started = await replaceVersion(actor, { version, reason, chosen }, () => new Date());
  if (started.ok) return redirect(paths.replaceVersion(version));
  if (started.reason === "forbidden" || started.reason === "missing")
    return orThrow({ ok: false, reason: started.reason });
  return data({ problem: started.reason }, { status: 409 });
}

export default function ReplaceVersion() {
  const { version, replaceable, unknown, run } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const { t } = useTranslation(["library", "cases"]);
  const isUnderWay = run?.done === false;
  const left = replaceable + unknown.length;
  return (
    <div className="page stack">
      <p className="sm">
        <Link to={paths.casesByVersion()}>← {t("byVersion.title")}</Link>
      </p>
      <h1>{t("replaceVersion.heading", { version })}</h1>
      {run && <VersionProgress run={run} />}
      {refused && (
        <p className="notice bad" role="alert">
          {t(`replaceVersion.problem.${refused.problem}`)}
        </p>
      )}
      {!isUnderWay && left > 0 && (
        <WithdrawalForm
          says={[t("replaceVersion.count", { count: replaceable })]}
          fields={
            <>
              {unknown.length > 0 && <p>{t("replaceVersion.unknown")}</p>}
              {unknown.map(({ caseId, title, industry, recipes }) => (
                <RecipeField
                  key={caseId}
                  name={RECIPE_OF + caseId}
                  label={t("replaceVersion.recipeOf", { title })}
                  hint={t(`cases:industry.${industry}`)}
                  none={t("replaceVersion.stays")}
                  recipes={recipes}
                />
              ))}
            </>
          }
        >
          <div className="checks">
            <label>
              <input type="checkbox" name="sure" required /> {t("replaceVersion.sure")}
            </label>
          </div>
          <div>
            <Button primary>{t("replaceVersion.start")}</Button>
          </div>
        </WithdrawalForm>
      )}
    </div>
  );
}
