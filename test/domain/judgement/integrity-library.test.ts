import { expect, it } from "vitest";
import { generateCase } from "~/domain/casefile";
import { asAttainable, bestTerms, groundOf } from "~/domain/judgement/outcome";
import { bestWithinPolicy } from "~/domain/judgement/outcome/benchmark";
import { content } from "../../support/content";

const { archetypes, policies } = content;
const [policy] = policies;
const { integrity: _rules, ...before } = policy!;

/** Every recipe of the library bent, on two seeds each, with the best decision by the policy and by it without these rules. */
const cases = archetypes.flatMap((archetype) =>
  ["one", "two"].map((seed) => {
    const { file, truth } = generateCase({ archetype: { ...archetype, bent: 1 }, seed, futureCount: 100 });
    const ground = asAttainable(groundOf(file, policy!, truth));
    const { amount, tenorMonths, repayment } = ground.request;
    const shapes = [{ amount, repayment, tenorMonths: Math.min(tenorMonths, policy!.limits.maxTenorMonths) }];
    return {
      name: `${archetype.id} ${seed}`,
      truth,
      rulings: ground.integrity!.rulings,
      reason: bestWithinPolicy(ground, shapes).reason,
      asked: bestTerms(ground).verdict,
      without: bestWithinPolicy({ ...groundOf(file, before, ground.truth) }, shapes).reason,
    };
  }),
);
const named = (those: typeof cases) => those.map(({ name }) => name);
const FORGED = ["forgedPapers", "fabricatedSales"];

it("of the whole library nobody who forged papers or invented sales is lent to, which the money alone would do", () => {
  const forgers = cases.filter(({ rulings }) => rulings.some(({ kind }) => FORGED.includes(kind)));
  expect(forgers.length).toBeGreaterThan(10);
  expect(forgers.some(({ without }) => without === "lend")).toBe(true);
  expect(named(forgers.filter(({ reason, asked }) => reason === "lend" || asked !== "decline"))).toEqual([]);
});

it("every lie of a file has its ruling, and none that is only suspected is refused", () => {
  for (const { name, truth, rulings } of cases) {
    expect([name, truth.distortions.map(({ kind }) => kind)]).toEqual([
      name,
      rulings.map(({ lie }) => lie).slice(0, truth.distortions.length),
    ]);
    expect([name, rulings.filter(({ proof, treatment }) => proof === "suspected" && treatment === "refuse")]).toEqual([
      name,
      [],
    ]);
  }
});

it("what the owner tells of his undeclared sales is adjusted and priced: such a file may still be lent to", () => {
  const told = cases.filter(({ rulings }) => rulings.some(({ stance }) => stance === "disclosed"));
  expect(told.length).toBeGreaterThan(5);
  expect(
    new Set(
      told
        .flatMap(({ rulings }) => rulings.filter(({ stance }) => stance === "disclosed"))
        .map(({ treatment }) => treatment),
    ),
  ).toEqual(new Set(["adjustAndPrice"]));
  expect(told.some(({ reason }) => reason === "lend")).toBe(true);
});

it("what is adjusted and priced, or only asked about, changes no best decision", () => {
  const open = cases.filter(({ rulings }) =>
    rulings.every(({ treatment }) => !["refer", "refuse"].includes(treatment)),
  );
  expect(open.length).toBeGreaterThan(10);
  expect(open.filter(({ reason, without }) => reason !== without).map(({ name }) => name)).toEqual([]);
});
