import { pageTitle } from "~/i18n/page-title";
import { useTranslation } from "~/i18n/use-translation";
import "~/styles/ui/lists.css";
import "~/styles/author/library.css";
import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { Link, useActionData, useLoaderData, useNavigation } from "@remix-run/react";
import { formFields } from "~/components/form/form-fields";
import { RecipeField, WithdrawalForm, WithdrawalMeans } from "~/components/author/withdrawal-form";
import { Button } from "~/components/ui/button";
import { Tag } from "~/components/ui/tag";
import { withdrawalRequest, withdrawalValues } from "~/forms/author/library";
import { requireCan } from "~/http/guard.server";
import { paths } from "~/http/paths";
import type { RouteHandle } from "~/http/policy";
import { orThrow } from "~/http/respond.server";
import library from "~/i18n/en/author/library";
import lists from "~/i18n/en/lists";
import { provideCatalogues } from "~/i18n/catalogues";
import { withdrawalChoice } from "~/services/author/cases-by-version.server";
import { replaceCase, withdrawFromLibrary } from "~/services/author/withdrawals.server";
import { secretSeed } from "~/services/workshop/index.server";

provideCatalogues({ library, lists });

export const handle = { policy: "library.use" } satisfies RouteHandle;
export const meta = () => pageTitle("withdraw");

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireCan(request, "library.use");
  const { found, recipe } = orThrow(await withdrawalChoice(actor, params.caseId!, new Date()));
  return { found, recipe };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireCan(request, "library.use");
  const form = await request.formData();
  const values = withdrawalValues(form);
  const reading = withdrawalRequest(form);
  if (!reading.ok) {
    if (reading.errors.intent) throw new Response(null, { status: 400 });
    return data({ values, problem: "form" as const }, { status: 400 });
  }
  const [asked, caseId, now] = [reading.value, params.caseId!, new Date()];
  if (asked.intent === "withdraw") {
    orThrow(await withdrawFromLibrary(actor, { caseId, reason: asked.reason }, now));
    return redirect(paths.casesByVersion({ done: "withdrawn" }));
  }
  const replaced = await replaceCase(actor, { caseId, ...asked }, { seed: secretSeed(), now });
  if (replaced.ok) return redirect(paths.casesByVersion({ done: "replaced" }));
  const { reason } = replaced;
  if (reason === "forbidden" || reason === "missing") return orThrow({ ok: false, reason });
  return data({ values, problem: reason }, { status: 409 });
}

/** At which field a problem is said; the others concern the whole form. */
const FIELD_OF: Readonly<Record<string, "reason" | "recipe">> = { form: "reason", recipe: "recipe" };

export default function Withdraw() {
  const { found, recipe } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const working = useNavigation().formMethod === "POST";
  const { t } = useTranslation("library");
  const { title, version, older, withdrawn } = found;
  const problem = working ? undefined : refused?.problem;
  const at = problem && FIELD_OF[problem];
  const { of, wrong } = formFields({
    id: "withdrawal",
    labels: { reason: t("withdrawal.reason"), recipe: t("withdrawal.recipe") },
    values: refused?.values ?? {},
    errors: at ? { [at]: t(`withdrawal.problem.${problem}`) } : {},
  });
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
      {problem && !at && (
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
          reason={of("reason")}
          wrong={wrong}
          answer={refused}
          reasonFirst
          fields={
            recipe !== "own" && (
              <RecipeField
                field={of("recipe")}
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
