import type { PriceWaterfall } from "./types";

/** The parts of a price, all annual decimals of what is drawn except `hurdle` and `tax`. */
export interface PriceInputs {
  readonly ftp: number;
  readonly opex: number;
  /** what deciding on the file cost, over the balance years of the loan */
  readonly fileCost: number;
  /** PD·LGD of a year, or the lifetime loss as an annual rate */
  readonly expectedLoss: number;
  /** capital held per unit of exposure */
  readonly capital: number;
  /** funding saved on the part that capital pays for, per unit of capital; 0 where the bank does not count it */
  readonly capitalBenefit: number;
  readonly hurdle: number;
  readonly tax: number;
  readonly fees: number;
  /** turnover tax inside the rate, decimal of the net rate; 0 where there is none */
  readonly interestTax: number;
}

/**
 * Rate = (FTP + opex + file cost + EL + C·hurdle/(1 − tax) − benefit·C − fees)·(1 + turnover tax): the rate that earns
 * exactly the hurdle.
 */
export function riskBasedPrice(inputs: PriceInputs): PriceWaterfall {
  const { ftp, opex, fileCost, expectedLoss } = inputs;
  const capitalCharge = (inputs.capital * inputs.hurdle) / (1 - inputs.tax);
  const capitalBenefit = 0 - inputs.capitalBenefit * inputs.capital;
  const fees = 0 - inputs.fees;
  const net = ftp + opex + fileCost + expectedLoss + capitalCharge + capitalBenefit + fees;
  const interestTax = net * inputs.interestTax;
  return {
    ftp,
    opex,
    fileCost,
    expectedLoss,
    capitalCharge,
    capitalBenefit,
    fees,
    interestTax,
    rate: net + interestTax,
  };
}

/**
 * RAROC = (rate/(1 + turnover tax) + fees − FTP − opex − file cost − EL + benefit·C)·(1 − tax)/C at a given rate.
 * `capital` must be positive.
 */
export function raroc(rate: number, inputs: Omit<PriceInputs, "hurdle">): number {
  const { fees, ftp, opex, fileCost, expectedLoss, capitalBenefit, capital, tax } = inputs;
  const net = rate / (1 + inputs.interestTax);
  return ((net + fees - ftp - opex - fileCost - expectedLoss + capitalBenefit * capital) * (1 - tax)) / capital;
}
