import {
  expectedCreditLoss,
  irbCorporate,
  irbDefaultedCapital,
  irbOtherRetail,
  irbResidentialMortgage,
  type IrbResult,
  levelPayment,
  lossGivenDefault,
  presentValueOfCollateral,
  type PriceInputs,
  raroc,
  RISK_WEIGHT_PER_CAPITAL,
  riskBasedPrice,
  type Stage,
} from "../pricing";
import { InputError, type Reader } from "./reader";
import type { Calculations } from "./types";

export const lossAndPriceCalculations: Calculations = {
  irb_rw_corporate: (read) => percentWeight(corporate(read)),
  irb_rw_other_retail: (read) => percentWeight(irbOtherRetail(performingPd(read), read.share("lgd"))),
  irb_rw_residential_mortgage: (read) => percentWeight(irbResidentialMortgage(performingPd(read), read.share("lgd"))),
  irb_components: (read) => {
    const result = corporate(read);
    return {
      correlation: result.correlation,
      b: result.b,
      k: result.k,
      rw_percent: fiveDecimals(percentWeight(result)),
    };
  },
  irb_defaulted_rwa: (read) =>
    RISK_WEIGHT_PER_CAPITAL *
    irbDefaultedCapital(read.share("lgd"), read.share("best_estimate_el")) *
    read.number("ead", { from: 0 }),

  collateral_lgd: (read) => {
    const ead = read.number("ead", { above: 0 });
    const present = presentValueOfCollateral(
      read.number("collateral", { from: 0 }),
      {
        haircut: read.share("haircut"),
        saleCost: read.share("sale_cost"),
        yearsToCash: read.number("years", { from: 0 }),
      },
      read.number("r", { above: -1 }),
    );
    return {
      pv_collateral: Math.min(ead, present),
      lgd: lossGivenDefault(ead, present, read.share("unsec_recovery")),
    };
  },

  ecl: (read) => {
    const exposures = read.numbers("ead", { from: 0 });
    const marginalPds = read.numbers("marginal_pd", { from: 0, to: 1 });
    if (marginalPds.length !== exposures.length) {
      throw new InputError(`input "marginal_pd" must have one entry for each of "ead"`);
    }
    return expectedCreditLoss({
      stage: stageOf(read),
      exposures,
      marginalPds,
      lgd: read.share("lgd"),
      effectiveRate: read.number("eir", { above: -1 }),
    });
  },

  risk_based_price: (read) => {
    const inputs = priceInputs(read);
    const { rate, capitalCharge } = riskBasedPrice(inputs);
    return {
      rate,
      capital: inputs.capital,
      el: inputs.expectedLoss,
      capital_charge_pre_tax: capitalCharge,
      raroc_at_rate: raroc(rate, inputs),
    };
  },
  raroc: (read) => raroc(read.number("rate"), priceInputs(read)),

  level_instalment: (read) => {
    const principal = read.number("principal", { from: 0 });
    const months = read.number("months", { from: 1 });
    if (!Number.isInteger(months)) throw new InputError(`input "months" must be a whole number`);
    const payment = levelPayment(principal, read.number("annual_rate", { from: 0 }), months);
    return { payment, total_interest: payment * months - principal };
  },
};

const performingPd = (read: Reader): number => read.number("pd", { above: 0, below: 1 });

const corporate = (read: Reader): IrbResult =>
  irbCorporate({
    pd: performingPd(read),
    lgd: read.share("lgd"),
    maturityYears: read.number("m", { above: 0 }),
    turnoverEurM: read.number("turnover_eur_m", { from: 0 }),
  });

const percentWeight = ({ riskWeight }: IrbResult): number => 100 * riskWeight;

/** The precision to which the reference figures of the components state the weight. */
const fiveDecimals = (value: number): number => Math.round(value * 1e5) / 1e5;

function stageOf(read: Reader): Stage {
  const stage = read.number("stage");
  if (stage === 1 || stage === 2 || stage === 3) return stage;
  throw new InputError(`input "stage" must be 1, 2 or 3`);
}

/** What the policy's price is made of, as its calculators ask for it. */
export function priceInputs(read: Reader): PriceInputs {
  return {
    ftp: read.number("ftp"),
    opex: read.number("opex"),
    fileCost: read.optionalNumber("file_cost", { from: 0 }) ?? 0,
    expectedLoss: read.share("pd") * read.share("lgd"),
    capital: read.number("rw", { above: 0 }) * read.number("capital_ratio", { above: 0 }),
    capitalBenefit: read.number("capital_benefit"),
    hurdle: read.number("hurdle"),
    tax: read.number("tax", { from: 0, below: 1 }),
    fees: read.number("fees"),
    interestTax: read.optionalNumber("interest_tax", { from: 0 }) ?? 0,
  };
}
