import { setImmediate as breath } from "node:timers/promises";
import { describe, expect, test } from "vitest";
import { makePractice } from "~/domain/casefile";
import { CELLS, NEWCOMER, ordered } from "./practice-fixture";

const FEW_FUTURES = 20;

describe("a practice case", () => {
  test("is as hard as was chosen, among files of its own sort, in nine of ten", async () => {
    const cells = CELLS.filter((_, i) => i % 4 === 1);
    const secretOf = (bent: number) =>
      Array.from({ length: 50 }, (_, i) => `near-${i}`).find((secret) => ordered({}, secret).recipe.bent === bent)!;
    const fits: boolean[] = [];
    for (const secret of [secretOf(0), secretOf(1)])
      for (const cell of cells) {
        const order = ordered(cell, secret);
        const [from, to] = order.recipe.promises!.difficulty;
        const { score } = makePractice(order, FEW_FUTURES).truth.difficulty;
        fits.push(score >= from && score <= to);
        await breath();
      }
    expect(fits.filter(Boolean).length / fits.length).toBeGreaterThanOrEqual(0.9);
  }, 120_000);

  test("is decided by its order, byte for byte, and its seed continues the secret one", () => {
    const order = ordered({ industry: "garment" }, "same");
    const [one, again] = [makePractice(order, FEW_FUTURES), makePractice(order, FEW_FUTURES)];
    expect(again).toEqual(one);
    expect(one.seed.startsWith("same")).toBe(true);
  });

  test("bears no name that the person has just met", () => {
    const first = makePractice(ordered({ industry: "trucking" }, "name"), FEW_FUTURES);
    const before = { ...NEWCOMER.before, titles: [first.file.firm.name] };
    const other = makePractice(ordered({ industry: "trucking" }, "name", { ...NEWCOMER, before }), FEW_FUTURES);
    expect(other.file.firm.name).not.toBe(first.file.firm.name);
  });
});
