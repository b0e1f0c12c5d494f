import { Form } from "@remix-run/react";
import { HistoryTable } from "./history-table";
import type { PersonData } from "./person-types";
import { Button } from "~/components/ui/button";
import { Card } from "~/components/ui/card";
import { Field } from "~/components/ui/field";
import { formatDate } from "~/components/ui/format";
import { ROLES } from "~/domain/access";
import { useTranslation } from "~/i18n/use-translation";

/** What held on another day, as known on another; and everything that was ever written down. */
export function PersonHistory({ page }: { readonly page: PersonData }) {
  const { t } = useTranslation("organisation");
  const { t: common } = useTranslation("common");
  const { history, asked, day } = page;
  const valueOf = ({ kind, value }: PersonData["history"][number]) => {
    if (kind === "service") return t("person.inService");
    const role = kind === "role" && ROLES.find((known) => known === value);
    return role ? common(`role.${role}`) : value;
  };
  return (
    <>
      <h2>{t("history.title")}</h2>
      <Card title={t("person.then.title")}>
        <Form className="filters fields" key={JSON.stringify(asked)}>
          <Field label={t("person.then.on")}>
            <input type="date" name="on" defaultValue={asked?.on ?? day} required />
          </Field>
          <Field label={t("person.then.known")} hint={t("person.then.knownHint")}>
            <input type="date" name="known" defaultValue={asked?.known} />
          </Field>
          <Button>{t("person.then.show")}</Button>
        </Form>
        <Then page={page} />
      </Card>
      <p className="muted">{t("history.hint")}</p>
      <HistoryTable
        caption={t("person.history")}
        rows={history}
        columns={[
          { id: "kind", header: t("person.fact"), cell: ({ kind }) => t(`person.kinds.${kind}`) },
          { id: "value", header: t("person.value"), cell: valueOf },
        ]}
      />
    </>
  );
}

function Then({ page: { then, asked } }: { page: PersonData }) {
  const { t } = useTranslation("organisation");
  const { t: common } = useTranslation("common");
  if (!then || !asked) return null;
  const facts = [
    [t("person.then.service"), t(then.serves ? "person.then.yes" : "person.then.no")],
    [t("person.unit"), then.units.join(" › ")],
    [t("person.job"), then.job],
    [t("person.manager"), then.manager],
    [t("person.rolesRead"), common("list", { items: then.roles.map((role) => common(`role.${role}`)) })],
    [t("person.cohorts"), common("list", { items: then.cohorts.map(({ name }) => name) })],
  ] as const;
  const on = formatDate(asked.on);
  return (
    <div role="status">
      <h3>
        {asked.known
          ? t("person.then.answerKnown", { on, known: formatDate(asked.known) })
          : t("person.then.answer", { on })}
      </h3>
      <dl className="facts">
        {facts.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value || <span className="muted">{t("none")}</span>}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
