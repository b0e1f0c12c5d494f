import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData, useNavigation, useSearchParams } from "@remix-run/react";
import { useEffect, useState } from "react";
import { z } from "zod";
import { DemoAccounts } from "~/components/shell/demo-accounts";
import { Button } from "~/components/ui/button";
import { Field } from "~/components/ui/field";
import { LONGEST_EMAIL } from "~/domain/access";
import { currentActor } from "~/http/guard.server";
import { paths } from "~/http/paths";
import type { RouteHandle } from "~/http/policy";
import { safeRedirect } from "~/http/safe-redirect";
import { readToken, startSession } from "~/http/session.server";
import type { TextKey } from "~/i18n/keys";
import { pageTitle } from "~/i18n/page-title";
import { useTranslation } from "~/i18n/use-translation";
import { demonstrationAccounts } from "~/services/auth/demonstration.server";
import { signIn, signOut } from "~/services/auth/sign-in.server";
import auth from "~/i18n/en/auth";
import { provideCatalogues } from "~/i18n/catalogues";

provideCatalogues({ auth });

export const handle = { policy: "public" } satisfies RouteHandle;
export const meta: MetaFunction = () => pageTitle("signIn");

const Credentials = z.object({
  email: z.string().trim().min(1, "emailMissing").max(LONGEST_EMAIL, "emailTooLong"),
  password: z.string().min(1, "passwordMissing"),
});

export async function loader({ request }: LoaderFunctionArgs) {
  if (await currentActor(request)) throw redirect(safeRedirect(new URL(request.url).searchParams.get("to")));
  return { demo: await demonstrationAccounts() };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await request.formData();
  const credentials = Credentials.safeParse({ email: form.get("email") ?? "", password: form.get("password") ?? "" });
  const email = String(form.get("email") ?? "");
  if (!credentials.success) {
    const { email: emailErrors, password } = z.flattenError(credentials.error).fieldErrors;
    return { email, emailError: emailErrors?.[0], passwordError: password?.[0] };
  }
  const now = new Date();
  const result = await signIn(
    { ...credentials.data, address: context.clientAddress ?? "", stepAside: context.stepAside },
    now,
  );
  if (!result.ok) {
    return { email, passwordError: result.reason, retryAfterSeconds: result.retryAfterSeconds };
  }
  // A new session for every sign-in; one that the browser still carried ends here.
  const previous = await readToken(request);
  if (previous) await signOut(previous, now);
  return redirect(safeRedirect(new URL(request.url).searchParams.get("to")), {
    headers: { "Set-Cookie": await startSession(result.token) },
  });
}

export default function SignIn() {
  const { demo } = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  const [search] = useSearchParams();
  const busy = useNavigation().state === "submitting";
  const slow = useSlow(busy);
  const { t } = useTranslation("auth");
  return (
    <div className="page narrow stack">
      <h1>{t("title")}</h1>
      <p className="muted">{search.has("to") ? t("returning") : t("intro")}</p>
      <Form method="post" className="card stack" noValidate action={`${paths.signIn}?${search}`}>
        <Field label={t("email")} error={failed?.emailError && t(failed.emailError as TextKey<"auth">)}>
          <input name="email" type="email" autoComplete="username" required defaultValue={failed?.email} />
        </Field>
        <Field
          label={t("password")}
          error={
            failed?.passwordError && t(failed.passwordError as TextKey<"auth">, { seconds: failed.retryAfterSeconds })
          }
        >
          <input name="password" type="password" autoComplete="current-password" required />
        </Field>
        <div>
          <Button primary disabled={busy}>
            {t("submit")}
          </Button>
        </div>
        <p role="status">{slow && t("inTurn")}</p>
      </Form>
      <p className="muted sm">{t("forgotten")}</p>
      {demo && <DemoAccounts accounts={demo.accounts} password={demo.password} />}
    </div>
  );
}

/** A password takes a tenth of a second: whoever waits for longer waits for others, and is told so. */
const SLOW_MS = 1_500;

function useSlow(busy: boolean): boolean {
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    if (!busy) return;
    const timer = window.setTimeout(() => setSlow(true), SLOW_MS);
    return () => {
      window.clearTimeout(timer);
      setSlow(false);
    };
  }, [busy]);
  return slow;
}
