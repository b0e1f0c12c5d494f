import { describe, expect, it } from "vitest";
import type { ApplicationDocument, CaseFile, CaseTruth } from "~/domain/casefile";
import type { FirmEvent } from "~/domain/firm/journal";
import type { FirmState } from "~/domain/firm/state";
import { debriefOf } from "~/domain/judgement/debrief";
import { compareMoney, type Engine, groundOf, type Lived } from "~/domain/judgement/outcome";
import { declined as decline } from "~/domain/judgement/outcome/standing";
import type { Worksheet } from "~/domain/judgement/worksheet";
import type { Terms } from "~/domain/lending";
import type { Policy } from "~/domain/pricing/types";
import {
  card,
  declined,
  file as plain,
  lent,
  opinion,
  policy as worked,
  soundTruth,
  withCustomer,
  yuan,
} from "./fixture";

type Asked = Partial<ApplicationDocument["request"]>;

/** A bank that wants so much on its little capital that its fair rates at the file's 1 % run from 7.5 to 9.3 %. */
const policy: Policy = { ...worked, hurdleRate: 3.5 };

/** The maker of metal parts asks for 1.2 million over a year, repaid at its end. It pays 9 % today, and was named so elsewhere. */
const asking = (request: Asked = {}, named = 0.09): CaseFile => ({
  ...plain,
  documents: withCustomer(0.09, named).documents.map((document) =>
    document.kind === "application"
      ? {
          ...document,
          request: {
            ...document.request,
            amount: yuan(1_200_000),
            tenorMonths: 12,
            repayment: "bullet",
            collateral: [
              {
                id: "flat",
                type: "home",
                description: { code: "x" },
                appraisedValue: yuan(2_000_000),
                appraisedOn: "2026-02-01",
              },
            ],
            ...request,
          } as ApplicationDocument["request"],
        }
      : document,
  ),
});

const pd = (value: number) => ({ value, standardError: 0.004, futures: 10, gradeUncertain: false });

/**
 * Ten futures, two of which default in month 9: unpaid from month 6, so five months are earned. Three prospects that
 * nobody may mix up: 1 % in a year by the file, 5 % in truth; 30 % over the tenor in truth, so 30 % · 1 % / 5 % = 6 %
 * by the file; of the futures that are kept 20 %.
 */
const truth: CaseTruth = {
  ...soundTruth,
  attainable: pd(0.01),
  ratingPd: pd(0.05),
  pdTenor: pd(0.3),
  lgd: 0.5,
  defaultByMonth: Array.from({ length: 15 }, (_, index) => (index === 8 ? 0.3 : 0)),
  defaultMonths: [9, 0, 0, 0, 9, 0, 0, 0, 0, 0],
  reservationRate: 0.09,
};
/** At 8 %; a year's funding costs 2.2 %, the work 1 %, and no VAT is due: 4,800 a month over cost. */
const offer: Worksheet = {
  ...lent,
  pd: 0.035,
  amount: yuan(1_200_000),
  tenorMonths: 12,
  repayment: "bullet",
  rate: 0.08,
};
const terms = (change: Partial<Terms> = {}): Terms => ({
  verdict: "approve",
  amount: yuan(1_200_000),
  tenorMonths: 12,
  repayment: "bullet",
  rate: 0.08,
  ...change,
});

interface Situation {
  readonly truth?: CaseTruth;
  readonly policy?: Policy;
  readonly request?: Asked;
  /** the rate that another bank has named the customer */
  readonly named?: number;
}
const debrief = (
  worksheet: Worksheet,
  { truth: key = truth, policy: rules = policy, request, named }: Situation = {},
) =>
  debriefOf({
    worksheet,
    file: asking(request, named),
    card,
    policy: rules,
    opinion,
    truth: key,
    engineVersion: "test",
  });
const judged = (worksheet: Worksheet, situation?: Situation) => debrief(worksheet, situation).money!;

const limits = (change: Partial<Policy["limits"]>): Policy => ({ ...policy, limits: { ...policy.limits, ...change } });
type Compared = Parameters<typeof compareMoney>[0];
function compare(you: Compared["you"], more: Situation & Partial<Pick<Compared, "model" | "engine" | "seed">> = {}) {
  const { truth: key = truth, policy: rules = policy, request, named, model, engine, seed = "" } = more;
  return compareMoney({ ground: groundOf(asking(request, named), rules, key), truth: key, you, model, engine, seed })!;
}

