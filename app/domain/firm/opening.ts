import { historyOf } from "../economy";
import type { Industry } from "../industries";
import { roundHalfUp, roundToStep } from "../money";
import type { RandomStream } from "../random";
import { emptyBalances } from "./accounts";
import { steadyCohorts, total } from "./cohorts";
import type { Facts } from "./facts";
import type { Founding } from "./founding";
import { KINDS } from "./kinds";
import { creditShare } from "./make";
import { lastingMargin, normalMargin } from "./margins";
import { oldAssets } from "./opening-assets";
import { bankLoans, privateLoan } from "./opening-loans";
import type { Contingency, Firm, FirmState } from "./state";
import { FINE, usualClaim } from "./undeclared";
import { wearOf } from "./wear";

/** Days of sales and stock to wait for, in a trade that keeps the usual reserves; bounds of the factor on them. */
const WAIT = { usual: 90, least: 1, most: 1.5 } as const;
/** Who waits long for the money keeps more behind him, or he would not be here: a factor on cash and the owner's means. */
const reserves = ({ dso, dio }: Industry): number =>
  Math.min(WAIT.most, Math.max(WAIT.least, (dso + dio) / WAIT.usual));

/** Who earns more than is usual has kept more cash and needed less from banks: how much less. House estimate. */
const BORROWS = 0.8;
const between = (low: number, value: number, high: number): number => Math.min(high, Math.max(low, value));

/** The books of a firm that has traded for some years, as they stand when its known life begins. */
export function openingState(firm: Firm, facts: Facts, founding: Founding, random: RandomStream): FirmState {
  const { opening, quality } = founding;
  const kind = KINDS[quality];
  const { industry, monthlySales, vat } = firm;
  const wages =
    monthlySales * firm.costLevel * (industry.productionWageShare + industry.otherWageShare * firm.overheadLevel);
  const socialInsurance = roundHalfUp(wages * firm.insuredShare * industry.socialInsuranceRate);
  const receivables = steadyCohorts(
    roundHalfUp(monthlySales * creditShare(industry) * (1 + vat.rate * (1 - firm.exportShare))),
    firm.collectionMonths,
  );
  const materials = monthlySales * firm.materialBase;
  const payables = steadyCohorts(roundHalfUp(materials * (1 + vat.inputRate)), firm.supplierMonths);
  const earns = lastingMargin(firm) / normalMargin(industry);
  const reserve = monthlySales * 0.9 * reserves(industry);

  const balances = emptyBalances();
  balances.receivables = total(receivables);
  balances.payables = -total(payables);
  balances.inventory = roundHalfUp(materials * firm.stockMonths);
  const assets = oldAssets(firm, opening, random);
  balances.fixedAssets = total(assets.map(({ cost }) => cost));
  balances.accumulatedDepreciation = -total(assets.map((one) => wearOf(one, opening, industry.assetLifeMonths)));
  balances.accruals = -roundHalfUp(wages) - socialInsurance;
  balances.cash = roundHalfUp(reserve * between(0.5, earns, 1.5) * kind.cashMonths * (0.8 + 0.4 * firm.owner.prudence));

  const operating = balances.receivables + balances.inventory + balances.fixedAssets + balances.accumulatedDepreciation;
  const carried = kind.debtYears * 12 * monthlySales * normalMargin(industry);
  const bankDebt =
    Math.min(operating * kind.leverage, carried) *
    between(0.5, 1 + BORROWS * (1 - earns), 1.5) *
    industry.bankDebtLevel *
    (0.85 + 0.3 * firm.owner.ambition) *
    random.lognormal(1, 0.55);
  const loans = [
    ...bankLoans(firm, bankDebt, founding, random),
    ...(facts.privateLoan ? [privateLoan(firm, opening, random)] : []),
  ];
  for (const loan of loans) {
    balances[loan.lender === "private" ? "privateLoans" : "bankLoans"] -= loan.balance;
  }
  balances.shareCapital = -roundToStep(operating * 0.15, 10_000_000);
  const sum = Object.values(balances).reduce((a, b) => a + b, 0);
  balances.retainedEarnings = -sum; // what makes the opening books balance

  return {
    firm,
    month: opening,
    balances,
    receivables,
    payables,
    loans,
    contingencies: contingencies(facts, firm, random),
    assets,
    refundClaims: [0, 0, 0],
    conditions: historyOf(industry, opening),
    demand: 0,
    materialPrice: 0,
    paymentDelay: 0,
    staffing: 0,
    trailingMargin: 0.08,
    ownerWealth: roundHalfUp(reserve * kind.wealthMonths * random.lognormal(1, 0.4)),
    staleStock: 0,
    supplierArrears: 0,
    monthsWagesUnpaid: 0,
    trading: true,
    figures: {
      sales: 0,
      exportSales: 0,
      cashSales: 0,
      walletSales: 0,
      undeclaredSales: 0,
      outputVat: 0,
      inputVat: 0,
      vatDue: 0,
      purchases: 0,
      wages: roundHalfUp(wages),
      socialInsurance,
      kwhUsed: Math.round((monthlySales / 100) * industry.kwhPerYuan),
      kwhBilled: 0,
      powerBill: 0,
      waterUsed: Math.round((monthlySales / 100) * industry.waterPerYuan),
      waterBilled: 0,
      waterBill: 0,
      rent: 0,
      capex: 0,
    },
  };
}

/** What a firm guarantees for another, of a year's sales. House estimate. */
const GUARANTEED = [0.04, 0.13] as const;

/** Of what is left after the usual, what a firm with a tax gap leaves out beyond it. House estimate. */
const GAP = 0.26;
/** Chance in a month that the tax office looks: at a firm like others, and at one that stands out. House estimates. */
const AUDITED = { usual: 0.0015, gap: 0.008 } as const;

function contingencies(facts: Facts, firm: Firm, random: RandomStream): Contingency[] {
  const { monthlySales, undeclaredShare } = firm;
  const guaranteed = Math.max(5_000_000, roundToStep(monthlySales * 12 * random.between(...GUARANTEED), 5_000_000));
  const share = facts.taxGap ? 1 - (1 - undeclaredShare) * (1 - GAP) : undeclaredShare;
  const tax = usualClaim(firm, share, random.between(FINE.least, FINE.most));
  return [
    ...(facts.guarantee
      ? [{ id: "guarantee-1", kind: "guarantee" as const, amount: guaranteed, monthlyRate: 0.003 }]
      : []),
    ...(tax > 0
      ? [
          {
            id: "tax-claim",
            kind: "taxClaim" as const,
            amount: tax,
            monthlyRate: AUDITED[facts.taxGap ? "gap" : "usual"],
          },
        ]
      : []),
  ];
}
