import { describe, expect, it } from "vitest";
import { highestFairRate } from "../../support/plain-bank";
import { factorRows, gapTo, spreadRows, verdictOf } from "~/domain/judgement/debrief/compare";
import type { OwnStanding, Standing } from "~/domain/judgement/outcome";
import type { Worksheet } from "~/domain/judgement/worksheet";
import { spread } from "~/domain/statements/spread";
import {
  bentTruth,
  card,
  debrief,
  declined,
  fabricatedSales,
  file,
  lent,
  privateLoan,
  soundTruth,
  yuan,
} from "./fixture";

const standing = (pd: number, grade: number, needed: number, rate?: number, result?: number) =>
  ({
    pd,
    grade,
    terms: { verdict: rate === undefined ? "decline" : "approve", rate },
    price: { waterfall: { rate: needed } },
    result: result === undefined ? undefined : { overTenor: result },
  }) as unknown as Standing;

describe("you against another", () => {
  it("are harsher with more notches, a higher PD and a higher price", () => {
    const gap = gapTo(standing(0.03, 6, 0.065, 0.08, 500), standing(0.02, 5, 0.06, 0.07, 700));
    expect(gap.notches).toBe(1);
    expect(gap.pdRelative).toBeCloseTo(0.5, 12);
    expect(gap.neededBps).toBeCloseTo(50, 9);
    expect(gap.offeredBps).toBeCloseTo(100, 9);
    expect(gap.result).toBe(-200);
  });
  it("have no offer to compare where either declined, and no result where either is unknown", () => {
    const [lends, refuses] = [standing(0.03, 6, 0.06, 0.07, 5), standing(0.03, 6, 0.06)];
    for (const gap of [gapTo(lends, refuses), gapTo(refuses, lends)]) {
      expect([gap.offeredBps, gap.result]).toEqual([undefined, undefined]);
    }
    expect(gapTo(standing(0.03, 6, 0.06, 0, 0), standing(0.03, 6, 0.06, 0, 0)).offeredBps).toBe(0);
  });
});

describe("the rows of the card", () => {
  const judged: Worksheet = {
    ...lent,
    qualitative: { yearsInBusiness: { bin: "from-10", evidence: "licence of 2014" } },
  };
  const [years] = card.characteristics.filter(({ id }) => id === "yearsInBusiness");
  const chosen = years!.kind === "qualitative" ? years!.bins.at(-1)! : undefined;
  const rows = debrief(
    { ...judged, qualitative: { yearsInBusiness: { bin: chosen!.id, evidence: "licence of 2014" } } },
    soundTruth,
  ).factors;
  it("stand in its order, each with its best points", () => {
    expect(rows.map(({ id }) => id)).toEqual(card.characteristics.map(({ id }) => id));
    expect(rows[0]).toMatchObject({
      id: "dscr",
      label: "Debt service cover",
      unit: "times",
      bestPoints: 69,
      evidence: "",
    });
  });
  it("show a ratio by its value and a judgement by its words, with the evidence that you wrote", () => {
    // (1,260 − 60 − 100) / (90 + 200), thousands
    expect(rows[0]?.yours).toEqual({ value: expect.closeTo(1_100 / 290, 12) as number, points: 69 });
    const row = rows.find(({ id }) => id === "yearsInBusiness");
    expect(row).toMatchObject({
      unit: "judged",
      evidence: "licence of 2014",
      yours: { value: chosen!.label, points: chosen!.points },
    });
  });
  it("have no points of yours or the model's where there is no score", () => {
    const [first] = factorRows(card, lent, { repayment: "levelInstalment" }, undefined, undefined);
    expect([first?.yours, first?.model]).toEqual([undefined, undefined]);
  });
  it("show what was left open as missing", () => {
    const row = debrief(lent, soundTruth).factors.find(({ id }) => id === "yearsInBusiness");
    expect(row?.yours).toEqual({ value: undefined, points: years!.missingPoints });
    expect(row?.model?.value).toBeDefined();
  });
});

describe("the spread line by line", () => {
  const statements = file.documents.flatMap((document) => (document.kind === "statements" ? document.years : []));
  const last = statements.at(-1)!;
  it("has every line that one of the three states, and no other", () => {
    const periods = spread(
      [{ ...last, lines: { sales: 1 } }],
      [{ id: "a", periodEnd: last.periodEnd, line: "cash", amount: 2, reason: "counted" }],
    );
    const rows = spreadRows(periods[0], {
      ...soundTruth,
      statements: [{ ...last, lines: { sales: 1, inventory: 3 } }],
    });
    expect(rows).toEqual([
      { line: "sales", reported: 1, adjusted: 1, true: 1, reasons: [] },
      { line: "cash", reported: undefined, adjusted: 2, true: undefined, reasons: ["counted"] },
      { line: "inventory", reported: undefined, adjusted: undefined, true: 3, reasons: [] },
    ]);
  });
  it("takes the true books of the same year", () => {
    const [row] = spreadRows(spread(statements, []).at(-1), bentTruth);
    expect(row).toMatchObject({ line: "sales", reported: yuan(9_000_000), true: yuan(7_000_000) });
    const other = { ...bentTruth, statements: [bentTruth.statements[0]!] };
    expect(spreadRows(spread(statements, []).at(-1), other)[0]?.true).toBeUndefined();
    expect(spreadRows(undefined, bentTruth)).toEqual([]);
  });
});

