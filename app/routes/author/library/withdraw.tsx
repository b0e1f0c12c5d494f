import "~/styles/lists.css";
import "~/styles/library.css";
import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { Link, useActionData, useLoaderData, useNavigation } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { RecipeField, WithdrawalForm, WithdrawalMeans } from "~/components/library/WithdrawalForm";
import { Button } from "~/components/ui/Button";
import { Tag } from "~/components/ui/Tag";
import { withdrawalRequest } from "~/forms/library";
import { requireCan } from "~/http/guard.server";
import { pageTitle } from "~/http/meta";
import { paths } from "~/http/paths";
import type { RouteHandle } from "~/http/policy";
import { orThrow } from "~/http/respond.server";
import library from "~/i18n/en/library";
import { provideCatalogues } from "~/i18n/instance";
import { withdrawalChoice } from "~/services/cases-by-version.server";
import { replaceCase, withdrawFromLibrary } from "~/services/withdrawals.server";
import { secretSeed } from "~/services/workshop/index.server";

provideCatalogues({ library });

export const handle = { policy: "library.use" } satisfies RouteHandle;
export const meta = () => pageTitle("Withdraw from the library");

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireCan(request, "library.use");
  const { found, recipe } = orThrow(await withdrawalChoice(actor, params.caseId!, new Date()));
  return { found, recipe };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireCan(request, "library.use");
  const asked = withdrawalRequest(await request.formData());
  if (!asked) return data({ problem: "form" as const }, { status: 400 });
  const [caseId, now] = [params.caseId!, new Date()];
  if (asked.intent === "withdraw") {
    orThrow(await withdrawFromLibrary(actor, { caseId, reason: asked.reason }, now));
    return redirect(paths.casesByVersion({ done: "withdrawn" }));
  }
  const replaced = await replaceCase(actor, { caseId, ...asked }, { seed: secretSeed(), now });
  if (replaced.ok) return redirect(paths.casesByVersion({ done: "replaced" }));
  const { reason } = replaced;
  if (reason === "forbidden" || reason === "missing") return orThrow({ ok: false, reason });
  return data({ problem: reason }, { status: 409 });
}

export default function Withdraw() {
  const { found, recipe } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const working = useNavigation().formMethod === "POST";
  const { t } = useTranslation("library");
  const { title, version, older, withdrawn } = found;
  const problem = working ? undefined : refused?.problem;
  return (
    <div className="page stack">
      <p className="sm">
        <Link to={paths.casesByVersion()}>← {t("byVersion.title")}</Link>
      </p>
      <h1>{t("withdrawal.heading", { title })}</h1>
      {version !== undefined && (
        <p>
          <Tag tone={older ? "warn" : undefined}>{t(older ? "byVersion.older" : "byVersion.group", { version })}</Tag>
        </p>
      )}
      {problem && (
        <p className="notice bad" role="alert">
          {t(`withdrawal.problem.${problem}`)}
        </p>
      )}
      {withdrawn ? (
        <>
          <WithdrawalMeans says={[t("withdrawal.forGood")]} />
          <p className="notice">{t("withdrawal.already")}</p>
        </>
      ) : (
        <WithdrawalForm
          says={[t("withdrawal.forGood")]}
          reasonFirst
          fields={
            recipe !== "own" && (
              <RecipeField
                name="recipe"
                label={t("withdrawal.recipe")}
                hint={t("withdrawal.recipeHint")}
                none={t("withdrawal.choose")}
                recipes={recipe}
              />
            )
          }
        >
          <div className="row">
            <Button primary name="intent" value="replace" disabled={working}>
              {t("withdrawal.replace")}
            </Button>
            <Button name="intent" value="withdraw" disabled={working}>
              {t("withdrawal.only")}
            </Button>
          </div>
          <p role="status" className="making">
            {working ? t("withdrawal.working") : ""}
          </p>
        </WithdrawalForm>
      )}
    </div>
  );
}
