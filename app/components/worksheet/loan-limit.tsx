import { useWorksheet } from "./worksheet-context";
import { formatMoney } from "~/components/ui/format";
import { units } from "~/components/casefile/numbers";
import { limitOf } from "~/domain/judgement/opinion";
import type { DeskFacts, OfferWorkings, WorkingGround, Workings } from "~/domain/judgement/worksheet";
import { isRepaidAtOnce } from "~/domain/pricing";
import { isMissing } from "~/domain/statements";
import { useTranslation } from "~/i18n/use-translation";

interface LoanLimitProps {
  readonly offer: OfferWorkings;
  readonly ground: WorkingGround;
  readonly workings: Workings;
  readonly facts: DeskFacts;
}

/** The most that the policy lends on the adjusted figures and the terms being considered, and what holds it there. */
export function LoanLimit({ offer, ground, workings, facts }: LoanLimitProps) {
  const { t } = useTranslation("workbench");
  const { worksheet } = useWorksheet();
  const { periods, ratios } = workings;
  const current = periods.at(-1)?.adjusted;
  if (!current || !ratios) return null;
  const { tenorMonths, repayment } = offer.terms;
  const { request, policy, currency, size } = ground;
  const asked = { ...request, repayment };
  // What is not known is no limit of nought.
  const open = current.lines.sales === undefined || (!isRepaidAtOnce(asked) && isMissing(ratios.dscr));
  if (open) return <p className="muted sm">{t("limit.open")}</p>;
  const limit = limitOf({
    request: asked,
    size,
    current,
    previous: periods.at(-2)?.adjusted,
    policy,
    tenorMonths,
    rate: offer.rate,
    ...facts,
  });
  const { amount } = worksheet;
  const above = amount !== undefined && amount > limit.amount;
  return (
    <section aria-label={t("limit.label")} aria-live="polite">
      <table>
        <caption>{t("limit.title")}</caption>
        <tbody>
          {limit.bounds.map(({ kind, amount: bound }) => (
            <tr key={kind} className={kind === limit.binding ? "sum" : undefined}>
              <th scope="row">
                {t(`limit.bounds.${kind}`)}
                {kind === limit.binding && <span className="muted"> · {t("limit.binds")}</span>}
              </th>
              <td className="num">{units(bound)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={above ? "sm warn" : "sm muted"}>
        {t(above ? "limit.above" : amount === undefined ? "limit.is" : "limit.within", {
          amount: amount === undefined ? "" : formatMoney(amount, currency),
          limit: formatMoney(limit.amount, currency),
        })}
      </p>
    </section>
  );
}