describe("a decision worked by hand: the file shows 1 %, the truth is 5 %, you said 3.5 %", () => {
  const found = judged(offer);

  it("is judged by what the file showed: 94 in 100 earn 57,600, 6 in 100 lose 576,000", () => {
    // 24,000 until month 5, then half of 1.2 million lost: −576,000. 0.94 · 57,600 − 0.06 · 576,000.
    expect(found.you).toMatchObject({ noDeal: undefined, expected: yuan(19_584) });
    expect(found.you.defaultShare).toBeCloseTo(0.06, 12);
    expect(found.futures).toBe(10);
  });
  it("has every future among its outcomes, the worst first, those without default as one", () => {
    expect(found.you.outcomes.map(({ result }) => result)).toEqual([yuan(-576_000), yuan(-576_000), yuan(57_600)]);
    [0.03, 0.03, 0.94].forEach((share, index) => expect(found.you.outcomes[index]!.share).toBeCloseTo(share, 12));
  });
  it("stands against the best that was open: the same loan at the 9 % that the customer pays", () => {
    // 5,800 a month: 0.94 · 69,600 + 0.06 · (29,000 − 600,000) = 31,164.
    expect(found.best).toMatchObject({
      reason: "lend",
      expected: yuan(31_164),
      terms: { verdict: "approve", amount: yuan(1_200_000), tenorMonths: 12, repayment: "bullet", rate: 0.09 },
    });
    // 31,164 less 19,584 are 11,580; 8 % lies in the fair band: what it leaves is the customer's.
    expect(found.regret).toBe(0);
    expect(found.leftToCustomer).toBe(yuan(11_580));
    expect(found.unlawful).toBe(false);
    expect(found.reservationRate).toBe(0.09);
  });
  it("leaves out what who knew the truth would have done: nobody is held against that", () => {
    expect(found.allKnowing).toBeUndefined();
  });
  it("stands on three PDs, three grades and three prices", () => {
    const { you, attainable, truth: real } = debrief(offer);
    expect([you, attainable, real].map((one) => [one!.pd, one!.grade])).toEqual([
      [0.035, 6],
      [0.01, 4],
      [0.05, 7],
    ]);
    const rates = [you, attainable, real].map((one) => one!.price.waterfall.rate);
    expect(rates[1]).toBeLessThan(rates[0]!);
    expect(rates[0]).toBeLessThan(rates[2]!);
  });
  it("measures each gap against its own standing: 2 grades harsher than the file, 1 kinder than the truth", () => {
    const { gaps } = debrief(offer);
    expect([gaps.attainable?.notches, gaps.truth?.notches]).toEqual([2, -1]);
    expect(gaps.attainable?.pdRelative).toBeCloseTo(2.5, 12);
    expect(gaps.truth?.pdRelative).toBeCloseTo(-0.3, 12);
    expect(gaps.attainable?.offeredBps).toBeCloseTo(-100, 9); // 8 % against the best's 9 %
    expect(gaps.truth?.offeredBps).toBeCloseTo(-100, 9);
  });
});

