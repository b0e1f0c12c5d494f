import type { SizeClass } from "../lending";
import type { Minor } from "../money";
import type { CapitalRules, ExposureClass } from "./types";

/**
 * How capital sees a performing loan to a firm. Small and micro firms up to the bank's limit are a retail pool; a known
 * turnover below the bound makes an SME. `sales` undefined (not known, or in another currency): a corporate.
 */
export function exposureClassOf(
  loan: { readonly exposure: Minor; readonly size: SizeClass; readonly sales: Minor | undefined },
  rules: CapitalRules,
): Extract<ExposureClass, "corporate" | "corporateSme" | "retail"> {
  if (loan.sales === undefined) return "corporate";
  if (isSmall(loan.size) && loan.exposure <= rules.retailUpTo) return "retail";
  return loan.sales <= rules.smeUpToSales ? "corporateSme" : "corporate";
}

export const isSmall = (size: SizeClass): boolean => size === "micro" || size === "small";

/** The standardised approach's weight, decimal, from the policy's table. */
export function standardisedRiskWeight(
  claim: {
    readonly class: ExposureClass;
    /** loan over value of the home, decimal; only for a mortgage */
    readonly loanToValue?: number;
    /** specific provision over the claim, decimal; only for a defaulted one */
    readonly provisioned?: number;
  },
  { weights }: CapitalRules["standardised"],
): number {
  switch (claim.class) {
    case "residentialMortgage": {
      const loanToValue = claim.loanToValue ?? Infinity;
      return weights.residentialMortgage.find(({ upTo }) => loanToValue <= upTo)?.weight ?? weights.mortgageAbove;
    }
    case "defaulted": {
      const { provisionedFrom, below, from } = weights.defaulted;
      return (claim.provisioned ?? 0) >= provisionedFrom ? from : below;
    }
    default:
      return weights[claim.class];
  }
}
