import { type CashAt, classify, type LoanClass, workoutValues } from "../workout";
import { InputError, type Reader } from "./reader";
import type { Calculations } from "./types";

export const workoutCalculations: Calculations = {
  china_five_category: (read, rules) => {
    const facts = {
      daysPastDue: read.number("dpd", { from: 0 }),
      creditImpaired: read.optionalFlag("credit_impaired"),
      expectedLossShare: read.optionalNumber("ecl_share", { from: 0, to: 1 }),
      debtEvasion: read.optionalFlag("debt_evasion"),
      bankruptcyLiquidation: read.optionalFlag("bankruptcy_liquidation"),
      nonPerformingShareHere: read.optionalNumber("share_at_own_bank_npl", { from: 0, to: 1 }),
      overdueShareEverywhere: read.optionalNumber("share_all_banks_over_90dpd", { from: 0, to: 1 }),
      purposeDiverted: read.optionalFlag("purpose_diverted"),
      repaidByNewBorrowing: read.optionalFlag("borrow_new_repay_old"),
    };
    return CLASS_NAMES[classify(facts, rules.classification).class];
  },

  npl_npv: (read) => {
    const { values, best } = workoutValues({
      rate: read.number("r", { above: -1 }),
      enforcement: cashFlows(read, "enforce"),
      restructuring: {
        plan: cashFlows(read, "restructure"),
        redefault: read.share("redefault"),
        recovery: read.number("redefault_recovery"),
        recoveryYears: read.number("redefault_time", { from: 0 }),
      },
      sale: { price: read.number("sale_price"), cost: read.share("sale_cost") },
    });
    return {
      enforce: values.enforcement,
      restructure: values.restructuring,
      sale: values.sale,
      best: OPTION_NAMES[best],
    };
  },
};

const CLASS_NAMES: Readonly<Record<LoanClass, string>> = {
  normal: "normal",
  specialMention: "special_mention",
  substandard: "substandard",
  doubtful: "doubtful",
  loss: "loss",
};
const OPTION_NAMES = { enforcement: "enforce", restructuring: "restructure", sale: "sale" } as const;

const cashFlows = (read: Reader, name: string): readonly CashAt[] =>
  read.rows(name).map((row, index) => {
    const [years, cash] = row;
    if (years === undefined || cash === undefined || row.length !== 2) {
      throw new InputError(`input "${name}[${index}]" must be [years, cash flow]`);
    }
    return [years, cash];
  });
