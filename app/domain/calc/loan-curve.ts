import { type LoanCurve, lifetimeLoss, loanCurve, riskBasedPrice } from "../pricing";
import { InputError, type Reader } from "./reader";
import type { Calculations } from "./types";

/** A price by the loan's own curve: when loans default, what the file costs, what is earned on what is drawn. */
export const loanCurveCalculations: Calculations = {
  loan_curve: (read) => {
    const { marginal, cumulative } = curve(read);
    return {
      lifetime_pd: cumulative.at(-1)!,
      within_year: cumulative[Math.min(12, cumulative.length) - 1]!,
      last_month: marginal.at(-1)!,
    };
  },
  file_cost: (read) => {
    const amount = read.number("file_cost", { from: 0 });
    const { balanceYears } = life(read, read.numbers("drawn_by_month", { above: 0 }));
    return { balance_years: balanceYears, annual_rate: amount / balanceYears };
  },
  drawn_balance_price: (read) => {
    const lgd = read.share("lgd");
    const drawn = read.numbers("drawn_by_month", { above: 0 });
    const atDefault = read.numbers("ead_by_month", { above: 0 });
    if (atDefault.length !== drawn.length) throw perMonth("ead_by_month");
    const { total, annualRate, balanceYears } = life(read, drawn, atDefault, lgd);
    const capital =
      (read.number("rw", { above: 0 }) * read.number("capital_ratio", { above: 0 }) * atDefault[0]!) / drawn[0]!;
    const { rate, fileCost, capitalCharge } = riskBasedPrice({
      ftp: read.number("ftp"),
      opex: read.number("opex"),
      fileCost: read.number("file_cost", { from: 0 }) / balanceYears,
      expectedLoss: annualRate,
      capital,
      capitalBenefit: read.number("capital_benefit"),
      hurdle: read.number("hurdle"),
      tax: read.number("tax", { from: 0, below: 1 }),
      fees: 0,
      interestTax: 0,
    });
    return { rate, loss: total, el: annualRate, file_cost: fileCost, capital_charge_pre_tax: capitalCharge };
  },
};

function curve(read: Reader): LoanCurve {
  const tenorMonths = read.number("months", { from: 1 });
  if (!Number.isInteger(tenorMonths)) throw new InputError(`input "months" must be a whole number`);
  const quarters = read.numbers("quarters", { from: 0, to: 1 });
  const [first, second, third, fourth] = quarters;
  if (quarters.length !== 4) throw new InputError(`input "quarters" must have four entries`);
  const shape = {
    lifetime: [
      {
        months: tenorMonths,
        times: read.number("times", { above: 0 }),
        power: read.number("power", { above: 0, to: 1 }),
      },
    ],
    quarters: [first!, second!, third!, fourth!] as const,
    atMaturity: read.share("at_maturity"),
  };
  const loan = { repayment: "bullet", tenorMonths } as const;
  return loanCurve(read.number("pd", { from: 0, below: 1 }), loan, {
    instalments: shape,
    bullet: shape,
    revolving: shape,
  });
}

function life(read: Reader, balances: readonly number[], exposures = balances, lgd = 0) {
  const shares = read.numbers("default_by_month", { from: 0, to: 1 });
  if (shares.length !== balances.length) throw perMonth("default_by_month");
  return lifetimeLoss({ shares, balances, exposures, lgdOf: () => lgd, discountRate: read.number("r", { above: -1 }) });
}

const perMonth = (name: string) => new InputError(`input "${name}" must have one entry for each of "drawn_by_month"`);
