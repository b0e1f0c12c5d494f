/** Why a case can be no anchor: seniors judge anchors once, and every variant inherits from one of them. */
export type AnchorProblem = "isVariant" | "isPractice" | "noKey";

/** What keeps a variant from being made of a case; undefined: nothing. */
export function anchorProblem(known: {
  /** it is itself a disguised variant: nobody judged it, and disguises would drift from the case that was */
  readonly isVariant: boolean;
  /** made for one person's practice */
  readonly isPractice: boolean;
  /** a generated case has its key; of a real firm nobody knows the life that a variant would live again */
  readonly hasKey: boolean;
}): AnchorProblem | undefined {
  if (known.isVariant) return "isVariant";
  if (known.isPractice) return "isPractice";
  return known.hasKey ? undefined : "noKey";
}

/** Why a cohort is not given a case: it, or somebody in it, would meet the same case twice under two names. */
export type KinProblem = "twinAssigned" | "twinMet";

/**
 * What forbids giving a case to a cohort because of the anchor and the other variants of its family; undefined: nothing.
 * @param twins of the family's other cases: how many are assigned to this cohort or, through another cohort, to somebody in
 * it; and how many people of the cohort have opened one
 */
export function kinProblem(twins: { readonly assigned: number; readonly metBy: number }): KinProblem | undefined {
  if (twins.metBy > 0) return "twinMet";
  return twins.assigned > 0 ? "twinAssigned" : undefined;
}