describe("the best that was open", () => {
  it("keeps the policy's worst grade by what the file showed, not by the truth", () => {
    const grade6 = limits({ worstGrade: 6 });
    expect(judged(offer, { policy: grade6 })).toMatchObject({ unlawful: false, best: { reason: "lend" } });
    const other = { ...truth, attainable: truth.ratingPd, ratingPd: truth.attainable };
    expect(judged(offer, { policy: grade6, truth: other })).toMatchObject({
      unlawful: true,
      best: { reason: "policy.worstGrade" },
    });
  });
  it("is as much as the policy allows of the true year's sales, and who lends more has broken it", () => {
    // A tenth of the true 7 million, where the firm reports 9.
    const books = { ...truth.statements[1]!, lines: { ...truth.statements[1]!.lines, sales: yuan(7_000_000) } };
    const key = { ...truth, statements: [truth.statements[0]!, books] };
    const found = judged(offer, { truth: key, policy: limits({ maxAmountToSales: 0.1, minDscr: 0 }) });
    expect(found.best.terms.amount).toBe(yuan(700_000));
    expect(found.best.expected).toBe(yuan((31_164 * 7) / 12));
    expect(found.unlawful).toBe(true);
  });
  it("asks no more than the policy's highest rate", () => {
    const { best } = judged(offer, { policy: limits({ maxRate: 0.085 }) });
    expect(best.terms.rate).toBe(0.085);
  });
  it("is quoted in whole basis points: what another bank has named, to half of one", () => {
    expect(judged(offer, { named: 0.08993 }).best.terms.rate).toBe(0.0899);
    expect(judged(offer, { named: 0.08996 }).best.terms.rate).toBe(0.09);
  });
  it("shortens a tenor that the policy does not know", () => {
    const { best } = judged(declined, { request: { tenorMonths: 24 }, policy: limits({ maxTenorMonths: 12 }) });
    expect(best).toMatchObject({ reason: "lend", terms: { tenorMonths: 12 } });
  });
  it("may be of your own shape: half a year ends before the month in which futures fail", () => {
    const short = { ...offer, tenorMonths: 5 };
    const { you, best } = judged(short);
    expect(you.defaultShare).toBe(0); // month 9 is later than 5 + 3
    expect(best.terms.tenorMonths).toBe(12);
    // Where every second firm fails and loses all, five months that end before are best.
    const dear = { ...truth, lgd: 1, pdTenor: pd(0.5), defaultByMonth: truth.defaultByMonth.map((p) => p && 0.5) };
    const safe = judged(short, { truth: dear }).best;
    expect(safe).toMatchObject({ reason: "lend", terms: { tenorMonths: 5, rate: 0.09 } });
    expect(safe.defaultShare).toBe(0);
  });
  it("may be your own terms where no better are found, and then nothing is regretted", () => {
    const found = judged({ ...offer, rate: 0.09 });
    expect(found.regret).toBe(0);
    expect(found.best.expected).toBe(found.you.expected);
  });
  it("may be the model's terms, and those are counted as yours are", () => {
    const model = { terms: terms({ rate: 0.085 }) };
    const found = compare({ terms: decline }, { model, named: 0.0855 });
    // 5,300 a month: 0.94 · 63,600 + 0.06 · (26,500 − 600,000) = 25,374.
    expect(found.model).toMatchObject({ expected: yuan(25_374) });
    expect(found.best.terms.rate).toBe(0.0855);
    expect(compare({ terms: decline }).model).toBeUndefined();
  });
});

describe("what counts as no loan", () => {
  it("is a decline with terms left over: amount, tenor and rate on the sheet mean nothing", () => {
    const left = { ...offer, verdict: "decline" as const };
    expect(judged(left)).toEqual(judged({ ...declined, pd: 0.035 }));
    const { you, breaches } = debrief({ ...left, amount: yuan(9_000_000), rate: 0.2 });
    expect(you.terms).toEqual(decline);
    expect(you.result).toMatchObject({ overTenor: 0, noDeal: "declined" });
    expect(breaches).toEqual([]);
  });
  it("is a decline whose terms still lie in what is compared", () => {
    const { you, regret, best, unlawful } = compare({ terms: terms({ verdict: "decline" }) });
    expect(you).toEqual({
      ...{ noDeal: "declined", expected: 0, chance: 0, worth: 0, defaultShare: 0 },
      ...{ fan: [], outcomes: [] },
    });
    expect(regret).toBe(best.expected);
    expect(unlawful).toBe(false);
  });
  it.each(["amount", "tenorMonths", "repayment", "rate"] as const)("is an approval without its %s", (field) => {
    expect(compare({ terms: terms({ [field]: undefined }) }).you.noDeal).toBe("declined");
  });
  it("is a rate above the one that another bank has named; that very rate he takes", () => {
    expect(compare({ terms: terms({ rate: 0.09 }) }).you.noDeal).toBeUndefined();
    expect(compare({ terms: terms({ rate: 0.0901 }) })).toMatchObject({
      you: { noDeal: "refusedByCustomer", expected: 0, fan: [] },
      unlawful: false,
    });
  });
  it("leaves nothing to compare where the key knows no futures", () => {
    expect(compare({ terms: terms() }, { truth: { ...truth, defaultMonths: [] } })).toBeUndefined();
  });
});

