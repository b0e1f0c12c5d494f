import { type Archetype, generateCase, type Recipe, settle } from "~/domain/casefile";
import type { GeneratedCase } from "~/domain/casefile/truth";
import { yearOfSales } from "~/domain/judgement/opinion/sales";
import { groundOf } from "~/domain/judgement/outcome/standing";
import { gradeOf } from "~/domain/lending/master-scale";
import { price } from "~/domain/pricing/price";
import type { Policy } from "~/domain/pricing/types";
import { content } from "./content";

/** The library's recipes with every lie and knock-out taken out. */
export const HONEST: readonly Recipe[] = content.archetypes.map((archetype) => ({ ...archetype, bent: 0 }));

export interface Prospect {
  readonly archetype: Archetype;
  readonly pd: number;
  /** the policy's price at the true PD */
  readonly needed: number;
  readonly accepted: number;
  readonly lends: boolean;
  readonly alive: boolean;
}

/** Whether the bank can earn its hurdle on an honest request within policy, at a rate that the customer takes. */
export function prospectOf(archetype: Archetype, { file, truth }: GeneratedCase, policy: Policy): Prospect {
  const { request, size } = groundOf(file, policy, truth);
  const pd = truth.ratingPd.value;
  const books = truth.statements.at(-1);
  const asked = { ...request, exposure: request.amount, pd, size, sales: books && yearOfSales(books) };
  const needed = price(asked, policy).waterfall.rate;
  const accepted = truth.reservationRate;
  const lends = gradeOf(pd) <= policy.limits.worstGrade && needed <= policy.limits.maxRate;
  return { archetype, pd, needed, accepted, lends, alive: lends && needed <= accepted };
}

/** One prospect for each recipe and seed. */
export const prospects = (policy: Policy, perRecipe: number, futureCount: number): readonly Prospect[] =>
  HONEST.flatMap((archetype, recipe) =>
    Array.from({ length: perRecipe }, (_, i) => {
      const seed = `alive-${recipe}-${i}`;
      const settled = settle(archetype, seed);
      return prospectOf(settled, generateCase({ archetype: settled, seed, futureCount }), policy);
    }),
  );
