import { describe, expect, it } from "vitest";
import { analysts, bentCase, content, ideal, lgd, recipeOf } from "../../support/reading";
import { findableFlags } from "~/domain/judgement/analysts/flags";
import { generateCase, settle } from "~/domain/casefile";
import { debriefOf, ENGINE_VERSION } from "~/domain/judgement/debrief/debrief-of";
import { EMPTY_WORKSHEET } from "~/domain/judgement/worksheet/worksheet";
import { type Carriers, carriersOf, linesAgainst } from "~/domain/judgement/debrief/carriers";
import { EVIDENCE_LINES } from "~/domain/judgement/debrief/evidence-lines";
import { modelOpinion } from "~/domain/judgement/opinion/opinion";
import { FEATURES, readingOf, readPd } from "~/domain/judgement/readers";
import type { DistortionKind } from "~/domain/casefile/distortions/kinds";

const [card, policy] = [content.scorecards[0]!, content.policies[0]!];
const LIES = ["hiddenBorrowing", "fabricatedSales", "deadReceivables", "capitalisedExpenses"] as const;

/** Every case is read with the model's score, and once more as if the model could not rate it. */
function read(lie: DistortionKind, seed = `carriers-${lie}`) {
  const { file, truth } = bentCase(recipeOf(lie), seed);
  const opinion = modelOpinion(file, card, policy);
  if (!opinion.rated) throw new Error("the model rates this file");
  const input = { file, truth, ideal, lgd, card };
  const flags = findableFlags(file, truth);
  return {
    file,
    truth,
    flags,
    score: opinion.score,
    modelPd: opinion.score.pd,
    idealPd: readPd(ideal, readingOf(file, flags, lgd)).pd,
    carriers: carriersOf({ ...input, model: opinion.score })!,
    unrated: carriersOf({ ...input, model: undefined })!,
  };
}

const odds = (pd: number): number => pd / (1 - pd);
const steps = ({ lines, rest }: Carriers) => [...lines, rest];
const onTheWay = (carriers: Carriers): number =>
  steps(carriers).reduce((all, { from, to }) => (all * odds(to)) / odds(from), 1);

describe("what carries a reader from the model's PD to the file's", () => {
  it.each(LIES)("the steps multiply to the whole, each beginning where the last one ended: %s", (lie) => {
    const { carriers, unrated, modelPd, idealPd } = read(lie);
    expect(onTheWay(carriers)).toBeCloseTo(odds(idealPd) / odds(modelPd), 9);
    for (const way of [carriers, unrated]) {
      const all = steps(way);
      all.slice(1).forEach(({ from }, index) => expect(from).toBe(all[index]!.to));
      expect(way.rest.to).toBeCloseTo(idealPd, 12);
      expect(way.lines.length).toBeLessThanOrEqual(3);
    }
    expect(steps(carriers)[0]!.from).toBeCloseTo(modelPd, 12);
  });
  it.each(LIES)("where the model could not rate, the way begins at the middle of the reader's files: %s", (lie) => {
    const { unrated } = read(lie);
    expect(unrated.start).toBe("middle");
    expect(odds(steps(unrated)[0]!.from)).toBeCloseTo(Math.exp(ideal.base), 9);
    expect(unrated.lines.every(({ is }) => is !== "weighed")).toBe(true);
  });
  it("a lie moves the odds as far as the reader's PD with it undone lies from that without", () => {
    const { carriers, file, flags, idealPd } = read("hiddenBorrowing");
    const without = readPd(
      ideal,
      readingOf(
        file,
        flags.filter(({ kind }) => kind !== "hiddenBorrowing"),
        lgd,
      ),
    ).pd;
    const line = carriers.lines.find(({ of }) => of === "hiddenBorrowing")!;
    expect(odds(line.to) / odds(line.from)).toBeCloseTo(odds(idealPd) / odds(without), 9);
    expect(line.is).toBe("planted");
    const lie = read("hiddenBorrowing").truth.distortions.find(({ kind }) => kind === "hiddenBorrowing")!;
    expect(lie.evidence.map(({ doc, at }) => ({ doc, at }))).toContainEqual(line.place);
  });
  it.each(LIES)(
    "a line of evidence moves the odds by the reader's weights, over what the card's points have counted: %s",
    (lie) => {
      const { carriers, file, score } = read(lie);
      const { contributions } = readPd(ideal, readingOf(file, [], lgd));
      for (const { is, of, from, to } of carriers.lines) {
        const line = EVIDENCE_LINES.find(({ id }) => id === of);
        if (!line || is === "planted" || is === "burden") continue;
        const weighed = contributions
          .filter(({ feature }) => line.features.includes(feature.replace(/\..*/, "")))
          .reduce((product, { moves }) => product * Math.exp(moves), 1);
        // Twenty points double the odds of staying good; the card's calibration stretches them by 1.0084.
        const counted = score.contributions
          .filter(({ characteristic }) => line.scoredBy.includes(characteristic))
          .reduce((product, { points, medianPoints }) => product * 2 ** ((1.0084 * (medianPoints! - points)) / 20), 1);
        expect(odds(to) / odds(from), of).toBeCloseTo(weighed / counted, 9);
        expect(is, of).toBe(
          line.scoredBy.some((id) => score.contributions.some((one) => one.characteristic === id))
            ? "weighed"
            : "evidence",
        );
      }
    },
  );
  it.each(LIES)("no line is worth less than a tenth of the odds, and the largest stand first: %s", (lie) => {
    const sizes = read(lie).carriers.lines.map(({ from, to }) => Math.abs(Math.log(odds(to) / odds(from))));
    for (const size of sizes) expect(size).toBeGreaterThanOrEqual(0.1 - 1e-12);
    expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
  });
  it.each(LIES)("every line names a paper that the file holds: %s", (lie) => {
    const { file, carriers, unrated } = read(lie);
    const papers = file.documents.map(({ id }) => id);
    for (const { place } of [...carriers.lines, ...unrated.lines]) expect(papers).toContain(place.doc);
  });
});

