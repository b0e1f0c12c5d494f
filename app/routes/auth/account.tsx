import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData, useLoaderData, useNavigation, useSearchParams } from "@remix-run/react";
import { NewPasswordFields } from "~/components/auth/new-password-fields";
import { newPasswordTexts } from "~/components/auth/password-faults";
import { ErrorSummary } from "~/components/form/error-summary";
import { FormField } from "~/components/form/form-field";
import { formFields } from "~/components/form/form-fields";
import { Button } from "~/components/ui/button";
import { Card } from "~/components/ui/card";
import { ZoneOptions } from "~/components/form/zone-options";
import { bankZoneName, formatDateTime } from "~/components/ui/format";
import { StackTable } from "~/components/ui/stack-table";
import { newPassword, typedPassword } from "~/forms/auth/new-password";
import { zoneNames } from "~/forms/zone";
import { readZone } from "~/forms/auth/own-zone";
import { requireActor } from "~/http/guard.server";
import { paths } from "~/http/paths";
import type { RouteHandle } from "~/http/policy";
import { orThrow } from "~/http/respond.server";
import { readToken, startSession } from "~/http/session.server";
import auth from "~/i18n/en/auth";
import lists from "~/i18n/en/lists";
import { provideCatalogues } from "~/i18n/catalogues";
import { pageTitle } from "~/i18n/page-title";
import { useTranslation } from "~/i18n/use-translation";
import { changePassword, chooseZone, endOwnSession, ownAccount, ownFaults } from "~/services/auth/account.server";

provideCatalogues({ auth, lists });

export const handle = { policy: "signedIn" } satisfies RouteHandle;
export const meta = () => pageTitle("account");

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  return { ...(await ownAccount(actor, (await readToken(request)) ?? "", new Date())), zones: zoneNames() };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  const now = new Date();
  const form = await request.formData();
  const session = form.get("session");
  if (typeof session === "string") {
    orThrow(await endOwnSession(actor, session, now));
    return redirect(paths.accountChanged("session"));
  }

  const chosen = form.get("zone");
  if (typeof chosen === "string") {
    const zone = readZone(chosen);
    if (zone === undefined) return { unknownZone: chosen };
    await chooseZone(actor, zone, now);
    return redirect(paths.accountChanged("zone"));
  }

  const { password, errors } = newPassword(form);
  const current = typedPassword(form, "current");
  const faults = password === "" ? [] : await ownFaults(actor, password);
  const refused = { currentError: undefined, retryAfterSeconds: undefined, errors, faults };
  if (current === "") return { ...refused, currentError: "passwordMissing" as const };
  if (faults.length > 0 || Object.keys(errors).length > 0) return refused;
  const place = { address: context.clientAddress ?? "", stepAside: context.stepAside };
  const changed = await changePassword(actor, { current, wanted: password }, place, now);
  if (changed.ok)
    return redirect(paths.accountChanged("password"), { headers: { "Set-Cookie": await startSession(changed.token) } });
  switch (changed.reason) {
    case "password":
      return { ...refused, faults: changed.problems };
    case "wrong":
      return { ...refused, currentError: changed.reason };
    case "tooMany":
      return { ...refused, currentError: changed.reason, retryAfterSeconds: changed.retryAfterSeconds };
  }
}

export default function Account() {
  const { name, email, sessions } = useLoaderData<typeof loader>();
  const [search] = useSearchParams();
  const { t } = useTranslation("auth");
  const done = search.get("done");
  return (
    <div className="page stack">
      <h1>{t("account.title")}</h1>
      <p>
        {name} <span className="muted">{email}</span>
      </p>
      {(done === "password" || done === "session" || done === "zone") && (
        <p className="notice" role="status">
          {t(`account.done.${done}`)}
        </p>
      )}
      <ChangePassword key={done} email={email} />
      <ChooseZone />
      <Card title={t("account.sessions.title")}>
        <StackTable
          label={t("account.sessions.title")}
          columns={[
            { label: t("account.sessions.started") },
            { label: t("account.sessions.seen"), whole: true },
            { label: t("account.sessions.where"), whole: true },
          ]}
          rows={sessions.map(({ id, startedAt, lastSeenAt, isThis }) => ({
            key: id,
            head: formatDateTime(startedAt),
            cells: [
              formatDateTime(lastSeenAt),
              isThis ? (
                t("account.sessions.this")
              ) : (
                <Form method="post">
                  <input type="hidden" name="session" value={id} />
                  <Button aria-label={t("account.sessions.endOf", { started: formatDateTime(startedAt) })}>
                    {t("account.sessions.end")}
                  </Button>
                </Form>
              ),
            ],
          }))}
        />
      </Card>
    </div>
  );
}

function ChooseZone() {
  const { zone, zones } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation("auth");
  const refused = answer && "unknownZone" in answer ? answer : undefined;
  const { of, wrong } = formFields({
    id: "zone",
    labels: { zone: t("account.zone.label") },
    values: { zone: refused?.unknownZone ?? zone },
    errors: { zone: refused && t("account.zone.unknown") },
  });
  return (
    <Card title={t("account.zone.title")}>
      <Form method="post" className="stack">
        <ErrorSummary wrong={wrong} answer={refused} />
        <FormField field={of("zone")} hint={t("account.zone.hint")}>
          <select>
            <option value="">{t("account.zone.bank", { zone: bankZoneName() })}</option>
            <ZoneOptions zones={zones} />
          </select>
        </FormField>
        <div>
          <Button>{t("account.zone.submit")}</Button>
        </div>
      </Form>
    </Card>
  );
}

function ChangePassword({ email }: { email: string }) {
  const answer = useActionData<typeof action>();
  const refused = answer && "errors" in answer ? answer : undefined;
  const busy = useNavigation().state === "submitting";
  const { t } = useTranslation("auth");
  const { currentError, retryAfterSeconds: seconds } = refused ?? {};
  const { of, wrong } = formFields({
    id: "password",
    labels: { current: t("account.current"), password: t("newPassword"), repeat: t("repeat") },
    errors: {
      current: currentError && t(currentError === "wrong" ? "account.wrong" : currentError, { seconds }),
      ...newPasswordTexts(t, refused?.errors ?? {}, refused?.faults ?? []),
    },
  });
  return (
    <Card title={t("account.change")}>
      <Form method="post" className="stack" noValidate>
        <ErrorSummary wrong={wrong} answer={refused} />
        <p className="muted sm">{t("account.effect")}</p>
        <input name="username" type="email" autoComplete="username" readOnly hidden value={email} />
        <FormField field={of("current")}>
          <input type="password" autoComplete="current-password" required />
        </FormField>
        <NewPasswordFields of={of} />
        <div>
          <Button primary disabled={busy}>
            {t("account.submit")}
          </Button>
        </div>
      </Form>
    </Card>
  );
}
