import { describe, expect, it } from "vitest";
import { bareCase, hiding } from "./bare-case";
import {
  type Blueprint,
  drawForm,
  type DrawnForm,
  findableIn,
  type FormMakers,
  type FormPlan,
  generateCase,
  recipesOf,
  settle,
} from "~/domain/casefile";
import { bestVerdict } from "~/domain/judgement/outcome";
import { gradeOf } from "~/domain/lending";
import { content } from "../../../support/content";

const {
  archetypes,
  sets,
  policies: [policy],
} = content;
const planOf = (id: string): FormPlan => {
  const set = sets.find((one) => one.id === id)!;
  return { id, blueprint: set.form!, recipes: recipesOf(set, archetypes) };
};
const BY_BLUEPRINT = ["anchor", "exam", "practice"] as const;

/** Cases without a life, told by their recipe and seed alone: see bare-case.ts. */
const bare: FormMakers = { make: bareCase, verdictOf: (_, truth) => verdictOf(truth.lgd) };
const verdictOf = (lgd = 0) => (lgd < 0.65 ? "lend" : lgd < 0.88 ? "otherTerms" : "decline");

const casesOf = (drawn: DrawnForm) => {
  if (!drawn.ok) throw new Error(drawn.open.join("; "));
  return drawn.cases;
};
const bentIn = (drawn: DrawnForm): number => casesOf(drawn).filter(({ recipe }) => recipe.bent > 0).length;

/** Every count of a side with the span that the blueprint gives it. */
function held(drawn: DrawnForm, { cases, grades, verdicts, trades, kinds, mostOfKind }: Blueprint, of: FormMakers) {
  const form = casesOf(drawn);
  const truths = form.map(({ generated }) => generated.truth);
  const found = form.map(({ generated: { file, truth } }) => of.verdictOf(file, truth));
  const count = <T>(items: readonly T[], is: (item: T) => boolean): number => items.filter(is).length;
  return [
    ["cases", form.length, [cases, cases]] as const,
    ...grades.map(
      ({ from, to, cases: span }) =>
        [
          `grades ${from} to ${to}`,
          count(truths, ({ ratingPd }) => gradeOf(ratingPd.value) >= from && gradeOf(ratingPd.value) <= to),
          span,
        ] as const,
    ),
    ...Object.entries(verdicts).map(
      ([verdict, span]) => [verdict, count(found, (one) => one === verdict), span] as const,
    ),
    ...Object.entries(trades).map(
      ([trade, span]) => [trade, count(form, ({ recipe }) => recipe.industry === trade), span] as const,
    ),
    ...kinds.map((kind) => {
      const planted = form.flatMap(({ recipe }) => [...recipe.distortions, ...recipe.knockOuts]);
      return [kind, count(planted, (one) => one === kind), [0, mostOfKind]] as const;
    }),
  ];
}

const expectHeld = (sides: ReturnType<typeof held>) => {
  for (const [what, count, [least, most]] of sides) {
    expect(count, what).toBeGreaterThanOrEqual(least);
    expect(count, what).toBeLessThanOrEqual(most);
  }
};

