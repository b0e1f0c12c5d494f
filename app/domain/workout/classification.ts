/** The five categories, best first; the last three are non-performing. */
export const LOAN_CLASSES = ["normal", "specialMention", "substandard", "doubtful", "loss"] as const;
export type LoanClass = (typeof LOAN_CLASSES)[number];

/** What is known of a non-retail claim. Shares are decimals; what is left out did not happen. */
export interface ClassificationFacts {
  readonly daysPastDue: number;
  readonly creditImpaired?: boolean;
  /** expected loss over book balance; counts only for an impaired claim */
  readonly expectedLossShare?: number;
  readonly debtEvasion?: boolean;
  readonly bankruptcyLiquidation?: boolean;
  /** share of the debtor's claims at this bank that are non-performing */
  readonly nonPerformingShareHere?: number;
  /** share of the debtor's debt at all banks more than 90 days overdue */
  readonly overdueShareEverywhere?: number;
  readonly purposeDiverted?: boolean;
  /** the old loan was repaid by new borrowing because of distress */
  readonly repaidByNewBorrowing?: boolean;
}

type EventFact =
  "creditImpaired" | "debtEvasion" | "bankruptcyLiquidation" | "purposeDiverted" | "repaidByNewBorrowing";

/** A jurisdiction's minimum classes, as data. */
export interface ClassificationRules {
  readonly daysPastDue: readonly { readonly moreThan: number; readonly atLeast: LoanClass }[];
  readonly expectedLossShare: readonly { readonly from: number; readonly atLeast: LoanClass }[];
  readonly nonPerformingShareHere: { readonly moreThan: number; readonly atLeast: LoanClass };
  readonly overdueShareEverywhere: { readonly moreThan: number; readonly atLeast: LoanClass };
  readonly events: Readonly<Record<EventFact, LoanClass>>;
}

export interface Trigger {
  readonly fact: keyof ClassificationFacts;
  readonly atLeast: LoanClass;
}
export interface Classification {
  /** the worst trigger's class: no better one may be given */
  readonly class: LoanClass;
  readonly isNonPerforming: boolean;
  readonly triggers: readonly Trigger[];
}

/** Minimum class of a claim: every trigger that applies, and the worst of them. */
export function classify(facts: ClassificationFacts, rules: ClassificationRules): Classification {
  const triggers: Trigger[] = [];
  for (const { moreThan, atLeast } of rules.daysPastDue) {
    if (facts.daysPastDue > moreThan) triggers.push({ fact: "daysPastDue", atLeast });
  }
  for (const { from, atLeast } of rules.expectedLossShare) {
    if (facts.creditImpaired && (facts.expectedLossShare ?? 0) >= from) {
      triggers.push({ fact: "expectedLossShare", atLeast });
    }
  }
  for (const fact of ["nonPerformingShareHere", "overdueShareEverywhere"] as const) {
    if ((facts[fact] ?? 0) > rules[fact].moreThan) triggers.push({ fact, atLeast: rules[fact].atLeast });
  }
  for (const [fact, atLeast] of Object.entries(rules.events) as [EventFact, LoanClass][]) {
    if (facts[fact]) triggers.push({ fact, atLeast });
  }
  const rank = Math.max(0, ...triggers.map(({ atLeast }) => LOAN_CLASSES.indexOf(atLeast)));
  return {
    class: LOAN_CLASSES[rank] ?? "normal",
    isNonPerforming: rank >= LOAN_CLASSES.indexOf("substandard"),
    triggers,
  };
}
