import { type Access, ACTIONS, can } from "~/domain/access";
import { useTranslation } from "~/i18n/use-translation";

interface RoleDifferencesProps {
  readonly before: Access;
  readonly after: Access;
}

/** The roles that come and go, and what each of them opens. */
export function RoleDifferences({ before, after }: RoleDifferencesProps) {
  const { t } = useTranslation(["proposals", "common"]);
  const named = (from: Access, to: Access) =>
    to.roles.filter((role) => !from.roles.includes(role)).map((role) => t(`common:role.${role}`));
  const may = ({ roles, active }: Access) => ACTIONS.filter((action) => active && can(roles, action));
  const opened = (from: Access, to: Access) => may(to).filter((action) => !may(from).includes(action));
  const [gained, lost] = [named(before, after), named(after, before)];
  return (
    <section aria-labelledby="role-differences">
      <h2 id="role-differences">{t("role.title")}</h2>
      <ul>
        {gained.length > 0 && <li>{t("role.gains", { roles: gained })}</li>}
        {lost.length > 0 && <li>{t("role.loses", { roles: lost })}</li>}
        {before.active !== after.active && <li>{t(after.active ? "role.signsIn" : "role.signsOut")}</li>}
      </ul>
      {(
        [
          ["opens", opened(before, after)],
          ["closes", opened(after, before)],
        ] as const
      ).map(
        ([heading, actions]) =>
          actions.length > 0 && (
            <div key={heading}>
              <h3>{t(`role.${heading}`)}</h3>
              <ul>
                {actions.map((action) => (
                  <li key={action}>{t(`opens.${action}`)}</li>
                ))}
              </ul>
            </div>
          ),
      )}
    </section>
  );
}
