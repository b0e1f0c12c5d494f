import { describe, expect, it } from "vitest";
import { loadContent, writeFigure } from "~/courseware";
import { parseExample } from "~/courseware/example";
import { sha256 } from "~/db";
import { generateCase, plantedIn } from "~/domain/casefile";
import { debriefOf, ENGINE_VERSION } from "~/domain/judgement/debrief";
import {
  exampleFor,
  exampleProblems,
  fillExample,
  type FilledExample,
  type WorkedExample,
} from "~/domain/judgement/assignment";
import { modelOpinion } from "~/domain/judgement/opinion";
import { engineOf } from "~/domain/judgement/outcome";
import { EMPTY_WORKSHEET } from "~/domain/judgement/worksheet";
import workbench from "~/i18n/en/cases/workbench";
import { misfits } from "~/services/content/example-check.server";
import { groundOf } from "~/services/cases/hints.server";
import { readFileSync } from "node:fs";
import { LADDER } from "../../seed/wanted";

const loaded = loadContent("content");
if (!loaded.ok) throw new Error(JSON.stringify(loaded.errors));
const { archetypes, examples, scorecards, policies } = loaded.value;
const bank = { scorecard: scorecards[0]!, policy: policies[0]! };

const cases = examples.map((example) => {
  const archetype = archetypes.find(({ id }) => id === example.case.archetype);
  if (!archetype) throw new Error(`${example.id}: no archetype ${example.case.archetype}`);
  const made = generateCase({ archetype, seed: example.case.seed });
  const ground = groundOf(made.file, bank);
  const filled = fillExample(example, made.file, ground, { write: writeFigure });
  return { id: example.id, example, made, ground, filled };
});
const named = (id: string) => cases.find((one) => one.id === id)!;

/** With plain spaces, as one types them here. */
const plain = (text: string | undefined) => text?.replaceAll("\u00a0", " ");

const textsOf = ({ worksheet, notes }: FilledExample): string[] => [
  ...worksheet.flags.flatMap(({ note, cleared }) => [note, cleared?.note ?? ""]),
  ...worksheet.supports.map(({ note }) => note),
  ...worksheet.adjustments.map(({ reason }) => reason),
  ...Object.values(worksheet.qualitative).map(({ evidence }) => evidence),
  worksheet.override.reason,
  worksheet.conditions,
  worksheet.memo,
  worksheet.preMortem,
  worksheet.letter ?? "",
  ...Object.values(notes).flat(),
];