describe("futures that the key keeps", () => {
  const kept = (months: readonly number[], change: Partial<Terms>) =>
    compare(
      { terms: terms(change) },
      {
        truth: { ...truth, defaultMonths: months, pdTenor: pd(0.5), attainable: truth.ratingPd },
      },
    ).you;
  it("end in default up to 90 days after the last payment, not later", () => {
    expect(kept([15, 0], {}).defaultShare).toBeCloseTo(0.5, 12);
    expect(kept([16, 0], {}).defaultShare).toBe(0);
    expect(kept([15, 0], { tenorMonths: 11 }).defaultShare).toBe(0);
  });
  it("lose the policy's share where none defaulted by which to measure the true one", () => {
    const found = (collateral: Asked["collateral"]) =>
      compare({ terms: terms() }, { truth: { ...truth, lgd: undefined }, request: { collateral } }).you.outcomes[0];
    // Unsecured: 60 % of 1.2 million less the 24,000 earned.
    expect(found([])?.result).toBe(yuan(24_000 - 720_000));
    // A million's home: 1,000,000 · 0.65 · 0.95 / 1.06^1.75 = 557,641.6; recovered besides 40 % of the rest.
    const home = {
      id: "flat",
      type: "home" as const,
      description: { code: "x" },
      appraisedValue: yuan(1_000_000),
      appraisedOn: "2026-02-01",
    };
    const present = (1_000_000 * 0.65 * 0.95) / 1.06 ** 1.75;
    expect(found([home])!.result / 100).toBeCloseTo(24_000 - 0.6 * (1_200_000 - present), 0);
  });
});

/** An engine with ten futures, the first of which fails in month 9, by what is taken as security. */
const engine = (happened: readonly FirmEvent[] = []): Engine & { readonly told: [number, number][] } => {
  const told: [number, number][] = [];
  return {
    told,
    monthlySales: yuan(500_000),
    live: (_, security): Lived => ({
      count: 10,
      defaults: [
        { future: 0, month: 9, lgd: security?.length === 0 ? 0.8 : 0.2 },
        { future: 4, month: 9, lgd: security?.length === 0 ? 0.8 : 0.2 },
      ],
    }),
    tell: (lentOn, future) => {
      told.push([lentOn.rate, future]);
      return happened;
    },
  };
};
const started: CaseTruth = { ...truth, start: { firm: { monthlySales: yuan(500_000) } } as FirmState };

describe("security", () => {
  it("that is taken saves what it covers; left, it saves nothing: four fifths are lost instead of one", () => {
    const all = compare({ terms: terms() }, { truth: started, engine: engine() }).you;
    const none = compare({ terms: terms(), security: [] }, { truth: started, engine: engine() }).you;
    // 24,000 earned; 20 % or 80 % of 1.2 million lost; 6 in 100.
    expect(all.expected).toBe(yuan(41_184)); // 54,144 − 0.06 · 216,000
    expect(none.expected).toBe(yuan(-2_016)); // 54,144 − 0.06 · 936,000
  });
  it("is all taken by the best decision, whatever you left", () => {
    const { best } = compare({ terms: terms({ rate: 0.09 }), security: [] }, { truth: started, engine: engine() });
    expect(best.expected).toBe(yuan(52_764)); // 0.94 · 69,600 − 0.06 · (240,000 − 29,000)
  });
  it("that the analyst leaves is not in his own price, and stays in that of the truth", () => {
    const lgdOf = (collateral?: readonly string[]) => {
      const { you, truth: real } = debrief({ ...offer, collateral });
      return [you.price.lgd.lgd, real!.price.lgd.lgd].map((value) => Math.round(value * 10_000) / 10_000);
    };
    // 2 million · 0.65 · 0.95 / 1.06^1.75 = 1,115,283 (below the advance of 65 %): 60 % of the 84,717 left uncovered.
    expect(lgdOf()).toEqual([0.1, 0.1]); // 4.2 %, raised to the policy's floor
    expect(lgdOf(["flat"])).toEqual([0.1, 0.1]);
    expect(lgdOf([])).toEqual([0.6, 0.1]);
    expect(lgdOf(["car"])).toEqual([0.6, 0.1]);
  });
  it("counts by the analyst's own loss where one is stated", () => {
    const { you, truth: real } = debrief({ ...offer, lgd: 0.33 });
    expect([you.price.lgd.lgd, real!.price.lgd.lgd]).toEqual([0.33, 0.1]);
  });
});

