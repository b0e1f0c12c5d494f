/** What the sections of the policy page show; anything else in a policy is listed at its end. */
const SHOWN = new Set([
  ...["id", "version", "title", "jurisdiction", "owner", "source", "reviewBy", "currency", "minorPerEur", "ftp"],
  ...["opexRate", "pdFloor", "capitalRatio", "capitalBenefitRate", "hurdleRate", "taxRate", "maturityYears"],
  ...["lgd.discountRate", "lgd.unsecuredRecovery", "lgd.floor", "lgd.collateral", "limits.minDscr"],
  ...["limits.maxDebtToAssets", "limits.worstGrade", "limits.maxAmountToSales", "limits.amountStep"],
  ...["limits.maxTenorMonths", "limits.maxRate"],
]);

/** Settings that have no section, as path and value: a policy holds nothing that its page does not show. */
export function furtherSettings(policy: object): (readonly [path: string, value: string])[] {
  return leaves(policy, "").map(([path, value]) => [path, String(value)]);
}

function leaves(node: object, prefix: string): [string, unknown][] {
  return Object.entries(node).flatMap(([name, value]: [string, unknown]) => {
    const path = prefix + name;
    if (SHOWN.has(path)) return [];
    return typeof value === "object" && value !== null ? leaves(value, `${path}.`) : [[path, value]];
  });
}
