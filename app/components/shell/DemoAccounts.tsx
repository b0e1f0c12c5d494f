import { useTranslation } from "react-i18next";
import { Card } from "~/components/ui/Card";
import { TableScroll } from "~/components/ui/TableScroll";

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
      <TableScroll label={t("demo.title")}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t("demo.account")}</th>
              <th scope="col">{t("demo.role")}</th>
            </tr>
          </thead>
          <tbody>
            {accounts.map(({ email, roles }) => (
              <tr key={email}>
                <th scope="row">{email}</th>
                <td>{roles.map((role) => t(`role.${role}`, { ns: "common" })).join(", ")}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
    </Card>
  );
}
