import { formatRate } from "./words";
import { formatMoney, formatPercent } from "~/components/ui/format";
import type { Debrief } from "~/domain/judgement/debrief/browser";
import type { CounterOffer as Measured } from "~/domain/judgement/outcome/browser";
import { useTranslation } from "~/i18n/use-translation";

/** What the decision made of the sound loan that was inside the request. */
export function CounterOffer({ offer, debrief }: { readonly offer: Measured; readonly debrief: Debrief }) {
  const { t } = useTranslation("debrief");
  const { amount = 0, tenorMonths = 0, repayment = "bullet", rate = 0 } = debrief.money?.best.terms ?? {};
  const inside = t("counterOffer.inside", {
    amount: formatMoney(amount, debrief.currency),
    months: tenorMonths,
    repayment: t(`workbench:repayment.${repayment}`).toLowerCase(),
    rate: formatRate(rate),
  });
  const { yours, share, notCounted } = offer;
  const came = notCounted
    ? t(`counterOffer.notCounted.${notCounted}`)
    : t(`counterOffer.${yours}`, { share: formatPercent(share ?? 0, 0) });
  return (
    <p className="say">
      {inside} {came}
    </p>
  );
}
