import { formatDate } from "~/components/ui/format";
import { Form, Link } from "@remix-run/react";
import { errorTexts } from "./error-texts";
import { FactForm } from "./fact-forms";
import { periodText } from "./history-table";
import type { PersonAnswer, PersonData, PersonForm } from "./person-types";
import { UnitChoices } from "./unit-choices";
import { ErrorSummary } from "~/components/form/error-summary";
import { FormField } from "~/components/form/form-field";
import { formFields } from "~/components/form/form-fields";
import { ZoneOptions } from "~/components/form/zone-options";
import { bankZoneName } from "~/components/ui/format";
import { Button, ButtonLink } from "~/components/ui/button";
import { Card } from "~/components/ui/card";
import { Choices } from "~/components/ui/choices";
import { Tag } from "~/components/ui/tag";
import { useTranslation } from "~/i18n/use-translation";

interface PersonChangesProps {
  readonly page: PersonData;
  readonly answer: PersonAnswer | undefined;
}

/** What is known of somebody today, each with the form that changes it; nobody is shown a form for their own. */
export function PersonChanges({ page, answer }: PersonChangesProps) {
  return (
    <>
      <Details page={page} answer={answer} />
      <Work page={page} answer={answer} />
      <Cohorts page={page} answer={answer} />
      <RolesAndService page={page} answer={answer} />
    </>
  );
}

function useGiven(answer: PersonAnswer | undefined) {
  const { t } = useTranslation("organisation");
  return (form: PersonForm, standard: Readonly<Record<string, string | undefined>>) => {
    const own = answer && "form" in answer && answer.form === form ? answer : undefined;
    return { values: own?.values ?? standard, errors: errorTexts(t, own?.errors), answer: own };
  };
}

function Details({ page, answer }: PersonChangesProps) {
  const { t } = useTranslation("organisation");
  const { name, employeeNumber, email, zone } = page.person;
  const given = useGiven(answer)("details", { name, employeeNumber, email, zone });
  const { of, wrong } = formFields<"employeeNumber" | "name" | "email" | "zone">({
    id: "details",
    labels: { employeeNumber: t("person.number"), name: t("name"), email: t("person.email"), zone: t("person.zone") },
    values: given.values,
    errors: given.errors,
  });
  if (page.own)
    return (
      <Card title={t("person.details")}>
        <Facts
          facts={{
            [t("person.number")]: employeeNumber,
            [t("name")]: name,
            [t("person.email")]: email,
            [t("person.zone")]: zone,
          }}
        />
      </Card>
    );
  return (
    <Card title={t("person.details")}>
      <Form method="post" className="stack">
        <input type="hidden" name="seen" value={page.seen} />
        <ErrorSummary wrong={wrong} answer={given.answer} />
        <div className="filters fields">
          <FormField field={of("employeeNumber")}>
            <input maxLength={32} />
          </FormField>
          <FormField field={of("name")}>
            <input maxLength={120} required />
          </FormField>
          <FormField field={of("email")} hint={t("person.detailsHint")}>
            <input type="email" maxLength={254} />
          </FormField>
          <FormField field={of("zone")}>
            <select>
              <option value="">{t("person.zoneBank", { zone: bankZoneName() })}</option>
              <ZoneOptions zones={page.zones} />
            </select>
          </FormField>
        </div>
        <div className="row">
          <Button name="intent" value="details">
            {t("person.detailsDo")}
          </Button>
        </div>
      </Form>
    </Card>
  );
}

function Work({ page, answer }: PersonChangesProps) {
  const { t } = useTranslation("organisation");
  const given = useGiven(answer);
  const { today, units, managers, gaps, day, own } = page;
  return (
    <Card title={t("person.work")}>
      <Facts
        facts={{
          [t("person.unit")]: today.units.join(" › "),
          [t("person.job")]: today.job,
          [t("person.manager")]: today.manager,
        }}
      />
      {gaps.map((gap) => (
        <p key={gap.from}>
          <Tag tone="warn">{t("person.gap", { period: periodText(t, gap) })}</Tag>
        </p>
      ))}
      {!own && (
        <div className="stack apart">
          <FactForm
            intent="posting"
            label={t("person.unit")}
            button={t("person.postingDo")}
            lastDay
            {...given("posting", { value: today.unitId, from: day })}
          >
            <select>
              <UnitChoices of={units} none={t("none")} />
            </select>
          </FactForm>
          <FactForm
            intent="job"
            label={t("person.job")}
            hint={t("person.noneHint")}
            button={t("person.jobDo")}
            lastDay
            {...given("job", { value: today.job, from: day })}
          >
            <input maxLength={120} />
          </FactForm>
          <FactForm
            intent="manager"
            label={t("person.manager")}
            hint={`${t("person.managerHint")} ${t("person.noneHint")}`}
            button={t("person.managerDo")}
            lastDay
            {...given("manager", { from: day })}
          >
            <input maxLength={254} list="managers" />
          </FactForm>
          <datalist id="managers">
            {managers.map(({ id, name, employeeNumber, email }) => (
              <option key={id} value={employeeNumber ?? email ?? name}>
                {name}
              </option>
            ))}
          </datalist>
          <p className="muted sm">{t("fromDayHint")}</p>
        </div>
      )}
    </Card>
  );
}

