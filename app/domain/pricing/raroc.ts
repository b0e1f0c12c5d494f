import type { PriceWaterfall } from "./types";

/** The parts of a price, all annual decimals of the exposure except `hurdle` and `tax`. */
export interface PriceInputs {
  readonly ftp: number;
  readonly opex: number;
  /** PD·LGD */
  readonly expectedLoss: number;
  /** capital held per unit of exposure */
  readonly capital: number;
  /** funding saved on the part that capital pays for, per unit of capital; 0 where the bank does not count it */
  readonly capitalBenefit: number;
  readonly hurdle: number;
  readonly tax: number;
  readonly fees: number;
}

/** Rate = FTP + opex + EL + C·hurdle/(1 − tax) − benefit·C − fees: the rate that earns exactly the hurdle. */
export function riskBasedPrice(inputs: PriceInputs): PriceWaterfall {
  const { ftp, opex, expectedLoss } = inputs;
  const capitalCharge = (inputs.capital * inputs.hurdle) / (1 - inputs.tax);
  const capitalBenefit = 0 - inputs.capitalBenefit * inputs.capital;
  const fees = 0 - inputs.fees;
  const rate = ftp + opex + expectedLoss + capitalCharge + capitalBenefit + fees;
  return { ftp, opex, expectedLoss, capitalCharge, capitalBenefit, fees, rate };
}

/** RAROC = (rate + fees − FTP − opex − EL + benefit·C)·(1 − tax)/C at a given rate. `capital` must be positive. */
export function raroc(rate: number, inputs: Omit<PriceInputs, "hurdle">): number {
  const { fees, ftp, opex, expectedLoss, capitalBenefit, capital, tax } = inputs;
  return ((rate + fees - ftp - opex - expectedLoss + capitalBenefit * capital) * (1 - tax)) / capital;
}
