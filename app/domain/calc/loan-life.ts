import { constantHazardShares, cumulativePd, exposureAtDefault, lifetimeLoss, stageOf } from "../pricing";
import { InputError, type Reader } from "./reader";
import { type Calculations, noResult } from "./types";

/** Exposure, default and loss over the life of a loan; thresholds are inputs, because a bank sets them. */
export const loanLifeCalculations: Calculations = {
  ead: (read) =>
    exposureAtDefault(
      read.number("granted", { from: 0 }),
      read.number("drawn", { from: 0 }),
      read.share("credit_conversion"),
    ),
  cumulative_pd: (read) => cumulativePd(performingPd(read), read.number("months", { from: 0 })),
  lifetime_el: (read) => {
    const lgd = read.share("lgd");
    const exposures = read.numbers("ead_by_month", { above: 0 });
    const { total, firstYear, annualRate } = lifetimeLoss({
      shares: constantHazardShares(performingPd(read), exposures.length),
      exposures,
      lgdOf: () => lgd,
      discountRate: read.number("r", { above: -1 }),
    });
    return { total, first_year: firstYear, annual_rate: annualRate };
  },
  /** At a risk weight that does not depend on PD: (rate − FTP − opex − C·target/(1 − tax) + benefit·C + fees)/LGD. */
  break_even_pd: (read) => {
    const capital = read.number("rw", { above: 0 }) * read.number("capital_ratio", { above: 0 });
    const charge = (capital * read.number("target_raroc")) / (1 - read.number("tax", { from: 0, below: 1 }));
    const cost = read.number("ftp") + read.number("opex") + charge - read.number("capital_benefit") * capital;
    const pd = (read.number("rate") + read.number("fees") - cost) / read.number("lgd", { above: 0, to: 1 });
    if (pd < 0) return noResult("belowCost");
    return pd > 1 ? noResult("always") : pd;
  },
  ifrs9_stage: (read) => {
    const atOrigination = read.optionalNumber("lifetime_pd_at_origination", { from: 0, to: 1 });
    const now = read.optionalNumber("lifetime_pd_now", { from: 0, to: 1 });
    if ((atOrigination === undefined) !== (now === undefined)) {
      throw new InputError(`inputs "lifetime_pd_at_origination" and "lifetime_pd_now" are needed together`);
    }
    const { stage, triggers } = stageOf(
      {
        daysPastDue: read.number("days_past_due", { from: 0 }),
        pdAtOrigination: performingPd(read, "pd_at_origination"),
        pdNow: performingPd(read, "pd_now"),
        ...(atOrigination === undefined || now === undefined ? {} : { lifetime: { atOrigination, now } }),
        creditImpaired: read.optionalFlag("credit_impaired") ?? false,
      },
      {
        source: "",
        significantAfterDays: read.number("significant_after_days", { from: 0 }),
        impairedAfterDays: read.number("impaired_after_days", { from: 0 }),
        pdRatio: read.number("pd_ratio", { from: 1 }),
        notches: read.number("notches", { from: 1 }),
      },
    );
    return { stage, triggers: triggers.join(" ") };
  },
};

const performingPd = (read: Reader, name = "pd"): number => read.number(name, { from: 0, below: 1 });
