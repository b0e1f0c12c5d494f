import type { PartProps } from "./types";
import { formatRate } from "./words";
import { DotPlot } from "~/components/charts/dot-plot";
import type { Judge } from "~/components/charts/pd-scale";
import { formatAmount } from "~/components/ui/format";
import type { Verdict } from "~/domain/lending";
import { useTranslation } from "~/i18n/use-translation";

interface Offer {
  readonly judge: Judge;
  readonly name: string;
  readonly verdict: Verdict;
  readonly amount: number | undefined;
  readonly rate: number | undefined;
}

/** Who would lend how much, and at what rate: a row for each judge. The table below says the same in numbers. */
export function Offers({ offers, currency }: { offers: readonly Offer[] } & Pick<PartProps["debrief"], "currency">) {
  const { t } = useTranslation("debrief");
  const lending = offers.filter(({ verdict }) => verdict !== "decline");
  if (lending.length === 0) return null;
  const rowsOf = (of: "amount" | "rate") =>
    offers.map(({ judge, name, verdict, ...offer }) => ({
      judge,
      name,
      value: verdict === "decline" ? undefined : offer[of],
    }));
  const said = t("offers.says", { lending: lending.length, count: offers.length });
  return (
    <div className="side-by-side">
      <figure>
        <figcaption>{t("offers.amount", { currency })}</figcaption>
        <DotPlot rows={rowsOf("amount")} format={formatAmount} declined={t("offers.declined")} description={said} />
      </figure>
      <figure>
        <figcaption>{t("offers.rate")}</figcaption>
        <DotPlot rows={rowsOf("rate")} format={formatRate} declined={t("offers.declined")} description={said} />
      </figure>
    </div>
  );
}