describe("the worked examples", () => {
  it("are four: a lie found, a sound loan, a refusal of an honest firm, and questions that papers answered", () => {
    expect(cases.map(({ filled, made }) => [filled.worksheet.verdict, plantedIn(made.truth).length])).toEqual([
      ["approve", 0],
      ["decline", 0],
      ["decline", 1],
      ["approve", 0],
    ]);
    const cleared = named("metal-parts-questions-answered").filled.worksheet.flags;
    expect(cleared).toHaveLength(4);
    expect(cleared.every((flag) => flag.cleared?.at)).toBe(true);
  });

  it("stand on the ladder of the demonstration bank, all four", () => {
    const steps = LADDER.map(({ archetype, seed }) => `${archetype} ${seed}`);
    expect(steps.sort()).toEqual(examples.map((one) => `${one.case.archetype} ${one.case.seed}`).sort());
  });

  it.each(cases)("$id is written for the papers that its recipe and seed give", ({ example, made }) => {
    expect(sha256(JSON.stringify(made.file.documents))).toBe(example.case.digest);
  });

  it("pass the check of the content folder, which makes their cases; one with other papers does not", () => {
    if (!loaded.ok) throw new Error("no content");
    expect(misfits("content", loaded.value)).toEqual([]);
    const [first] = examples;
    const moved = { ...first!, case: { ...first!.case, seed: "another" } };
    const unfit = misfits("content", { ...loaded.value, examples: [moved] });
    expect(unfit[0]?.message).toContain("the papers of this seed are others now");
  });

  it.each(cases)("$id fits its case: places, figures, promises, and nothing missing", ({ filled, made, ground }) => {
    expect(exampleProblems(filled, made.file, ground)).toEqual([]);
  });

  it.each(cases)("$id has a memo in the template's order", ({ filled }) => {
    const headings = (text: string) => text.match(/^## .+$/gm);
    expect(headings(filled.worksheet.memo)).toEqual(headings(workbench.memo.template));
  });

  it.each(cases)("$id says no sentence of another example", ({ id, filled }) => {
    const sentences = (texts: readonly string[]) =>
      texts.flatMap((text) => text.split(/(?<=\.)\s+/)).filter((s) => s.length > 60);
    const others = new Set(cases.filter((one) => one.id !== id).flatMap((one) => sentences(textsOf(one.filled))));
    expect(sentences(textsOf(filled)).filter((sentence) => others.has(sentence))).toEqual([]);
  });
});

describe("the figures of an example", () => {
  /** A figure as a reader with a pencil takes it from the page. */
  const read = (text: string): number => {
    const number = Number(text.replace(/[^\d.−]/g, "").replace("−", "-"));
    if (text.includes("¥")) return 100 * number; // amounts are reckoned in minor units
    return text.includes("%") ? number / 100 : number;
  };
  /** Sums of figures that all stand on the page: name, sum with the written numbers in it, and what is written for it. */
  const sums = ({ example, filled }: (typeof cases)[number]) =>
    Object.entries(example.figures).flatMap(([name, { of, as }]) => {
      const parts = of.match(/[a-z]\w*/g) ?? [];
      const open = of.includes("'") || parts.some((part) => filled.written[part] === undefined);
      if (open || parts.length === 0 || filled.written[name] === undefined) return [];
      const sum = of.replace(/[a-z]\w*/g, (part) => `(${read(filled.written[part]!)})`);
      return [{ name, as, sum, written: read(filled.written[name]) }];
    });
  const STEP = {
    money: 100,
    thousand: 100_000,
    percent: 0.01,
    percent1: 0.001,
    percent2: 0.0001,
    times: 0.01,
  } as const;

  it.each(cases)("of $id tie: who reckons with what is written comes to what is written", (one) => {
    const found = sums(one);
    expect(found.length).toBeGreaterThan(8);
    for (const { name, as, sum, written } of found) {
      const step = as in STEP ? STEP[as as keyof typeof STEP] : 1;
      const reckoned = new Function(`return ${sum}`)() as number;
      expect(Math.abs(reckoned - written), `${name}: ${sum} is written as ${written}`).toBeLessThanOrEqual(
        step / 2 + 1e-9,
      );
    }
  });

  it("are those of the papers, by hand", () => {
    const { written } = named("knitwear-invented-sales").filled;
    // 15,152,091.45 in the accounts; 9,527,476.51 in twelve returns; 9,560,320.38 of cost, of which 62.9 % of the returns stay.
    const shown = Object.fromEntries(Object.entries(written).map(([name, text]) => [name, plain(text)]));
    expect(shown).toMatchObject({
      claimed: "¥ 15,152,000",
      declared: "¥ 9,527,000",
      salesCut: "¥ 5,625,000",
      costNow: "¥ 5,992,000",
      costCut: "¥ 3,568,000",
      opexCut: "¥ 909,000",
      profitGone: "¥ 1,148,000",
      cover: "0.48",
    });
  });

  it("of cover agree with the workbench", () => {
    const knit = named("knitwear-invented-sales").filled;
    expect(Number(knit.written.cover)).toBeCloseTo(knit.workings.ratios!.dscr.value!, 2);
    const metal = named("metal-parts-questions-answered").filled;
    expect(Number(metal.written.cover)).toBeCloseTo(metal.workings.offer!.dscr.value!, 2);
  });

  it("name every cover that the pages show, where the pages show several", () => {
    const of = (id: string) => {
      const { written, workings } = named(id).filled;
      return { said: (name: string) => Number(written[name]), ...workings, offer: workings.offer! };
    };
    const knit = of("knitwear-invented-sales");
    expect([knit.said("cover"), knit.said("coverWith")]).toEqual([0.48, 0.38]);
    const haul = of("haulage-more-than-it-carries");
    expect(["coverNow", "coverWith", "coverPriced", "coverBefore"].map(haul.said)).toEqual([1.03, 0.27, 0.25, 0.56]);
    const metal = of("metal-parts-questions-answered");
    expect(["coverToday", "coverUsual", "cover"].map(metal.said)).toEqual([4.34, 1.89, 1.91]);
    const food = of("food-line-for-the-cycle");
    expect(food.said("stressStart")).toBeCloseTo(food.offer.stress[0]!.cover.value!, 2);
    const cover = food.offer.cover!;
    expect(food.said("interestShown")).toBeCloseTo(cover.interest.value!, 2);
    expect(food.said("interestUsual")).toBeCloseTo(food.ratios!.proFormaInterestCover.value!, 2);
  });
});

describe("a decision in an example", () => {
  it.each(cases)(
    "of $id is the one that this file allows, near its PD, with every lie found",
    ({ filled, made, example }) => {
      const { file, truth } = made;
      const opinion = modelOpinion(file, bank.scorecard, bank.policy);
      const { request } = file.documents.find((document) => document.kind === "application")!;
      const debrief = debriefOf({
        worksheet: filled.worksheet,
        file,
        card: bank.scorecard,
        policy: bank.policy,
        opinion,
        truth,
        engineVersion: ENGINE_VERSION,
        engine: engineOf(file, truth, request),
        seed: example.case.seed,
      });
      expect(debrief.money!.regret).toBeLessThanOrEqual(0.005 * request.amount);
      const attainable = truth.attainable.value;
      expect(Math.abs(Math.log(filled.worksheet.pd! / attainable))).toBeLessThan(Math.log(1.5));
      expect(debrief.planted.filter(({ outcome }) => outcome !== "found")).toEqual([]);
      // A letter holds what the rubric asks of one, and warns nobody.
      const faults = (debrief.letter?.checks ?? []).filter(({ met }) => met === false);
      expect(faults).toEqual([]);
      // What is left open accuses: only of what is planted.
      const open = filled.worksheet.flags.filter(({ cleared }) => !cleared);
      expect(open.every(({ kind }) => plantedIn(truth).some((lie) => lie.kind === kind))).toBe(true);
    },
  );
});

describe("an example on the ladder", () => {
  const sound = () => named("food-line-for-the-cycle");
  const weak = () => named("haulage-more-than-it-carries");

  it("does not say the rate where the rate is the trainee's", () => {
    const { example, made, ground, filled } = sound();
    expect(plain(filled.written.rate)).toBe("4.10 %");
    const hidden = fillExample(example, made.file, ground, { write: writeFigure, hidesRate: true });
    const { worksheet, notes } = exampleFor(hidden, { whole: false, stage: "price" });
    expect(worksheet.rate).toBeUndefined();
    expect(worksheet.memo).toContain("at ….");
    expect(JSON.stringify([worksheet, notes])).not.toContain("4.10");
    expect(Object.keys(notes)).toEqual(["verify", "spread", "score"]);
  });

  it("says nothing of the decision where the trainee decides, nor pins what bears it out", () => {
    const { worksheet, notes } = exampleFor(weak().filled, { whole: false, stage: "decision" });
    const { verdict, memo, preMortem, conditions, letter, amount } = worksheet;
    expect({ verdict, memo, preMortem, conditions, letter, amount }).toEqual({
      verdict: undefined,
      memo: "",
      preMortem: "",
      conditions: "",
      letter: undefined,
      amount: undefined,
    });
    expect(worksheet.supports.map(({ of }) => of)).toEqual(["customerConcentration"]);
    expect(JSON.stringify(notes)).not.toMatch(/declin|refus|approv|I lend/i);
    expect(notes.decide).toBeUndefined();
  });

  it("says nothing of grade and PD where the trainee scores", () => {
    const { filled } = named("metal-parts-questions-answered");
    const { worksheet, notes } = exampleFor(filled, { whole: false, stage: "score" });
    expect(worksheet.qualitative).toEqual({});
    expect([worksheet.pd, worksheet.override.notches]).toEqual([undefined, 0]);
    expect(worksheet.supports.map(({ of }) => of)).toEqual(["step.verify"]);
    expect(worksheet.flags).toHaveLength(4);
    expect(Object.keys(notes)).toEqual(["verify", "spread"]);
  });

  it("is nothing where everything is the trainee's", () => {
    const { worksheet, notes } = exampleFor(weak().filled, { whole: false, stage: "everything" });
    expect(worksheet).toEqual(EMPTY_WORKSHEET);
    expect(notes).toEqual({});
  });
});

describe("an example that no longer fits", () => {
  const { example, made, ground } = named("metal-parts-questions-answered");
  const problemsOf = (change: Partial<WorkedExample>) => {
    const filled = fillExample({ ...example, ...change }, made.file, ground, { write: writeFigure });
    return exampleProblems(filled, made.file, ground);
  };
  const withTerms = (terms: Partial<NonNullable<WorkedExample["terms"]>>) =>
    problemsOf({ terms: { ...example.terms!, ...terms } });

  it("is told: a place that is gone", () => {
    const [flag, ...others] = example.flags;
    expect(problemsOf({ flags: [{ ...flag!, at: { doc: "bank-main", at: "L99999" } }, ...others] })).toEqual([
      { code: "place", at: "bank-main L99999" },
    ]);
    const cleared = { note: "Seen.", at: { doc: "siteVisit", at: "n99" } };
    expect(problemsOf({ flags: [{ ...flag!, cleared }, ...others] })).toEqual([{ code: "place", at: "siteVisit n99" }]);
  });

  it("is told: a figure that the case has not", () => {
    const figures = { ...example.figures, favour: { of: "'bank-main.lines[no=99999].in'", as: "money" as const } };
    expect(problemsOf({ figures })).toEqual([{ code: "figure", at: "favour" }]);
  });

  it("is told: a covenant that is broken on the day of signing", () => {
    expect(withTerms({ covenants: [{ ratio: "dso", threshold: 100 }] })).toEqual([{ code: "covenant", at: "dso" }]);
    // With the new instalments cover is 1.91: a promise of 3 is broken, although without the loan cover is 4.34.
    expect(withTerms({ covenants: [{ ratio: "dscr", threshold: 3 }] })).toEqual([{ code: "covenant", at: "dscr" }]);
  });

  it("is told: a limit of the policy, a factor without evidence, another loan without a word to the customer", () => {
    expect(withTerms({ tenorMonths: 72 })).toEqual([
      { code: "missing", at: "letter" },
      { code: "breach", at: "maxTenorMonths" },
    ]);
    const { premises: _premises, ...others } = example.qualitative;
    expect(problemsOf({ qualitative: others })).toEqual([{ code: "missing", at: "qualitative.premises.bin" }]);
    expect(withTerms({ amount: 100_000_000 })).toContainEqual({ code: "missing", at: "letter" });
  });
});

describe("an example's file", () => {
  const file = "content/examples/haulage-more-than-it-carries.yaml";
  const source = readFileSync(file, "utf8");
  const errors = (from: string, to: string) => {
    expect(source).toContain(from);
    const parsed = parseExample(source.replace(from, to), file);
    return parsed.ok ? [] : parsed.errors.map(({ message }) => message);
  };

  it("may not type a number into its prose", () => {
    expect(errors("Debt is {debtShare} of assets;", "Debt is 86 % of assets;")[0]).toContain('"86" is typed');
    expect(errors("Debt is {debtShare} of assets;", "In 2025 debt is {debtShare} of assets;")).toEqual([]);
  });

  it("may not need a figure that it does not reckon, nor reckon one that it does not need", () => {
    expect(errors("  fleet: {", "  lorries: {")).toEqual(
      expect.arrayContaining([
        expect.stringContaining('no figure "fleet"'),
        expect.stringContaining('"lorries" is used'),
      ]),
    );
  });

  it("may not offer terms with a decline, nor lend without any", () => {
    expect(errors("verdict: decline", "verdict: approve")[0]).toContain("terms belong to a loan");
  });
});
