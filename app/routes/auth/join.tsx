import { data, redirect, type ActionFunctionArgs, type AppLoadContext, type LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData, useLoaderData, useNavigation } from "@remix-run/react";
import { NewPasswordFields } from "~/components/auth/new-password-fields";
import { newPasswordTexts } from "~/components/auth/password-faults";
import { ErrorSummary } from "~/components/form/error-summary";
import { FormField } from "~/components/form/form-field";
import { formFields } from "~/components/form/form-fields";
import { Button, ButtonLink } from "~/components/ui/button";
import { formatDateTime } from "~/components/ui/format";
import { firstAdministrator, type FirstErrors } from "~/forms/auth/first-administrator";
import { newPassword, type NewPasswordErrors } from "~/forms/auth/new-password";
import { currentActor } from "~/http/guard.server";
import { paths } from "~/http/paths";
import type { RouteHandle } from "~/http/policy";
import { startSession } from "~/http/session.server";
import auth from "~/i18n/en/auth";
import lists from "~/i18n/en/lists";
import { provideCatalogues } from "~/i18n/catalogues";
import { pageTitle } from "~/i18n/page-title";
import { useTranslation } from "~/i18n/use-translation";
import type { PasswordProblem } from "~/domain/access";
import { joinByLink, joinFirst } from "~/services/auth/join.server";
import { openLink } from "~/services/auth/links.server";
import { faultsOf } from "~/services/auth/password-rule.server";
import { unknownLink } from "~/services/auth/sign-in-limits.server";

provideCatalogues({ auth, lists });

export const handle = { policy: "public" } satisfies RouteHandle;
export const meta = () => pageTitle("join");
/** Why a link was refused its loader says: it is asked again after a refusal too. */
export const shouldRevalidate = () => true;

/** A link that is open to whoever asks. Its page may be fetched by whatever looks into mails: only a post uses it. */
async function asked(request: Request, token: string, context: AppLoadContext) {
  const now = new Date();
  const [found, actor] = await Promise.all([openLink(token, now), currentActor(request)]);
  if (!found.ok) {
    if (found.reason === "unknown")
      await unknownLink({ address: context.clientAddress ?? "", stepAside: context.stepAside }, now);
    return { state: "dead", reason: found.reason } as const;
  }
  const { purpose, person, until } = found.link;
  if (actor && actor.id !== person?.id) return { state: "foreign", purpose, owner: person?.name } as const;
  return { state: "open", purpose, person: person && { name: person.name, email: person.email }, until } as const;
}

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const link = await asked(request, params.token ?? "", context);
  return data(link, { status: link.state !== "dead" ? 200 : link.reason === "unknown" ? 404 : 410 });
}

interface Refused {
  readonly values: Readonly<Partial<Record<"bank" | "name" | "email", string>>>;
  readonly errors: FirstErrors & NewPasswordErrors;
  readonly faults: readonly PasswordProblem[];
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const token = params.token ?? "";
  const link = await asked(request, token, context);
  // What the page says then its loader knows.
  if (link.state !== "open") return data(null, { status: link.state === "dead" ? 410 : 403 });
  const form = await request.formData();
  const { password, errors: passwordErrors } = newPassword(form);
  const first = link.person ? undefined : firstAdministrator(form);
  const owner = link.person ?? first!.values;
  const faults = password === "" ? [] : await faultsOf(password, owner);
  const refused: Refused = { values: first?.values ?? {}, errors: { ...first?.errors, ...passwordErrors }, faults };
  if (faults.length > 0 || Object.keys(refused.errors).length > 0) return refused;
  const now = new Date();
  const joined = first
    ? await joinFirst(token, { ...first.values, password }, now)
    : await joinByLink(token, password, now);
  if (joined.ok) return redirect(paths.home, { headers: { "Set-Cookie": await startSession(joined.token) } });
  if (joined.reason === "password") return { ...refused, faults: joined.problems };
  return data(null, { status: 410 });
}

export default function Join() {
  const link = useLoaderData<typeof loader>();
  const { t } = useTranslation("auth");
  if (link.state === "open") return <Open {...link} />;
  if (link.state === "foreign")
    return (
      <div className="page narrow stack">
        <h1>{t("join.foreign.title")}</h1>
        <p>{link.owner === undefined ? t("join.foreign.first") : t("join.foreign.of", { name: link.owner })}</p>
      </div>
    );
  return (
    <div className="page narrow stack">
      <h1>{t("join.dead.title")}</h1>
      <p>{t(`join.dead.${link.reason}`)}</p>
      <div>
        <ButtonLink to={paths.signIn}>{t("join.toSignIn")}</ButtonLink>
      </div>
    </div>
  );
}

type OpenLink = Extract<ReturnType<typeof useLoaderData<typeof loader>>, { state: "open" }>;

function Open({ purpose, person, until }: OpenLink) {
  const refused = useActionData<typeof action>() ?? undefined;
  const busy = useNavigation().state === "submitting";
  const { t } = useTranslation("auth");
  const labels = { bank: t("join.bank"), name: t("join.name"), email: t("email") };
  const { of, wrong } = formFields({
    id: "join",
    labels: { ...labels, password: t("newPassword"), repeat: t("repeat") },
    values: refused?.values,
    errors: {
      ...Object.fromEntries(
        (["bank", "name", "email"] as const).map((name) => {
          const error = refused?.errors[name];
          return [name, error && t(error)];
        }),
      ),
      ...newPasswordTexts(t, refused?.errors ?? {}, refused?.faults ?? []),
    },
  });
  return (
    <div className="page narrow stack">
      <h1>{t(`join.${purpose}.title`)}</h1>
      <p>{t(`join.${purpose}.lead`, { name: person?.name })}</p>
      <Form method="post" className="card stack" noValidate>
        <ErrorSummary wrong={wrong} answer={refused} />
        {person ? (
          <label className="field">
            {t("email")}
            <input name="username" type="email" autoComplete="username" readOnly value={person.email} />
          </label>
        ) : (
          <>
            <FormField field={of("bank")}>
              <input autoComplete="organization" required />
            </FormField>
            <FormField field={of("name")}>
              <input autoComplete="name" required />
            </FormField>
            <FormField field={of("email")} hint={t("join.emailHint")}>
              <input type="email" autoComplete="username" required />
            </FormField>
          </>
        )}
        <NewPasswordFields of={of} />
        <div>
          <Button primary disabled={busy}>
            {t(`join.${purpose}.submit`)}
          </Button>
        </div>
      </Form>
      <p className="muted sm">{t("join.until", { until: formatDateTime(until) })}</p>
    </div>
  );
}
