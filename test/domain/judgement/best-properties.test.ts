import fc from "../../support/fc";
import { describe, expect, it } from "vitest";
import { loadContent } from "~/courseware";
import { generateCase } from "~/domain/casefile";
import { beliefOf, findableFlags, simulateAnalyst } from "~/domain/judgement/analysts";
import { debriefOf } from "~/domain/judgement/debrief";
import { modelOpinion } from "~/domain/judgement/opinion";
import { asAttainable, decisionOf, groundOf, priceOf, worthOf } from "~/domain/judgement/outcome";
import type { Customer } from "~/domain/judgement/opinion/acceptance";
import { bestRate } from "~/domain/judgement/outcome/best";
import { fairBand } from "~/domain/judgement/opinion/fair-price";
import type { Shape } from "~/domain/judgement/outcome/result";
import { EMPTY_WORKSHEET } from "~/domain/judgement/worksheet";
import type { Terms } from "~/domain/lending";
import type { Policy } from "~/domain/pricing/types";
import { bentTruth, debrief, file, lent, policy, shippedPolicy, soundTruth, withCustomer, yuan } from "./fixture";

const policies = fc.constantFrom(policy, shippedPolicy);
const pds = fc.double({ min: 0.0005, max: 0.3, noNaN: true });
const shapes: fc.Arbitrary<Shape> = fc.record({
  amount: fc.integer({ min: 5, max: 150 }).map((tens) => yuan(tens * 10_000)),
  tenorMonths: fc.integer({ min: 3, max: 60 }),
  repayment: fc.constantFrom(
    "levelInstalment" as const,
    "equalPrincipal" as const,
    "bullet" as const,
    "revolving" as const,
  ),
});
const customers: fc.Arbitrary<Customer | undefined> = fc.option(
  fc.record({
    stays: fc.integer({ min: 200, max: 1_000 }).map((bps) => [bps / 10_000, (bps + 50) / 10_000] as const),
    named: fc.option(
      fc.integer({ min: 250, max: 1_100 }).map((bps) => bps / 10_000),
      { nil: undefined },
    ),
  }),
  { nil: undefined },
);
const rates = fc.integer({ min: 200, max: 1_300 }).map((bps) => bps / 10_000);
const pd = (value: number) => ({ ...soundTruth.ratingPd, value });

/** The demonstration bank, whose loans default more often at every rating PD. */
const steeper = (by: number): Policy => {
  const structure = shippedPolicy.termStructure;
  if (structure === "constantHazard") throw new Error("the policy has no curve");
  const raised = ({ lifetime, ...rest }: (typeof structure)["bullet"]) => ({
    ...rest,
    lifetime: lifetime.map((point) => ({ ...point, times: by * point.times })),
  });
  const { bullet, instalments, revolving } = structure;
  return {
    ...shippedPolicy,
    termStructure: {
      ...structure,
      bullet: raised(bullet),
      instalments: raised(instalments),
      revolving: raised(revolving),
    },
  };
};

describe("the policy's price", () => {
  it("is never lower at a higher PD, nor on a higher curve", () => {
    const ground = groundOf(file, shippedPolicy, undefined);
    const at = (own: number, shape: Shape, rules: Policy) =>
      priceOf(own, shape, { ...ground, policy: rules }).waterfall.rate;
    fc.assert(
      fc.property(pds, pds, shapes, fc.double({ min: 1, max: 3, noNaN: true }), (a, b, shape, by) => {
        const [low, high] = [Math.min(a, b), Math.max(a, b)];
        expect(at(high, shape, shippedPolicy)).toBeGreaterThanOrEqual(at(low, shape, shippedPolicy) - 1e-12);
        expect(at(low, shape, steeper(by))).toBeGreaterThanOrEqual(at(low, shape, shippedPolicy) - 1e-12);
      }),
    );
  });
});

