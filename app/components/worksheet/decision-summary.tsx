import { ratioValue } from "./ratio-text";
import { formatMoney, formatPercent } from "~/components/ui/format";
import type { Worksheet } from "~/domain/judgement/worksheet";
import { COVENANTS } from "~/domain/pricing";
import { openKey } from "~/i18n/keys";
import { useTranslation } from "~/i18n/use-translation";

interface DecisionSummaryProps {
  readonly worksheet: Worksheet;
  /** the memo rendered on the server (courseware/markdown) */
  readonly memoHtml: string;
  readonly currency: string;
}

/** The decision as it will be sealed, in one table and the texts. */
export function DecisionSummary({ worksheet, memoHtml, currency }: DecisionSummaryProps) {
  const { t } = useTranslation("workbench");
  const { unread = {} } = worksheet;
  const stated = <V,>(value: V | undefined, show: (value: V) => string) =>
    value === undefined ? t("submit.notStated") : show(value);
  /** What was typed and cannot be read, never an older figure in its place. */
  const figure = (field: string, value: number | undefined, show: (value: number) => string) =>
    unread[field] === undefined ? stated(value, show) : t("submit.unread", { typed: unread[field] });
  const { verdict, pd, confidence, amount, tenorMonths, repayment, rate, lgd, covenants = [] } = worksheet;
  const terms: [string, string][] =
    verdict === "decline"
      ? []
      : [
          ["amount", figure("amount", amount, (value) => formatMoney(value, currency))],
          ["tenorMonths", figure("tenorMonths", tenorMonths, (count) => t("months", { count }))],
          ["repayment", stated(repayment, (value) => t(`repayment.${value}`))],
          ["rate", figure("rate", rate, (value) => formatPercent(value, 2))],
        ];
  const facts: [string, string][] = [
    ["verdict", stated(verdict, (value) => t(`verdict.${value}`))],
    ["pd", figure("pd", pd, (value) => formatPercent(value, 2))],
    ...(lgd === undefined && unread.lgd === undefined
      ? []
      : [["lgd", figure("lgd", lgd, (value) => formatPercent(value, 0))] as [string, string]]),
    ["confidence", stated(confidence, (value) => t(`confidence.${value}`))],
    ...terms,
    ["flags", String(worksheet.flags.length)],
    ["adjustments", String(worksheet.adjustments.length)],
  ];
  const texts = (["conditions", "memo", "letter", "preMortem"] as const).filter((field) => worksheet[field]?.trim());
  return (
    <>
      <table>
        <tbody>
          {facts.map(([id, value]) => (
            <tr key={id}>
              <th scope="row">{t(openKey("workbench:submit.facts", id))}</th>
              <td className="num">{value}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {covenants.length > 0 && (
        <section>
          <h3>{t("covenants.title")}</h3>
          <ul>
            {covenants.map(({ ratio, threshold }) => (
              <li key={ratio}>
                {t(`covenants.${COVENANTS[ratio].side}`, { ratio: t(`ratios.${ratio}`) })}{" "}
                {figure(`threshold.${ratio}`, threshold, (value) => ratioValue(value, COVENANTS[ratio].unit))}
              </li>
            ))}
          </ul>
        </section>
      )}
      {texts.map((field) => (
        <section key={field}>
          <h3>
            {t(field === "preMortem" && verdict === "decline" ? "memo.preMortemOfDecline" : `submit.facts.${field}`)}
          </h3>
          {field === "memo" ? (
            <div className="memo" dangerouslySetInnerHTML={{ __html: memoHtml }} />
          ) : (
            <p className="as-written">{worksheet[field]}</p>
          )}
        </section>
      ))}
    </>
  );
}