describe("the first sentences", () => {
  const codes = (...given: Parameters<typeof debrief>) => debrief(...given).verdict.map(({ code }) => code);
  it("say what you did, what the model said, what the file held and what was best", () => {
    // The model asks 4.68 %.
    const near = { ...lent, rate: 0.05 };
    expect(codes(near, soundTruth)).toEqual(["you.approve", "model.agreed", "file.honest", "best.lend"]);
    expect(codes(declined, { ...bentTruth, distortions: [privateLoan] })).toEqual([
      "you.decline",
      "model.lentAmount",
      "file.bent",
      "best.policy.worstGrade",
    ]);
    expect(codes({ ...near, verdict: "approveWithConditions" }, bentTruth)).toEqual([
      "you.approveWithConditions",
      "model.agreed",
      "file.several",
      "best.policy.worstGrade",
    ]);
    expect(codes(near, undefined)).toEqual(["you.approve", "model.agreed"]);
  });
  it("do not say that the model agreed where it made quite another offer: half a point of the rate, a tenth of the amount", () => {
    const { amount, rate } = debrief(lent, soundTruth).model!.terms;
    const said = (change: object) => debrief({ ...lent, rate: rate!, ...change }, soundTruth).verdict[1]!;
    expect(said({}).code).toBe("model.agreed");
    expect(said({ rate: rate! + 0.0049 }).code).toBe("model.agreed");
    expect(said({ rate: rate! + 0.0051 })).toEqual({ code: "model.lentOther", params: { amount, rate } });
    expect(said({ amount: 0.91 * amount! }).code).toBe("model.agreed");
    expect(said({ amount: 0.89 * amount! }).code).toBe("model.lentOther");
  });
  it("carry the figures: your amount and rate, your PD where you declined, the best terms and the file's PD", () => {
    expect(debrief({ ...lent, rate: 0.05 }, soundTruth).verdict.map(({ params }) => params)).toEqual([
      { amount: yuan(1_500_000), rate: 0.05 },
      undefined,
      {},
      { pd: 0.012, grade: 4, amount: yuan(1_500_000), rate: highestFairRate(0.012, 0.0245, 0.01) },
    ]);
    expect(
      debrief(declined, { ...bentTruth, distortions: [fabricatedSales] }).verdict.map(({ params }) => params),
    ).toEqual([
      { pd: 0.08 },
      { amount: yuan(1_500_000), rate: expect.closeTo(0.0468, 4) as number },
      { kind: "fabricatedSales" },
      { pd: 0.1, grade: 8, amount: 0, rate: 0 },
    ]);
  });
  it("say that the model declined where it did and you did not, and that it said nothing where it could not", () => {
    const { you, model } = debrief(lent, soundTruth);
    const refused = { ...model!, terms: { ...model!.terms, verdict: "decline" as const } };
    expect(verdictOf(you, refused, {} as never, []).map(({ code }) => code)).toEqual(["you.approve", "model.declined"]);
    expect(verdictOf(you, undefined, {} as never, [])[1]).toEqual({ code: "model.unrated" });
  });
  it("of debriefs before the file's own prospect was known tell what the truth called for", () => {
    const { you, model, truth, planted } = debrief(lent, { ...bentTruth, distortions: [privateLoan] });
    const key = { truth, attainable: undefined, money: undefined };
    expect(verdictOf(you, model, key, planted)[2]).toEqual({
      code: "truth.bent.decline",
      params: { pd: 0.11, kind: "hiddenBorrowing" },
    });
    const sound = { ...truth!, terms: { ...truth!.terms, verdict: "approve" as const } };
    expect(verdictOf(you, model, { ...key, truth: sound }, [])[2]).toEqual({
      code: "truth.honest.lend",
      params: { pd: 0.11 },
    });
  });
  it("name an amount and a rate of nothing where an old decision left them open", () => {
    const { you } = debrief(lent, soundTruth);
    const open = { ...you, terms: { ...you.terms, amount: undefined, rate: undefined } } as OwnStanding;
    expect(verdictOf(open, undefined, {} as never, [])[0]?.params).toEqual({ amount: 0, rate: 0 });
  });
});
