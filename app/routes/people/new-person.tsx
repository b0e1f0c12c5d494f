import { pageTitle } from "~/i18n/page-title";
import { useTranslation } from "~/i18n/use-translation";
import "~/styles/people/people.css";
import "~/styles/ui/lists.css";
import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { ErrorSummary } from "~/components/form/error-summary";
import { FormField } from "~/components/form/form-field";
import { formFields } from "~/components/form/form-fields";
import { type ErrorCode, errorTexts } from "~/components/people/error-texts";
import { UnitChoices } from "~/components/people/unit-choices";
import { Button } from "~/components/ui/button";
import { Card } from "~/components/ui/card";
import { zoneName } from "~/components/ui/format";
import { rolesToGive } from "~/domain/access";
import { newPerson } from "~/forms/people/organisation";
import { clockReading } from "~/forms/zone";
import { requireCan } from "~/http/guard.server";
import { paths } from "~/http/paths";
import type { RouteHandle } from "~/http/policy";
import { orThrow } from "~/http/respond.server";
import lists from "~/i18n/en/lists";
import organisation from "~/i18n/en/organisation";
import { provideCatalogues } from "~/i18n/catalogues";
import { createPerson } from "~/services/people/person-entry.server";
import { unitChoices } from "~/services/people/unit-pages.server";

provideCatalogues({ lists, organisation });

export const handle = { policy: "people.manage" } satisfies RouteHandle;
export const meta = () => pageTitle("newPerson");

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireCan(request, "people.manage");
  const units = await unitChoices();
  return { units, roles: rolesToGive(actor.roles), today: clockReading(new Date(), zoneName()).slice(0, 10) };
}

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireCan(request, "people.manage");
  const form = await request.formData();
  const values = newPerson.values(form);
  const roles = form.getAll("roles").map(String);
  const refused = (errors: Errors) => data({ values, roles, errors }, { status: 400 });
  const reading = newPerson.read(form);
  if (!reading.ok) return refused(reading.errors);
  const created = await createPerson(actor, reading.value, new Date());
  if (created.ok) return redirect(paths.person(created.personId, { done: "entered" }));
  if (created.reason === "forbidden") return orThrow({ ok: false, reason: created.reason });
  const { manager, ...problems } = created.problems;
  return refused({ ...problems, ...(manager && { manager: manager === "unknown" ? "managerUnknown" : manager }) });
}

type Errors = Readonly<Partial<Record<keyof ReturnType<typeof newPerson.values> | "roles", ErrorCode>>>;

export default function NewPerson() {
  const { units, roles, today } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation("organisation");
  const { t: common } = useTranslation("common");
  const { of, wrong } = formFields({
    id: "person",
    labels: {
      employeeNumber: t("person.number"),
      name: t("name"),
      email: t("person.email"),
      unitId: t("person.unit"),
      job: t("person.job"),
      manager: t("person.manager"),
      roles: t("person.roles"),
      from: t("person.firstDay"),
    },
    values: { ...(answer?.values ?? { from: today }), roles: undefined },
    errors: errorTexts(t, answer?.errors as Errors | undefined),
  });
  const chosen = answer?.roles ?? ["trainee"];
  const rolesField = of("roles");
  return (
    <div className="page stack">
      <h1>{t("person.new")}</h1>
      <p className="lead">{t("person.newLead")}</p>
      <Card title={t("person.entry")}>
        <Form method="post" className="stack">
          <ErrorSummary wrong={wrong} answer={answer} />
          <div className="filters fields">
            <FormField field={of("employeeNumber")} hint={t("person.numberHint")}>
              <input maxLength={32} required />
            </FormField>
            <FormField field={of("name")}>
              <input maxLength={120} required />
            </FormField>
            <FormField field={of("email")} hint={t("person.emailHint")}>
              <input type="email" maxLength={254} />
            </FormField>
          </div>
          <div className="filters fields">
            <FormField field={of("unitId")}>
              <select>
                <UnitChoices of={units} none={t("none")} />
              </select>
            </FormField>
            <FormField field={of("job")}>
              <input maxLength={120} />
            </FormField>
            <FormField field={of("manager")} hint={t("person.managerHint")}>
              <input maxLength={254} />
            </FormField>
          </div>
          <fieldset className="field" aria-describedby="person-roles-hint">
            <legend>{rolesField.label}</legend>
            <div className="checks">
              {roles.map((role, index) => (
                <label key={role}>
                  <input
                    id={index === 0 ? rolesField.id : undefined}
                    type="checkbox"
                    name="roles"
                    value={role}
                    defaultChecked={chosen.includes(role)}
                  />
                  {common(`role.${role}`)}
                </label>
              ))}
            </div>
            <span className="hint" id="person-roles-hint">
              {t("person.rolesHint")}
            </span>
            {rolesField.error && <span className="error">{rolesField.error}</span>}
          </fieldset>
          <div className="filters fields">
            <FormField field={of("from")} hint={t("units.fromHint")}>
              <input type="date" required />
            </FormField>
          </div>
          <div className="row">
            <Button primary>{t("person.enter")}</Button>
          </div>
        </Form>
      </Card>
    </div>
  );
}
