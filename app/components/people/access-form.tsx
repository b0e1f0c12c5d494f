import { Form } from "@remix-run/react";
import { ErrorSummary } from "~/components/form/error-summary";
import { formFields } from "~/components/form/form-fields";
import { Button, ButtonLink } from "~/components/ui/button";
import { Card } from "~/components/ui/card";
import { powersGained, ROLES, type Role } from "~/domain/access";
import { useTranslation } from "~/i18n/use-translation";

/** What a person may do in the bank. */
export interface Access {
  roles: readonly Role[];
  active: boolean;
}

interface AccessFormProps {
  person: Access & { id: string; name: string };
  /** What the boxes show: the person's access, or what was chosen in a form that came back with an error. */
  chosen: Access;
  /** what is wrong with the roles that were chosen */
  error?: string;
  /** what the server said, a new one each time */
  answer: unknown;
  cancelTo: string;
}

/** Roles to choose for one person, and whether they may sign in. */
export function AccessForm({ person, chosen, error, answer, cancelTo }: AccessFormProps) {
  const { t } = useTranslation("admin");
  const { t: common } = useTranslation("common");
  const { of, wrong } = formFields({ id: "access", labels: { roles: t("change.roles") }, errors: { roles: error } });
  const roles = of("roles");
  return (
    <Card title={t("change.title", { name: person.name })}>
      <Form method="post" className="stack">
        <SeenAccess person={person} />
        <ErrorSummary wrong={wrong} answer={answer} />
        <fieldset className="field" aria-describedby={error && `${roles.id}-error`}>
          <legend>{roles.label}</legend>
          <div className="checks">
            {ROLES.map((role, index) => (
              <label key={role}>
                <input
                  id={index === 0 ? roles.id : undefined}
                  type="checkbox"
                  name="role"
                  value={role}
                  defaultChecked={chosen.roles.includes(role)}
                />
                {common(`role.${role}`)}
              </label>
            ))}
          </div>
          {error && (
            <span className="error" id={`${roles.id}-error`}>
              {error}
            </span>
          )}
        </fieldset>
        <div className="checks">
          <label>
            <input type="checkbox" name="active" value="on" defaultChecked={chosen.active} />
            {t("change.active")}
          </label>
        </div>
        <div className="row">
          <Button primary name="intent" value="review">
            {t("change.review")}
          </Button>
          <ButtonLink to={cancelTo}>{t("change.cancel")}</ButtonLink>
        </div>
      </Form>
    </Card>
  );
}

interface ConfirmAccessProps {
  person: Access & { id: string; name: string; openSessions: number };
  wanted: Access;
  cancelTo: string;
}

/** The same change again, with its consequences, to be confirmed. */
export function ConfirmAccess({ person, wanted, cancelTo }: ConfirmAccessProps) {
  const { t } = useTranslation("admin");
  const { t: common } = useTranslation("common");
  const named = (roles: readonly Role[]) => roles.map((role) => common(`role.${role}`));
  const added = wanted.roles.filter((role) => !person.roles.includes(role));
  const removed = person.roles.filter((role) => !wanted.roles.includes(role));
  const consequences = [
    added.length > 0 && t("change.added", { roles: named(added) }),
    removed.length > 0 && t("change.removed", { roles: named(removed) }),
    person.active && !wanted.active && t("change.disabled", { sessions: person.openSessions }),
    !person.active && wanted.active && t("change.enabled"),
  ].filter((consequence) => consequence !== false);
  const isProposed = powersGained(person, wanted).length > 0;
  return (
    <Card title={t("change.confirmTitle", { name: person.name })}>
      <Form method="post" className="stack">
        <SeenAccess person={person} />
        {wanted.roles.map((role) => (
          <input key={role} type="hidden" name="role" value={role} />
        ))}
        <input type="hidden" name="active" value={wanted.active ? "on" : "off"} />
        {consequences.length > 0 ? (
          <ul>
            {consequences.map((consequence) => (
              <li key={consequence}>{consequence}</li>
            ))}
          </ul>
        ) : (
          <p>{t("change.nothing")}</p>
        )}
        {isProposed && <p className="notice">{t("change.power")}</p>}
        <div className="row">
          {consequences.length > 0 && (
            <Button primary name="intent" value="apply">
              {t(isProposed ? "change.propose" : "change.confirm")}
            </Button>
          )}
          <ButtonLink to={cancelTo}>{t("change.cancel")}</ButtonLink>
        </div>
      </Form>
    </Card>
  );
}

/** Whom the form is about and what was seen when it was made, so that a change in between is noticed. */
function SeenAccess({ person }: { person: Access & { id: string } }) {
  return (
    <>
      <input type="hidden" name="personId" value={person.id} />
      <input type="hidden" name="seenActive" value={person.active ? "on" : "off"} />
      {person.roles.map((role) => (
        <input key={role} type="hidden" name="seenRole" value={role} />
      ))}
    </>
  );
}
