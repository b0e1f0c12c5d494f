import { expect, it } from "vitest";
import { blocksOf, reliabilityOf, SCORES } from "~/domain/judgement/ranking";
import { randomStream } from "~/domain/random";
import { aFile } from "./tallies";

const random = randomStream("reliability", "scores");

it("of one file is reckoned from blocks of twelve, and is what the files were made with", () => {
  // Variances 0.04 of analysts, 0.25 of files, 0.36 of the rest: 0.04/0.40 on shared files, 0.04/0.65 on own ones.
  const hard = Array.from({ length: 2_400 }, () => random.normal(0, 0.5));
  const tallies = Array.from({ length: 60 }, () => {
    const own = random.normal(0, 0.2);
    return hard.map((of) => aFile({ lnPdError: 10 + own + of + random.normal(0, 0.6) }));
  });
  const found = reliabilityOf(blocksOf(tallies, 12), 12, SCORES.lnPd)!;
  // The deviation of 60 analysts' variance is √(2/59), 18 % of it: two of them.
  expect(found.perFile).toBeGreaterThan(0.1 * 0.64);
  expect(found.perFile).toBeLessThan(0.1 * 1.36);
  // That of 200 blocks' variance is √(2/199), a tenth of it: three of them.
  expect(found.perOwnFile / found.perFile).toBeGreaterThan(0.4 / (0.4 + 1.3 * 0.25));
  expect(found.perOwnFile / found.perFile).toBeLessThan(0.4 / (0.4 + 0.7 * 0.25));
});

it("leaves out files that fill no block, and blocks in which an analyst offered nothing", () => {
  const offers = (distance: number) => aFile({ offers: 1, priceDistance: distance });
  const tallies = [
    [offers(1), offers(2), offers(3), offers(9)],
    [aFile(), offers(3), offers(4), offers(9)],
    [offers(3), offers(5), offers(5), offers(9)],
  ];
  // The first file is left out. Of 2 3 9, 3 4 9, 5 5 9 the sums of squares are 342/81 between analysts, 4662/81 between files
  // and 5202/81 in all: mean squares 19/9 and, of what is left (198/81 over 4), 11/18.
  const { components } = reliabilityOf(blocksOf(tallies, 1), 1, SCORES.price)!;
  expect(components.residual).toBeCloseTo(11 / 18, 12);
  expect(components.person).toBeCloseTo((19 / 9 - 11 / 18) / 3, 12);
  expect(blocksOf(tallies, 3).map((of) => of.length)).toEqual([1, 1, 1]);
  expect(reliabilityOf(blocksOf(tallies, 3), 3, SCORES.price)).toBeUndefined();
});