describe.each(BY_BLUEPRINT)("a form of the set %s", (id) => {
  const plan = planOf(id);
  const forms = Array.from({ length: 200 }, (_, i) => drawForm(plan, `form-${i}`, bare));

  it("has 1 to 6 bent files, each number about as often", () => {
    const times = [1, 2, 3, 4, 5, 6].map((bent) => forms.filter((form) => bentIn(form) === bent).length);
    expect(times.reduce((sum, one) => sum + one, 0)).toBe(200);
    // Pearson's chi-squared against one sixth each; 20.52 is exceeded in one of a thousand fair draws (5 degrees of freedom).
    const expected = 200 / 6;
    expect(times.reduce((sum, one) => sum + (one - expected) ** 2 / expected, 0)).toBeLessThan(20.52);
  });

  it("holds what its blueprint asks of grades, decisions, trades and kinds", () => {
    for (const form of forms) expectHeld(held(form, plan.blueprint, bare));
  });

  it("plants two flags or three in a bent file, and nothing in another", () => {
    const flags = forms.flatMap((form) =>
      casesOf(form).map(({ recipe, generated: { seed } }) => {
        const { distortions, knockOuts } = settle(recipe, seed);
        return [recipe.bent, distortions.length + knockOuts.length].join();
      }),
    );
    expect(new Set(flags)).toEqual(new Set(["0,0", "1,2", "1,3"]));
  });

  it("puts a bent file on no place more often than on another", () => {
    const places = Array.from(
      { length: plan.blueprint.cases },
      (_, place) => forms.filter((form) => casesOf(form)[place]!.recipe.bent > 0).length,
    );
    const all = places.reduce((sum, one) => sum + one, 0);
    const share = all / (200 * places.length);
    const deviation = Math.sqrt(200 * share * (1 - share));
    for (const count of places) expect(Math.abs(count - 200 * share)).toBeLessThan(4 * deviation);
  });
});

describe("the draw of a form", () => {
  const plan = planOf("exam");
  const seeds = (drawn: DrawnForm) => casesOf(drawn).map(({ generated }) => generated.seed);

  it("comes out the same from the same seed, and shares no case with another seed or another set", () => {
    expect(drawForm(plan, "a", bare)).toEqual(drawForm(plan, "a", bare));
    const all = [drawForm(plan, "a", bare), drawForm(plan, "b", bare), drawForm({ ...plan, id: "other" }, "a", bare)];
    expect(new Set(all.flatMap(seeds)).size).toBe(36);
  });

  it("gives each case a seed of 128 bits that does not hold the form's", () => {
    for (const seed of seeds(drawForm(plan, "public-1", bare))) expect(seed).toMatch(/^[0-9a-f]{32}$/);
  });

  it("refuses a bent file of which a reader finds one flag alone", () => {
    const first = casesOf(drawForm(plan, "a", bare)).find(({ recipe }) => recipe.bent > 0)!.generated.seed;
    const oneFlag: FormMakers = {
      ...bare,
      make: (order) => (order.seed === first ? hiding(bareCase(order), 1) : bareCase(order)),
    };
    const drawn = drawForm(plan, "a", oneFlag);
    expect(seeds(drawn)).not.toContain(first);
    for (const { recipe, generated } of casesOf(drawn))
      if (recipe.bent > 0) expect(findableIn(generated).length).toBeGreaterThanOrEqual(2);
  });

  it("says what is open where the blueprint cannot be filled", () => {
    const drawn = drawForm(plan, "a", { ...bare, verdictOf: () => "lend" });
    expect(drawn).toMatchObject({ ok: false });
    if (!drawn.ok) expect(drawn.open).toEqual(expect.arrayContaining(["verdicts decline: 0 of 2"]));
  });

  it("makes a bounded number of candidates", () => {
    let made = 0;
    const make: FormMakers["make"] = (order) => {
      made += 1;
      return bareCase(order);
    };
    drawForm(plan, "a", { make, verdictOf: () => "lend" });
    expect(made).toBeLessThanOrEqual(40 * plan.blueprint.cases);
  });
});

describe("a form of real cases", () => {
  const real: FormMakers = {
    make: (order) => generateCase({ ...order, futureCount: 100 }),
    verdictOf: (file, truth) => bestVerdict(file, truth, policy!),
  };

  it("holds its blueprint by the cases' own keys, and every bent file has two flags that can be found", () => {
    const plan = planOf("practice");
    const drawn = drawForm(plan, "real", real);
    expectHeld(held(drawn, plan.blueprint, real));
    for (const { recipe, generated } of casesOf(drawn)) {
      const { distortions, knockOuts } = generated.truth;
      if (recipe.bent > 0) expect(findableIn(generated).length).toBeGreaterThanOrEqual(2);
      else expect([...distortions, ...knockOuts]).toEqual([]);
    }
  }, 60_000);
});