function Cohorts({ page, answer }: PersonChangesProps) {
  const { t } = useTranslation("organisation");
  const { t: common } = useTranslation("common");
  const given = useGiven(answer);
  const { today, cohorts, day, own } = page;
  return (
    <Card title={t("person.cohorts")}>
      <p>
        {today.cohorts.length > 0
          ? common("list", { items: today.cohorts.map(({ name }) => name) })
          : t("person.inNone")}
      </p>
      {!own && cohorts.length > 0 && (
        <div className="stack apart">
          <FactForm
            intent="join"
            label={t("person.join")}
            button={t("person.joinDo")}
            {...given("join", { from: day })}
          >
            <select required>
              <Choices of={cohorts} none={t("units.choose")} />
            </select>
          </FactForm>
          {today.cohorts.length > 0 && (
            <FactForm
              intent="leave"
              label={t("person.leave")}
              button={t("person.leaveDo")}
              {...given("leave", { from: day })}
            >
              <select required>
                <Choices of={today.cohorts} none={t("units.choose")} />
              </select>
            </FactForm>
          )}
        </div>
      )}
    </Card>
  );
}

function RolesAndService({ page, answer }: PersonChangesProps) {
  const { t } = useTranslation("organisation");
  const { t: common } = useTranslation("common");
  const given = useGiven(answer);
  const { today, begins, own, rolesTo, linkTo, rolesToCorrect } = page;
  const roleDays = rolesToCorrect.flatMap((role) => {
    const name = common(`role.${role}`);
    return [
      { id: role, name: t("person.days.held", { what: name }) },
      { id: `not-${role}`, name: t("person.days.notHeld", { what: name }) },
    ];
  });
  const serviceDays = [
    { id: "in", name: t("person.days.in") },
    { id: "not-in", name: t("person.days.notIn") },
  ];
  return (
    <>
      <Card title={t("person.rolesRead")}>
        <p>
          {today.roles.length > 0
            ? common("list", { items: today.roles.map((role) => common(`role.${role}`)) })
            : t("person.noRoles")}
        </p>
        {!own && linkTo && (
          <p>
            <Link to={linkTo}>{t("person.linkToSignIn")}</Link>
          </p>
        )}
        {!own && <p>{rolesTo ? <Link to={rolesTo}>{t("person.rolesLink")}</Link> : t("person.rolesElsewhere")}</p>}
        {!own && roleDays.length > 0 && (
          <div className="stack apart">
            <FactForm
              intent="role"
              label={t("person.days.role")}
              hint={t("person.days.hint")}
              button={t("person.days.roleDo")}
              lastDay="past"
              {...given("role", {})}
            >
              <select required>
                <Choices of={roleDays} none={t("units.choose")} />
              </select>
            </FactForm>
          </div>
        )}
      </Card>
      <Card title={t("person.service")}>
        <p>
          {begins
            ? t("person.begins", { day: formatDate(begins) })
            : t(today.serves ? "person.serves" : "person.served")}
        </p>
        {!own && (
          <>
            {!begins && (
              <ButtonLink to="?ask=service">{t(today.serves ? "person.deactivate" : "person.reactivate")}</ButtonLink>
            )}
            <div className="stack apart">
              <FactForm
                intent="service"
                label={t("person.days.service")}
                hint={t("person.days.hint")}
                button={t("person.days.serviceDo")}
                lastDay="past"
                {...given("service", {})}
              >
                <select required>
                  <Choices of={serviceDays} none={t("units.choose")} />
                </select>
              </FactForm>
            </div>
          </>
        )}
      </Card>
    </>
  );
}

function Facts({ facts }: { facts: Readonly<Record<string, string | undefined>> }) {
  const { t } = useTranslation("organisation");
  return (
    <dl className="facts">
      {Object.entries(facts).map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value || <span className="muted">{t("none")}</span>}</dd>
        </div>
      ))}
    </dl>
  );
}
