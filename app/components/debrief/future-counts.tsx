import { FutureDots } from "~/components/charts/future-dots";
import { formatAmount, formatMoney } from "~/components/ui/format";
import { gainsAndLosses, type TermsMoney } from "~/domain/judgement/outcome/browser";
import { useTranslation } from "~/i18n/use-translation";

interface FutureCountsProps {
  readonly money: TermsMoney;
  readonly futures: number;
  readonly currency: string;
  /** whose terms they are; the best ones stand in where you lent nothing */
  readonly of: "yours" | "best";
}

/** Dots enough to see one in 500, and few enough to be told apart. */
const MOST_DOTS = 500;

/** The futures counted: how many earn and how little each, how many lose and how much, in a sentence and as dots. */
export function FutureCounts({ money, futures, currency, of }: FutureCountsProps) {
  const { t } = useTranslation("debrief");
  const amount = (minor: number) => formatMoney(Math.abs(minor), currency);
  const { gains, losses } = gainsAndLosses(money.outcomes, futures);
  const each = Math.ceil(futures / MOST_DOTS);
  const dots = Math.ceil(futures / each);
  const losing = gainsAndLosses(money.outcomes, dots).losses?.count ?? 0;
  const said = [...earned(), ...lost(), meant()].join(" ");
  return (
    <figure className="future-counts">
      <p className="say">{said}</p>
      <FutureDots count={dots} losing={losing} description={said} />
      <figcaption className="sm muted">{t("money.dots.legend", { count: each })}</figcaption>
    </figure>
  );

  function earned(): string[] {
    if (!gains) return [];
    const { count, low, high } = gains;
    const words = { number: formatAmount(count * 100), low: amount(low), high: amount(high) };
    const all = losses === undefined ? "all" : "some";
    return [t(`money.dots.${of}.${all}${amount(low) === amount(high) ? "Alike" : "Earn"}`, words)];
  }

  function lost(): string[] {
    if (!losses) return [];
    const words = { count: losses.count, number: formatAmount(losses.count * 100), mean: amount(losses.mean) };
    return [t(gains ? `money.dots.${of}.lose` : `money.dots.${of}.allLose`, words)];
  }

  function meant(): string {
    const key = money.expected < 0 ? "loses" : "earns";
    return t(of === "yours" ? `money.${key}` : `money.dots.best.${key}`, { amount: amount(money.expected) });
  }
}