describe("the one future that is told", () => {
  const event = (change: Partial<FirmEvent>): FirmEvent =>
    ({ month: 3, kind: "badDebt", amount: yuan(60_000), ...change }) as FirmEvent;
  const tale = (own: Terms, more: Partial<Situation> = {}, happened: readonly FirmEvent[] = []) => {
    const lives = engine(happened);
    const { story } = compare({ terms: own }, { truth: started, ...more, engine: lives, seed: "s" });
    return { story: story!, told: lives.told };
  };

  it("is of your loan where there is one, else of the best one, else of the loan as it was asked for", () => {
    expect(tale(terms()).story).toMatchObject({ of: "yours", terms: { rate: 0.08 } });
    expect(tale(decline).story).toMatchObject({ of: "best", terms: { rate: 0.09 } });
    expect(tale(terms({ rate: 0.1 })).story.of).toBe("best");
    const asked = tale(decline, { policy: limits({ worstGrade: 1 }) }).story;
    expect(asked).toMatchObject({
      of: "asked",
      terms: { verdict: "approve", amount: yuan(1_200_000), tenorMonths: 12 },
    });
    // The price of this loan at the file's 1 %, and not at the true 5 %.
    expect(asked.terms.rate).toBe(debrief(declined).attainable!.price.waterfall.rate);
  });
  it("is of as much as the policy allows, at the fair price of that amount", () => {
    // Two in a hundred of the sales are allowed, and another bank has named what no fair rate reaches.
    const policy = limits({ maxAmountToSales: 0.02 });
    const { story } = tale(decline, { policy, named: 0.01 });
    expect(story).toMatchObject({ of: "allowed", terms: { amount: yuan(180_000) } });
    // Who puts the risk at the file's 1 % and lends as much needs the same price.
    expect(story.terms.rate).toBe(debrief({ ...offer, pd: 0.01, amount: yuan(180_000) }).you.price.waterfall.rate);
  });
  it("is the same for everybody: lived on the terms told, of a number that the seed draws among all futures", () => {
    const [mine, others] = [tale(terms()).told, tale(decline).told];
    expect(mine).toHaveLength(1);
    expect(mine[0]![0]).toBe(0.08);
    expect(others[0]).toEqual([0.09, mine[0]![1]]);
    const numbers = Array.from({ length: 60 }, (_, seed) => {
      const lives = engine();
      compare({ terms: terms() }, { truth: started, engine: lives, seed: `${seed}` });
      return lives.told[0]![1];
    });
    expect([...new Set(numbers)].sort((a, b) => a - b)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
  });
  it("ends as that one future did: half a million lost in one that fails in month 9, all interest earned in another", () => {
    const stories = Array.from({ length: 30 }, (_, seed) => {
      const lives = engine();
      const { story } = compare({ terms: terms() }, { truth: started, engine: lives, seed: `${seed}` });
      return { future: lives.told[0]![1], month: story!.defaultMonth, result: story!.result };
    });
    for (const { future, month, result } of stories) {
      const fails = future === 0 || future === 4;
      expect([month, result]).toEqual(fails ? [9, yuan(24_000 - 240_000)] : [0, yuan(57_600)]);
    }
    expect(new Set(stories.map(({ month }) => month)).size).toBe(2);
  });
  it("tells what was a tenth of a month's sales or more", () => {
    const events = (amount: number) => tale(terms(), {}, [event({ amount })]).story.events;
    expect(events(yuan(50_000))).toEqual([{ month: 3, code: "badDebt", amount: yuan(50_000) }]);
    expect(events(yuan(50_000) - 1)).toEqual([]);
  });
  it("is told only where futures can be lived", () => {
    expect(compare({ terms: terms() }).story).toBeUndefined();
  });
});
