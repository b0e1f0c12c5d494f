import { equityCheck, ratios, revenueCrossCheck, sizeClass, type Statement, workingCapitalNeed } from "../statements";
import { InputError, type Reader } from "./reader";
import { type Calculations, noResult, valueOf } from "./types";

export const statementCalculations: Calculations = {
  spread_ratios: (read) => {
    const result = ratios(statementOf(read), undefined, {
      maintenanceCapex: read.optionalNumber("maintenance_capex"),
      ownerOtherIncome: read.optionalNumber("owner_other_income"),
      ownerPersonalTax: read.optionalNumber("owner_personal_tax"),
      ownerLivingCost: read.optionalNumber("owner_living_cost"),
      ownerDebtService: read.optionalNumber("owner_debt_service"),
    });
    return {
      current: valueOf(result.current),
      quick: valueOf(result.quick),
      debt_to_assets: valueOf(result.debtToAssets),
      gross_margin: valueOf(result.grossMargin),
      ebitda_margin: valueOf(result.ebitdaMargin),
      interest_cover: valueOf(result.interestCover),
      dscr: valueOf(result.dscr),
      fccr: valueOf(result.fccr),
      dso: valueOf(result.dso),
      dio: valueOf(result.dio),
      dpo: valueOf(result.dpo),
      ccc: valueOf(result.ccc),
      global_dscr: valueOf(result.globalDscr),
    };
  },

  working_capital_need: (read) => {
    const result = workingCapitalNeed({
      priorSales: read.number("prior_sales", { from: 0 }),
      salesMargin: read.number("sales_margin", { to: 1 }),
      growth: read.number("growth", { from: -1 }),
      dio: read.number("dio"),
      dso: read.number("dso"),
      dpo: read.number("dpo"),
      prepaidDays: read.number("prepaid_days"),
      advanceDays: read.number("advance_days"),
      ownFunds: read.number("own_funds"),
      existingLoans: read.number("existing_wc_loans"),
      otherSources: read.number("other_wc"),
    });
    return {
      cycle_days: result.cycleDays,
      turns: valueOf(result.turns),
      working_capital_need: result.need,
      max_new_loan: result.maxNewLoan,
    };
  },

  revenue_cross_check: (read) => {
    const figure = (name: string) => ({ value: read.number(name) });
    const result = revenueCrossCheck({
      declared: figure("declared"),
      vat: figure("vat"),
      bankInflow: figure("bank_inflow"),
      nonOperatingInflow: figure("non_operating_inflow"),
      kwh: figure("kwh"),
      kwhPerUnit: figure("kwh_per_unit"),
      unitPrice: figure("unit_price"),
    });
    return {
      vat_deviation: valueOf(result.vatDeviation),
      bank_deviation: valueOf(result.bankDeviation),
      electricity_implied_sales: valueOf(result.electricityImpliedSales),
      electricity_deviation: valueOf(result.electricityDeviation),
    };
  },

  ipc_equity_check: (read, rules) => {
    const result = equityCheck(
      {
        initialEquity: read.number("initial_equity"),
        periodProfit: read.number("period_profit"),
        injections: read.number("injections"),
        appreciation: read.number("appreciation"),
        withdrawals: read.number("withdrawals"),
        depreciation: read.number("depreciation"),
        actualEquity: read.number("actual_equity"),
      },
      rules.tolerances.equity,
    );
    return {
      expected_equity: result.expectedEquity,
      deviation: valueOf(result.deviation),
      flag: result.flag ?? noResult("zero:expectedEquity"),
    };
  },

  china_sme_size: (read, rules) => {
    const sector = read.text("industry");
    const result = sizeClass(rules.sizeClasses.sectors, sector, {
      employees: read.optionalNumber("emp", { from: 0 }),
      revenue: read.optionalNumber("rev"),
      assets: read.optionalNumber("assets"),
    });
    if (result.size === undefined) throw new InputError(sizeProblem(result.reason, sector));
    return result.size;
  },
};

const MEASURE_INPUTS: Readonly<Record<string, string>> = { employees: "emp", revenue: "rev", assets: "assets" };

function sizeProblem(reason: string, sector: string): string {
  const measure = MEASURE_INPUTS[reason.replace("missing:", "")];
  return measure === undefined
    ? `input "industry" must be a sector of the size rules, not "${sector}"`
    : `input "${measure}" is missing`;
}

function statementOf(read: Reader): Statement {
  return {
    periodEnd: "",
    months: 12,
    lines: {
      sales: read.number("sales"),
      costOfSales: read.number("cogs"),
      depreciation: read.number("depreciation_amortisation"),
      interest: read.number("interest"),
      currentPortionLongTermDebt: read.number("current_portion_ltd"),
      tax: read.number("cash_taxes"),
      dividends: read.number("owner_drawings"),
      leasePayments: read.optionalNumber("lease_payments"),
      receivables: read.number("receivables"),
      inventory: read.number("inventory"),
      payables: read.number("payables"),
    },
    stated: {
      ebit: read.number("ebit"),
      currentAssets: read.number("current_assets"),
      currentLiabilities: read.number("current_liabilities"),
      totalAssets: read.number("total_assets"),
      totalLiabilities: read.number("total_liabilities"),
    },
  };
}
