import type { Doubt } from "~/domain/pricing";
import { VerificationTag } from "./verification-tag";
import { TableHead } from "~/components/ui/table-head";
import { TableScroll } from "~/components/ui/table-scroll";
import { useTranslation } from "~/i18n/use-translation";

interface SettingsTableProps {
  readonly title: string;
  readonly says: string;
  /** name and value, as they are shown */
  readonly rows: readonly (readonly [name: string, value: string])[];
  /** headings; "Setting" and "Value" where they say nothing more */
  readonly headings?: readonly [string, string];
  readonly source?: string;
  /** what of it is still to be checked */
  readonly doubts?: readonly string[];
}

/** Named figures of the policy, one a line. */
export function SettingsTable({ title, says, rows, headings, source, doubts = [] }: SettingsTableProps) {
  const { t } = useTranslation("reference");
  const [name, value] = headings ?? [t("policy.setting"), t("policy.value")];
  return (
    <div>
      <h2>{title}</h2>
      <p className="muted sm">{says}</p>
      <TableScroll label={title}>
        <table>
          <TableHead columns={[{ label: name }, { label: value, num: true, wrap: true }]} />
          <tbody>
            {rows.map(([setting, text]) => (
              <tr key={setting}>
                <th scope="row">{setting}</th>
                <td className="num wrap">{text}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
      {source !== undefined && <Source text={source} />}
      <Doubts all={doubts} />
    </div>
  );
}

/** What nobody has checked yet, each with its tag. */
export function Doubts({ all }: { readonly all: readonly string[] }) {
  const { t } = useTranslation("reference");
  return all.map((what) => (
    <p key={what} className="sm">
      <VerificationTag mark="generalKnowledge" label={t("toBeChecked")} /> {what}
    </p>
  ));
}

/** Of a list of doubts, those about one part. */
export const doubtsOf = (doubts: readonly Doubt<string>[] | undefined, part: string): readonly string[] =>
  (doubts ?? []).flatMap((doubt) => (doubt.part === part ? [doubt.what] : []));

/** Where figures come from, under them. */
export function Source({ text }: { readonly text: string }) {
  const { t } = useTranslation("reference");
  return <p className="muted sm">{t("sourceIs", { source: text })}</p>;
}
