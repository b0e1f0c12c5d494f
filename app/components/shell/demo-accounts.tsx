import { Card } from "~/components/ui/card";
import { openKey } from "~/i18n/keys";
import { useTranslation } from "~/i18n/use-translation";

interface DemoAccountsProps {
  accounts: readonly { email: string; roles: readonly string[] }[];
  password: string;
}

/** Who can sign in to the demonstration bank. */
export function DemoAccounts({ accounts, password }: DemoAccountsProps) {
  const { t } = useTranslation("auth");
  return (
    <Card title={t("demo.title")}>
      <p className="sm">
        {t("demo.intro")} <code>{password}</code>.
      </p>
      <dl className="accounts">
        {accounts.map(({ email, roles }) => (
          <div key={email}>
            <dt>{email}</dt>
            <dd className="muted">
              {t("common:list", { items: roles.map((role) => t(openKey("common:role", role))) })}
            </dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}
