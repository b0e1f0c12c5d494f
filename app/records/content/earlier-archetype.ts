import type { Archetype, Recipe } from "~/domain/casefile";

/** A recipe as versions before 0.2 stored it: every case of it had one quality, day and request, and its distortions. */
export type EarlierArchetype = Omit<Archetype, "oversized">;

/** A recipe of today; an earlier one draws what it always was. */
export function currentArchetype(stored: Recipe | EarlierArchetype): Recipe {
  if (typeof stored.asOf !== "string") return stored as Recipe;
  const { quality, asOf, request, promises, ...same } = stored as EarlierArchetype;
  const { situation, purpose, shareOfSales, tenorMonths, repayment, collateralCover } = request;
  const isUnsecured = collateralCover === 0;
  return {
    ...same,
    ...(promises && { promises: { difficulty: promises.difficulty } }),
    quality: { [quality]: 1 },
    bent: 1,
    oversized: 0,
    asOf: [asOf, asOf],
    request: {
      situation: { [situation]: 1 },
      purpose: { [purpose]: 1 },
      shareOfSales: [shareOfSales, shareOfSales],
      tenorMonths: [tenorMonths],
      repayment: { [repayment]: 1 },
      collateralCover: isUnsecured ? [1, 1] : [collateralCover, collateralCover],
      unsecured: isUnsecured ? 1 : 0,
    },
  };
}
