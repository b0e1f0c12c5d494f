import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { DISTORTION_KINDS } from "~/domain/casefile";
import { INDUSTRY_IDS } from "~/domain/industries";
import { recipe } from "~/domain/scorecard/fitting";

const firms = () => JSON.stringify(Array.from({ length: 400 }, (_, i) => recipe("reference", i)));

/** Taken while the population still drew from the lists of the product, which the card in force was fitted with. */
const SINCE_THE_FIT = "d85dc7d5233bf96e1cfa7199fbd480f033f2c65a6191240ada34921c14c4394f";

test("the firms behind the reference card are the same until a refit", () => {
  expect(createHash("sha256").update(firms()).digest("hex")).toBe(SINCE_THE_FIT);
});

test("a lie or a trade that is new to the product changes no firm behind the reference card", () => {
  const before = firms();
  for (const list of [DISTORTION_KINDS, INDUSTRY_IDS] as unknown as string[][]) {
    list.push("new");
    try {
      expect(firms()).toBe(before);
    } finally {
      list.pop();
    }
  }
});