describe("a line carries only where its evidence says what it is named for", () => {
  const files = content.archetypes.map((archetype, i) => {
    const seed = `agrees-${i}`;
    return generateCase({ archetype: settle(archetype, seed), seed, futureCount: 60 });
  });
  const ways = files.map(({ file, truth }) => {
    const opinion = modelOpinion(file, card, policy);
    const { carriers, cover, money } = debriefOf({
      worksheet: { ...EMPTY_WORKSHEET, verdict: "decline", pd: 0.03 },
      file,
      card,
      policy,
      opinion,
      truth,
      engineVersion: ENGINE_VERSION,
      readers: { ideal, analysts },
    });
    return { file, truth, lines: carriers?.lines ?? [], cover: cover!.books!, reason: money!.best.reason };
  });
  const milder = (of: string) =>
    ways.filter(({ lines }) => lines.some((line) => line.of === of && line.to < line.from));

  it("means to pay with are no lesser risk where cash covers less than what is to be paid, before or after drawings", () => {
    const short = ways.filter(({ cover }) =>
      [cover.interest, ...(cover.kind === "instalments" ? [cover.beforeDrawings, cover.afterDrawings] : [])].some(
        ({ value }) => value !== undefined && value < 1,
      ),
    );
    expect(short.length).toBeGreaterThan(5);
    expect(short.filter((one) => milder("means").includes(one))).toEqual([]);
    expect(milder("means").filter(({ reason }) => reason === "policy.minDscr")).toEqual([]);
  });
  it("debts are no lesser risk where they forbid the loan", () => {
    expect(milder("debt").filter(({ reason }) => reason === "policy.maxDebtToAssets")).toEqual([]);
  });
  it("what was hidden from the bank speaks for nobody", () => {
    const hidden = ways.flatMap(({ lines }) => lines.filter(({ is }) => is === "planted" || is === "burden"));
    expect(hidden.length).toBeGreaterThan(0);
    for (const { of, from, to } of hidden) expect(to, of).toBeGreaterThan(from);
  });
  it("the reader himself finds the line for the firm, or against it, from the middle of such files", () => {
    for (const { file, lines } of ways) {
      const { contributions } = readPd(ideal, readingOf(file, [], lgd));
      for (const { is, of, from, to } of lines) {
        const line = EVIDENCE_LINES.find(({ id }) => id === of);
        if (!line || is === "planted" || is === "burden") continue;
        const either = (id: string) => FEATURES.find((feature) => feature.id === id)!.more === "either";
        const reads = contributions
          .filter(({ feature }) => line.features.includes(feature.replace(/\..*/, "")))
          .filter(({ feature }) => of === "loan" || !either(feature))
          .reduce((sum, { moves }) => sum + moves, 0);
        expect(Math.sign(reads), of).toBe(Math.sign(to - from));
      }
    }
  });
  it("files whose way has lines are most of them", () => {
    expect(ways.filter(({ lines }) => lines.length > 0).length).toBeGreaterThan(0.7 * ways.length);
  });
  it("of a firm with a running year the means are read over both", () => {
    for (const { file, lines } of ways) {
      const means = lines.find(({ of }) => of === "means");
      const has = (kind: string) => file.documents.some((one) => one.kind === kind);
      if (means) expect(means.over).toBe(!has("statements") ? undefined : has("interim") ? "withInterim" : "lastYear");
    }
  });
  it("what forbids a loan, and cash that covers nothing, are named as what speaks against it", () => {
    const of = (beforeDrawings: number, afterDrawings: number) =>
      ({
        kind: "instalments",
        beforeDrawings: { value: beforeDrawings },
        afterDrawings: { value: afterDrawings },
        interest: { value: 3 },
      }) as const;
    expect([...linesAgainst("lend", of(1.4, 1.1))]).toEqual([]);
    expect([...linesAgainst("lend", of(1.4, 0.9))]).toEqual(["means"]);
    expect([...linesAgainst("policy.minDscr", undefined)]).toEqual(["means"]);
    expect([...linesAgainst("policy.maxDebtToAssets", of(1.4, 1.1))]).toEqual(["debt"]);
    expect([...linesAgainst("price", { kind: "cycle", interest: { value: 0.11 } } as never)]).toEqual(["means"]);
  });
});

describe("the lines of evidence", () => {
  it("hold every feature that a reader may weigh, each once", () => {
    const held = EVIDENCE_LINES.flatMap(({ features }) => features);
    expect(new Set(held).size).toBe(held.length);
    expect([...new Set(FEATURES.map(({ id }) => id.split(".")[0]!))].sort()).toEqual([...held].sort());
  });
  it("hold every characteristic of the shipped card, each once", () => {
    const scored = EVIDENCE_LINES.flatMap(({ scoredBy }) => scoredBy);
    for (const { id } of card.characteristics)
      expect(
        scored.filter((one) => one === id),
        id,
      ).toHaveLength(1);
  });
});
