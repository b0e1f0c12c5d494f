/** A trader, worked by hand: 940 from customers, 620 to suppliers, 150 for the shop, 30 tax, 10 interest, 40 due. */
export const trader = {
  sales: 1_000,
  cogs: 600,
  operating_expenses: 150,
  depreciation: 20,
  other_operating_income: 0,
  non_operating_income: 0,
  interest: 10,
  tax: 30,
  dividends: 60,
  cash: [50, 60],
  receivables: [100, 160],
  inventory: [80, 120],
  prepayments: [5, 5],
  other_current_assets: [0, 0],
  fixed_assets: [200, 210],
  payables: [70, 90],
  accruals: [10, 10],
  tax_payable: [5, 5],
  short_term_debt: [20, 20],
  current_portion_ltd: [40, 40],
  long_term_debt: [100, 70],
  share_capital: [100, 100],
};

/**
 * Worked examples of the functions for which no table of figures was given: each worked by hand, or discounted and added
 * up step by step outside the product.
 */
export const handRows = [
  {
    // Principal 0, 0, 2,000, 2,000, 4,000, 4,000; 0.5 % a month on 12,000 three times, then on 10,000, 8,000, 4,000.
    fn: "amortisation",
    inputs: { principal: 12000, annual_rate: 0.06, months: 6, repayment: "seasonal", weights: [0, 0, 1, 1, 2, 2] },
    expected: {
      first_payment: 60,
      last_payment: 4020,
      largest_payment: 4040,
      total_interest: 290,
      total_principal: 12000,
    },
    tol: 0,
  },
  {
    // In percent: 4.50 − 2.20 − 1.00 − 7.875 × 12/75 + 7.875 × 2.20/100 = 0.21325; of an LGD of 40: 0.533125.
    fn: "break_even_pd",
    inputs: {
      rate: 0.045,
      target_raroc: 0.12,
      lgd: 0.4,
      rw: 0.75,
      capital_ratio: 0.105,
      ftp: 0.022,
      opex: 0.01,
      tax: 0.25,
      fees: 0,
      capital_benefit: 0.022,
    },
    expected: 0.00533125,
    tol: 1e-7,
  },
  { fn: "compound_growth", inputs: { before: 1000, after: 1331, years: 3 }, expected: 0.1, tol: 1e-7 }, // 1.1³ = 1.331
  // 0.98² × √0.98 = 0.9604 × 0.98994949 = 0.95074749 survive.
  { fn: "cumulative_pd", inputs: { pd: 0.02, months: 30 }, expected: 0.04925251, tol: 1e-7 },
  {
    // 10,000 a month; 36 of them divided by 1.005, 1.005², … and added up.
    fn: "debt_capacity",
    inputs: { yearly_cash: 150000, minimum_cover: 1.25, annual_rate: 0.06, months: 36, repayment: "level" },
    expected: 328710.1624,
    tol: 1e-3,
  },
  { fn: "ead", inputs: { granted: 1000000, drawn: 600000, credit_conversion: 0.75 }, expected: 900000, tol: 1e-3 },
  {
    // 2.4 times the PD; from grade 4 (up to √(1 · 2) = 1.41 %) to grade 5 (up to √(2 · 3.5) = 2.65 %), one notch.
    fn: "ifrs9_stage",
    inputs: {
      days_past_due: 10,
      pd_at_origination: 0.01,
      pd_now: 0.024,
      credit_impaired: false,
      significant_after_days: 30,
      impaired_after_days: 90,
      pd_ratio: 2,
      notches: 3,
    },
    expected: { stage: 2, triggers: "pdRatio" },
    tol: 0,
  },
  {
    // (300 × 40 % + 100 × 20 %)/400 = 35 %, three points below what was stated, of five allowed.
    fn: "ipc_margin_check",
    inputs: { stated_margin: 0.38, products: [[300, 10, 6], [100, 5, 4]] }, // prettier-ignore
    expected: { weighted_margin: 0.35, deviation: 0.03, flag: false },
    tol: 1e-7,
  },
  {
    // 2,400/18,600, beyond 10 %.
    fn: "ipc_sales_check",
    inputs: { stated: 18600, evidence: 16200 },
    expected: { deviation: 0.12903226, flag: true },
    tol: 1e-7,
  },
  {
    // h = 1 − 0.88^(1/12) = 0.01059624; month by month S·h·EAD·0.4·v, and S·EAD·v of those who paid, with v = 1.05^(−1/12).
    fn: "lifetime_el",
    inputs: { pd: 0.12, lgd: 0.4, r: 0.05, ead_by_month: [900, 600, 300] },
    expected: { total: 7.524595, first_year: 7.524595, annual_rate: 0.05140667 },
    tol: 1e-5,
  },
  { fn: "quartile_position", inputs: { value: 70, lower: 40, median: 59, upper: 85 }, expected: 3, tol: 0 },
  {
    // 100,000 back and 1 % of it; 50,000 drawn; 50,000 back and 1 % of it.
    fn: "revolving_line",
    inputs: { balances: [100000, 0, 50000], annual_rate: 0.12 },
    expected: {
      first_payment: 101000,
      last_payment: 50500,
      largest_payment: 101000,
      total_interest: 1500,
      total_principal: 100000,
    },
    tol: 0,
  },
  {
    // 940 from customers − 620 to suppliers; 150 for the shop; 30 tax; 10 interest and 40 due; 60 dividends and 10 + 20
    // of machines; of 140 owed 40 fell due and were paid, and 110 are owed now: 10 new.
    fn: "uca_cash_flow",
    inputs: trader,
    expected: {
      gross_cash: 320,
      operating_cash: 170,
      cash_to_serve_debt: 140,
      after_debt_service: 90,
      before_financing: 0,
      after_financing: 10,
      change_in_cash: 10,
      unexplained: 0,
    },
    tol: 0,
  },
  {
    // 1 − 0.98² = 3.96 %; two quarters hold 20 % of it; a month of the last quarter a sixth of 10 %, and 60 % at maturity.
    fn: "loan_curve",
    inputs: { pd: 0.02, months: 24, times: 2, power: 1, quarters: [0.1, 0.1, 0.1, 0.1], at_maturity: 0.6 },
    expected: { lifetime_pd: 0.0396, within_year: 0.00792, last_month: 0.02442 },
    tol: 1e-10,
  },
  {
    // (99 % · 400,000 + 98 % · 300,000 + 97 % · 200,000 + 96 % · 100,000) / 12 = 81,666.67.
    fn: "file_cost",
    inputs: {
      file_cost: 1000,
      drawn_by_month: [400000, 300000, 200000, 100000],
      default_by_month: [0.01, 0.01, 0.01, 0.01],
      r: 0,
    },
    expected: { balance_years: 81666.6667, annual_rate: 0.0122449 },
    tol: 1e-4,
  },
  {
    // 2 % · 460,000 · 60 % = 5,520; (99.8 + 99.6 + 99.4 + 98) % · 400,000 / 12 = 132,266.67; C = 7.875 % · 1.15.
    fn: "drawn_balance_price",
    inputs: {
      drawn_by_month: [400000, 400000, 400000, 400000],
      ead_by_month: [460000, 460000, 460000, 460000],
      default_by_month: [0.002, 0.002, 0.002, 0.014],
      lgd: 0.6,
      r: 0,
      file_cost: 1000,
      ftp: 0.022,
      opex: 0.005,
      rw: 0.75,
      capital_ratio: 0.105,
      hurdle: 0.12,
      tax: 0.25,
      capital_benefit: 0.022,
    },
    expected: {
      rate: 0.08879198,
      loss: 5520,
      el: 0.04173387,
      file_cost: 0.00756048,
      capital_charge_pre_tax: 0.01449,
    },
    tol: 1e-7,
  },
  {
    // 2 % is a grade's midpoint, its neighbours are 1 % and 3.5 %: √(1 % · 2 %) and 2 % · 1.75^0.75, each · 40 % + 4.28675 %.
    fn: "fair_price_band",
    inputs: {
      rate: 0.0575,
      pd: 0.02,
      lgd: 0.4,
      max_rate: 0.12,
      rw: 0.75,
      capital_ratio: 0.105,
      ftp: 0.022,
      opex: 0.01,
      hurdle: 0.12,
      tax: 0.25,
      fees: 0,
      capital_benefit: 0.022,
    },
    expected: { low: 0.04852435, price: 0.0508675, high: 0.05503968, place: "above" },
    tol: 1e-7,
  },
  {
    // Urgency 0.4 % · (1 − 0.5); (5.20 − 4.85) / (5.20 − 4.70).
    fn: "chance_taken",
    inputs: { rate: 0.0485, pays_today: 0.042, months_of_cash: 0.5 },
    expected: { stays_to: 0.047, leaves_from: 0.052, chance: 0.7 },
    tol: 1e-7,
  },
  {
    // 0.7 · 20,000 − 0.3 · 1,000 and 0.95 · 19,000 − 0.05 · 1,000.
    fn: "regret",
    inputs: { expected: 20000, chance: 0.7, best_expected: 19000, best_chance: 0.95, file_cost: 1000 },
    expected: { worth: 13700, best_worth: 18000, regret: 4300 },
    tol: 1e-6,
  },
  {
    // 10 % of a normal law lie beyond 1.2815516 deviations; e^(1.2815516 · 0.65) = 2.3002287.
    fn: "practised_band",
    inputs: {
      ideal_pd: 0.02,
      skill: 1,
      noise_practised: 0.65,
      noise_unverifying: 0.95,
      false_alarm: 0,
      alarm_ln_pd: 0.13,
      band: 0.8,
    },
    expected: { noise: 0.65, low: 0.00869479, high: 0.04600457 },
    tol: 1e-7,
  },
];