describe("the best rate, over loans, PDs, customers and policies", () => {
  it("lies in the fair band around the price, within the policy, in whole basis points; no fair rate is worth more", () => {
    fc.assert(
      fc.property(
        pds,
        shapes,
        customers,
        policies,
        fc.double({ min: 0, max: 1, noNaN: true }),
        (own, shape, customer, rules, part) => {
          const ground = { ...groundOf(file, rules, { ...soundTruth, ratingPd: pd(own) }), customer };
          const priceAt = (at: number) => priceOf(at, shape, ground).waterfall.rate;
          const band = fairBand(own, priceAt, rules.limits.maxRate);
          const best = bestRate(shape, ground);
          expect(best === undefined).toBe(band === undefined);
          if (!best || !band) return;
          expect(best.rate).toBeGreaterThanOrEqual(band.low - 1e-9);
          // Where no whole basis point lies in it, the next one above its lowest.
          expect(best.rate).toBeLessThanOrEqual(Math.max(band.high, band.low + 0.0001) + 1e-9);
          expect(best.rate).toBeLessThanOrEqual(rules.limits.maxRate + 1e-9);
          expect(Math.abs(best.rate * 10_000 - Math.round(best.rate * 10_000))).toBeLessThan(1e-6);
          const other = Math.ceil((band.low + part * (band.high - band.low)) * 10_000) / 10_000;
          if (other > band.high) return;
          // What a loan earns is taken for straight in its rate: off by less than a thousandth of a percent of the loan.
          const off = 0.00001 * shape.amount;
          expect(worthOf({ verdict: "approve", ...shape, rate: other }, ground)).toBeLessThanOrEqual(best.worth + off);
        },
      ),
    );
  });
});

describe("the secret reservation rate", () => {
  it("changes nothing of the best decision, the regret, or what an offer is worth", () => {
    const files = fc.constantFrom(file, withCustomer(0.045), withCustomer(0.05, 0.0515));
    const secrets = fc.double({ min: 0.01, max: 0.2, noNaN: true });
    const judged = (secret: number, offer: Partial<Terms>, own: typeof file, truth: typeof soundTruth) => {
      const { best, regret, you, unlawful } = debrief(
        { ...lent, ...offer },
        { ...truth, reservationRate: secret },
        { file: own, policy: shippedPolicy },
      ).money!;
      return { best, regret, you, unlawful };
    };
    fc.assert(
      fc.property(
        secrets,
        secrets,
        rates,
        shapes,
        files,
        fc.constantFrom(soundTruth, bentTruth),
        (a, b, rate, shape, own, truth) => {
          expect(judged(a, { ...shape, rate }, own, truth)).toEqual(judged(b, { ...shape, rate }, own, truth));
        },
      ),
      { numRuns: 30 },
    );
  });
});

describe("equal terms", () => {
  it("bring an equal result, whoever offers them", () => {
    fc.assert(
      fc.property(rates, shapes, (rate, shape) => {
        const offer = { ...lent, ...shape, rate };
        const [mine, again] = [debrief(offer, soundTruth), debrief({ ...offer, pd: 0.08, memo: "x" }, soundTruth)];
        expect(again.money!.you).toEqual(mine.money!.you);
        expect(again.you.result).toEqual(mine.you.result);
      }),
      { numRuns: 30 },
    );
    const { model } = debrief(lent, soundTruth);
    const { money } = debrief({ ...lent, ...model!.terms }, soundTruth);
    expect(money!.you).toEqual(money!.model);
  });
});

describe("what a practised analyst decides by his own PD and figures", () => {
  const content = loadContent("content");
  if (!content.ok) throw new Error(JSON.stringify(content.errors));
  const { archetypes, scorecards, policies: shipped, readers } = content.value;
  const [bankCard, bank] = [scorecards[0]!, shipped[0]!];
  if (!readers) throw new Error("content has no readers");
  const decided = archetypes.map((archetype, i) => {
    const seed = `lawful-${i}`;
    const { file: own, truth } = generateCase({ archetype, seed, futureCount: 40 });
    const desk = {
      file: own,
      flags: findableFlags(own, truth),
      reader: readers!.ideal,
      table: readers!.analysts,
      lgd: bank.lgd,
    };
    const belief = beliefOf(desk, 1, seed, truth, bank);
    const terms = decisionOf(belief, asAttainable(groundOf(own, bank, truth)));
    const adjustments = simulateAnalyst(desk, 1, seed).found.flatMap((flag) => flag.adjustments);
    return { archetype, own, truth, belief, terms, adjustments };
  });
  const lends = decided.filter(({ terms }) => terms.verdict !== "decline");

  it("is now a loan and now none", () => {
    expect(lends.length).toBeGreaterThan(decided.length / 4);
    expect(lends.length).toBeLessThan(decided.length);
  });
  it("is called no breach of the policy, nor an unfair price", () => {
    const called = lends.flatMap(({ archetype, own, truth, belief, terms, adjustments }) => {
      const { breaches, fair } = debriefOf({
        worksheet: { ...EMPTY_WORKSHEET, ...terms, pd: belief.pd, adjustments },
        file: own,
        card: bankCard,
        policy: bank,
        opinion: modelOpinion(own, bankCard, bank),
        truth,
        engineVersion: "test",
      });
      return breaches.length > 0 || fair?.place !== "within" ? [{ id: archetype.id, breaches, fair, terms }] : [];
    });
    expect(called).toEqual([]);
  });
});
