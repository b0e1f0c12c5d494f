import { describe, expect, it } from "vitest";
import { prospects, type Prospect } from "../../support/alive";
import { shippedPolicy } from "../pricing/policy";

const DEEP = process.env.LENDWRIGHT_DEEP !== undefined;
/** Seeds for each recipe of the library. With few cases chance alone moves a share by some points: the bound says so. */
const PER_RECIPE = DEEP ? 40 : 4;
const WITHIN = DEEP ? ([0.5, 0.7] as const) : ([0.42, 0.78] as const);

const all = prospects(shippedPolicy, PER_RECIPE, DEEP ? 1_000 : 200);
const share = (of: readonly Prospect[]) => of.filter(({ alive }) => alive).length / of.length;

describe("the demonstration bank lives", () => {
  it("half to seven tenths of honest requests have a price that earns the hurdle and that the customer takes", () => {
    expect(share(all)).toBeGreaterThanOrEqual(WITHIN[0]);
    expect(share(all)).toBeLessThanOrEqual(WITHIN[1]);
    if (DEEP) console.log(`of ${all.length} honest requests ${(100 * share(all)).toFixed(1)} % are alive`);
  });
  it("and not all of one kind: some strong firms find a better offer, some weak ones can be served", () => {
    const of = (quality: string) => share(all.filter(({ archetype }) => archetype.quality === quality));
    expect(of("strong")).toBeLessThan(1);
    expect(of("weak")).toBeGreaterThan(0);
    expect(of("strong")).toBeGreaterThan(of("weak"));
  });
});
