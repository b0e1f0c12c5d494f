import { headcount, PRIVATE_LOAN } from "../../firm/index";
import { isoDate, monthEnd } from "../../money/calendar";
import { roundHalfUp, roundToStep } from "../../money/index";
import { randomStream } from "../../random/index";
import type { ApplicationDocument, CollateralOffer, CollateralType, LoanRequest } from "../types";
import { trueStatements } from "./statements";
import type { Drawn, World } from "./world";

/** Nobody pledges a workshop that he rents. */
const PREMISES: readonly CollateralType[] = ["factoryOrLand", "shopOrOffice"];

/** The request and what the applicant states of the firm. */
export function drawApplication(world: World): Drawn<ApplicationDocument> {
  const { now, names, asOf } = world;
  const sales = trueStatements(world).at(-1)!.lines.sales ?? 0;
  return {
    document: {
      id: "application",
      kind: "application",
      date: asOf,
      request: requestOf(world, sales),
      stated: {
        yearsInBusiness: now.firm.yearsInBusiness,
        ownerExperienceYears: now.firm.ownerExperienceYears,
        employees: headcount(now),
        premisesOwned: now.firm.premisesOwned,
        largestCustomerShare: roundHalfUp((now.firm.customerShares[0] ?? 0) * 100) / 100,
        lastYearSales: sales,
        otherLoans: now.loans.map((loan) => ({
          lender: loan.id === PRIVATE_LOAN ? names.privateLender : names.otherBank,
          balance: loan.balance,
          maturity: monthEnd(loan.matures),
        })),
      },
    },
    noise: [],
  };
}

function requestOf({ archetype, seed, now }: World, sales: number): LoanRequest {
  const { purpose, shareOfSales, tenorMonths, repayment, collateralCover } = archetype.request;
  const amount = Math.max(10_000_000, roundToStep(sales * shareOfSales, 10_000_000));
  const type = randomStream(seed, "collateral").pick(
    now.firm.industry.collateral.filter(
      (kind) => kind !== "receivables" && (now.firm.premisesOwned || !PREMISES.includes(kind)),
    ),
  );
  const collateral: CollateralOffer[] =
    collateralCover > 0
      ? [
          {
            id: "c1",
            type,
            appraisedValue: roundToStep(amount * collateralCover, 1_000_000),
            appraisedOn: isoDate(now.month, 12),
            description: { code: `collateral.${type}` },
          },
        ]
      : [];
  return { kind: "new", purpose, amount, tenorMonths, repayment, collateral };
}
