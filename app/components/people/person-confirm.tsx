import { ConfirmChange } from "./confirm-change";
import { BeforeAndAfter } from "./fact-forms";
import type { PersonAnswer, PersonData, PersonForm, Preview } from "./person-types";
import { ROLES } from "~/domain/access";
import { useTranslation } from "~/i18n/use-translation";

interface PersonConfirmProps {
  readonly page: PersonData;
  readonly answer: PersonAnswer | undefined;
  /** back to the page as it is */
  readonly to: string;
}

/** What a change of somebody means, to be confirmed: of where they work and learn, or of their service. */
export function PersonConfirm({ page, answer, to }: PersonConfirmProps) {
  if (answer && "form" in answer && answer.preview) return <ConfirmFact page={page} answer={answer} to={to} />;
  return page.ask && !page.own && !answer ? <ConfirmService page={page} to={to} /> : null;
}

type FactAnswer = Extract<PersonAnswer, { readonly form: PersonForm }>;

function ConfirmFact({ page, answer, to }: { page: PersonData; answer: FactAnswer; to: string }) {
  const { t } = useTranslation("organisation");
  const { t: common } = useTranslation("common");
  const { form, values, preview } = answer;
  if (!preview || form === "details" || form === "deactivate" || form === "reactivate") return null;
  const { exams, seen } = preview;
  const [before, after] = [named(preview.before), named(preview.after)];
  const changes = JSON.stringify(before) !== JSON.stringify(after);
  const { value, from, lastDay } = values;
  return (
    <ConfirmChange
      title={t(`person.confirm.${form}`, { name: page.person.name })}
      fields={{ intent: form, value, from, lastDay, seen }}
      confirm={changes ? t("confirm") : undefined}
      cancelTo={to}
    >
      {changes ? <BeforeAndAfter before={before} after={after} /> : <p>{t("person.confirm.nothing")}</p>}
      {form === "join" && <p>{t("person.confirm.joinMeans")}</p>}
      {form === "leave" && <p>{t("cohort.leaves")}</p>}
      {exams > 0 && (form === "join" || form === "leave") && (
        <p>{t(form === "join" ? "cohort.joinExams" : "cohort.leaveExams", { count: exams })}</p>
      )}
    </ConfirmChange>
  );

  function named(entries: Preview["before"]) {
    return entries.map((entry) => ({ ...entry, value: nameOf(entry.value) }));
  }
  function nameOf(value: string): string {
    if (form === "service") return t("person.inService");
    const role = form === "role" && ROLES.find((known) => known === value);
    return role ? common(`role.${role}`) : value;
  }
}

function ConfirmService({ page, to }: { page: PersonData; to: string }) {
  const { t } = useTranslation("organisation");
  const { t: common } = useTranslation("common");
  const { person, today, atStake, seen } = page;
  const what = [...today.roles.map((role) => common(`role.${role}`)), ...today.cohorts.map(({ name }) => name)];
  const ends = today.serves
    ? [
        t("person.ends.sessions", { count: atStake.sessions }),
        t("person.ends.drafts", { count: atStake.drafts }),
        what.length > 0 ? t("person.ends.meanwhile", { what }) : t("person.ends.nothing"),
        t("person.ends.work"),
      ]
    : [
        t("person.ends.signIn"),
        what.length > 0 ? t("person.ends.back", { what }) : t("person.ends.backNothing"),
        today.units.length > 0 ? t("person.ends.unit", { unit: today.units.at(-1) }) : t("person.ends.noUnit"),
      ];
  const isElsewhere = !today.serves && !page.mayReturn;
  const intent = today.serves ? "deactivate" : "reactivate";
  return (
    <ConfirmChange
      title={t(`person.${intent}Title`, { name: person.name })}
      fields={{ intent, seen }}
      confirm={isElsewhere ? undefined : t(`person.${intent}Do`)}
      cancelTo={to}
    >
      {isElsewhere ? (
        <p className="notice bad">{t("person.power")}</p>
      ) : (
        <ul>
          {ends.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
    </ConfirmChange>
  );
}
