import { useTranslation } from "react-i18next";
import { TableScroll } from "~/components/ui/TableScroll";

interface SettingsTableProps {
  readonly title: string;
  readonly says: string;
  /** name and value, as they are shown */
  readonly rows: readonly (readonly [name: string, value: string])[];
  /** headings; "Setting" and "Value" where they say nothing more */
  readonly headings?: readonly [string, string];
  readonly source?: string;
}

/** Named figures of the policy, one a line. */
export function SettingsTable({ title, says, rows, headings, source }: SettingsTableProps) {
  const { t } = useTranslation("reference");
  const [name, value] = headings ?? [t("policy.setting"), t("policy.value")];
  return (
    <div>
      <h2>{title}</h2>
      <p className="muted sm">{says}</p>
      <TableScroll label={title}>
        <table>
          <thead>
            <tr>
              <th scope="col">{name}</th>
              <th scope="col" className="num">
                {value}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map(([setting, text]) => (
              <tr key={setting}>
                <th scope="row">{setting}</th>
                <td className="num">{text}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
      {source !== undefined && <Source text={source} />}
    </div>
  );
}

/** Where figures come from, under them. */
export function Source({ text }: { readonly text: string }) {
  const { t } = useTranslation("reference");
  return (
    <p className="muted sm">
      {t("source")}: {text}
    </p>
  );
}
