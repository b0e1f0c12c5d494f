import { describe, expect, it } from "vitest";
import type { Treatment } from "~/domain/integrity/table";
import { letterReview, type LetterGround } from "~/domain/judgement/debrief/letter";
import type { IntegrityJudgement } from "~/domain/judgement/integrity/judge";
import { counterOfferOf } from "~/domain/judgement/outcome/counter-offer";
import type { Money } from "~/domain/judgement/outcome/compare-money";
import { nothing, type TermsMoney } from "~/domain/judgement/outcome/money";
import { missingForSubmission } from "~/domain/judgement/worksheet/complete";
import { asDecided, letterDue } from "~/domain/judgement/worksheet/letter";
import type { Worksheet } from "~/domain/judgement/worksheet/worksheet";
import { bentTruth, card, debrief, declined, file, lent, policy, yuan } from "./fixture";

/** What the fixture's file asks for: 1.5 million over three years, and `lent` grants all of it. */
const asked = { amount: yuan(1_500_000), tenorMonths: 36, repayment: "levelInstalment" } as const;
const letter =
  "Thank you for coming to us. We cannot lend on this: the cash of a year does not cover the payments. Our answer is yes if it covers them 1.2 times: bring us the accounts by June.";

describe("a letter is owed to the customer", () => {
  it("for a decline, whatever was asked for", () => {
    expect(letterDue(declined, asked)).toBe("decline");
    expect(letterDue(declined, undefined)).toBe("decline");
  });

  it.each([
    ["a smaller amount", { amount: yuan(1_000_000) }],
    ["another tenor", { tenorMonths: 24 }],
    ["another repayment", { repayment: "bullet" }],
  ] as const)("for %s than was asked for", (_, other) => {
    expect(letterDue({ ...lent, ...other }, asked)).toBe("otherLoan");
    expect(letterDue({ ...lent, ...other, verdict: "approveWithConditions" }, asked)).toBe("otherLoan");
  });

  it("not for the loan as asked for, at any rate and on any condition, nor before anything is decided", () => {
    expect(letterDue({ ...lent, verdict: "approveWithConditions" }, asked)).toBeUndefined();
    expect(letterDue({ ...lent, amount: undefined, tenorMonths: undefined }, asked)).toBeUndefined();
    expect(letterDue({ ...lent, verdict: undefined, amount: yuan(1) }, asked)).toBeUndefined();
  });

  it("and must say something in a page before the decision is submitted", () => {
    const codes = (worksheet: Worksheet) =>
      missingForSubmission(worksheet, card, asked).flatMap(({ field, code }) => (field === "letter" ? [code] : []));
    expect(codes(declined)).toEqual(["letter"]);
    expect(codes({ ...declined, letter: "word ".repeat(24) })).toEqual(["letter"]);
    expect(codes({ ...declined, letter: "word ".repeat(25) })).toEqual([]);
    expect(codes({ ...declined, letter: "a ".repeat(751) })).toEqual(["letterTooLong"]);
    expect(codes(lent)).toEqual([]);
    expect(codes({ ...lent, amount: yuan(900_000) })).toEqual(["letter"]);
  });
});

describe("what belongs to another verdict stays in the draft", () => {
  const terms: Worksheet = {
    ...lent,
    conditions: "Monthly statements",
    covenants: [{ ratio: "dscr", threshold: 1.2 }],
    unread: { lgd: "a third" },
    lgd: undefined,
  };

  it("a decline is submitted without the terms that were typed before, and with its letter", () => {
    const decided = asDecided({ ...terms, verdict: "decline", letter }, asked);
    expect(decided).toEqual({ ...declined, pd: 0.011, confidence: "medium", memo: terms.memo, letter });
    expect(decided.unread).toBeUndefined();
  });

  it("a loan as asked for is submitted without the letter of an earlier mind", () => {
    const decided = asDecided({ ...lent, letter }, asked);
    expect("letter" in decided).toBe(false);
    expect(decided).toEqual(lent);
    const other = { ...lent, amount: yuan(1_000_000), letter };
    expect(asDecided(other, asked)).toBe(other);
  });

  it("nothing is written anew where nothing is left out", () => {
    expect(asDecided(declined, asked)).toBe(declined);
    expect(asDecided(lent, asked)).toBe(lent);
  });
});

describe("the letter in the debrief", () => {
  const decline = debrief(declined, bentTruth).you.terms;
  /** A decline of the fixture's request, where a year's cash covers no loan by the policy's measure. */
  const ground: LetterGround = {
    asked,
    best: { terms: decline, against: ["policy.minDscr"] },
    integrity: undefined,
    knockOuts: [],
    unsaid: [],
    limits: policy.limits,
    asOf: file.asOf,
  };
  const review = (text: string, other: Partial<LetterGround> = {}) =>
    letterReview({ ...declined, letter: text }, { ...ground, ...other })!;
  const met = (text: string) => Object.fromEntries(review(text).checks.map(({ id, met }) => [id, met]));

  it("is held against the reason that decided the case, with the words that were found", () => {
    expect(review(letter).topic).toBe("cover");
    expect(review(letter).checks.find(({ id }) => id === "reason")).toMatchObject({
      met: true,
      found: expect.arrayContaining(["cash of a year", "payments"]) as string[],
    });
    expect(met("We cannot lend to you, for reasons of our own. ".repeat(4)).reason).toBe(false);
  });

  it("says yes, if: with a figure or a paper, in one sentence", () => {
    expect(met(letter).yesIf).toBe(true);
    expect(met("We may lend if things go better. Bring the accounts in June.").yesIf).toBe(false);
    expect(met("We will lend once we have seen a signed contract.").yesIf).toBe(true);
  });

  it.each([
    "The full amount is possible if another customer brings a fifth of your sales.",
    "Yes, if the lost customer is replaced and stock is lower by two million.",
    "Yes, if the amount fits the freight bills that are open and more of the profit stays in the firm.",
  ])("a figure may be written in words, and bills are a paper: %s", (text) => {
    expect(met(text).yesIf).toBe(true);
  });

  it("a half-year is a time and no figure", () => {
    expect(met("We may lend if the next half-year is better.").yesIf).toBe(false);
  });

  it("for a loan that grants all that was asked for in another form neither condition nor date is owed", () => {
    const text = "Yes: 1,500,000, but over 48 months, because the yearly payments then fit what the firm earns.";
    const granted = letterReview({ ...lent, ...asked, tenorMonths: 48, letter: text }, ground)!;
    expect(granted).toMatchObject({ due: "otherLoan", grantsAll: true });
    expect(granted.checks.slice(0, 3)).toEqual([
      { id: "reason", met: true, found: ["payments", "earns"] },
      { id: "yesIf", met: undefined, found: [] },
      { id: "deadline", met: undefined, found: [] },
    ]);
    const less = letterReview({ ...lent, ...asked, amount: yuan(1_499_999), letter: text }, ground)!;
    expect([less.grantsAll, less.checks[1]!.met]).toEqual([undefined, false]);
  });

  it.each([
    ["policy.minDscr", "We lend 700,000 in level instalments over twelve months, in cash."],
    ["policy.maxTenorMonths", "Bring the accounts of the last 12 months; we answer within two months."],
    ["policy.maxAmountToSales", "We cannot lend this amount."],
    ["policy.workingCapitalNeed", "We need the papers, and the amount is to be agreed."],
    ["shape", "Bring the cash book of the last months, and the amount in hand."],
  ] as const)("words of any letter are no reason for %s", (against, text) => {
    const { checks, named } = review(text, { best: { terms: decline, against: [against] } });
    expect([checks[0]!.met, named]).toEqual([false, []]);
  });

  it("tells which of the reasons that held it names", () => {
    const best = { terms: decline, against: ["policy.worstGrade", "policy.minDscr"] } as const;
    expect(review(letter, { best }).named).toEqual(["cover"]);
    expect(review("The trade is not steady.", { best }).named).toEqual(["risk"]);
    // A rule ended it: a plain reason is right, and names none that held.
    const ruled = review("Sales have fallen for two years.", { best: { ...best, against: ["knockOut"] } });
    expect(ruled).toMatchObject({ topics: ["rules"], named: [] });
    expect(ruled.checks[0]).toEqual({ id: "reason", met: true, found: ["sales"] });
  });

  it("says by when", () => {
    expect(met("Bring the accounts by June.").deadline).toBe(true);
    expect(met("Bring the accounts.").deadline).toBe(false);
  });

  it.each([
    ["We suspect that the sales are invented.", ["suspect", "invented"]],
    ["There was a hit on a sanctions list, and compliance was told.", ["sanctions list", "compliance"]],
    ["Some of the papers look forged.", ["forged"]],
    ["We think that you are hiding private lenders and moving money in circles.", ["hiding", "in circles"]],
  ])("tells of no suspicion, list or report: %s", (text, found) => {
    expect(review(text).checks.find(({ id }) => id === "suspicion")).toEqual({ id: "suspicion", met: false, found });
  });

  it("an ordinary reason is no suspicion", () => {
    expect(
      met("The sales you report do not carry a loan of this size; your list of customers is short.").suspicion,
    ).toBe(true);
  });

  it("keeps inside what is the bank's, blames nobody, and speaks plainly", () => {
    const said = met("Your credit report shows arrears, which is your own fault, and the DSCR is too thin.");
    expect(said).toMatchObject({ inside: false, blame: false, plain: false });
    expect(met(letter)).toMatchObject({ inside: true, blame: true, plain: true });
  });

  it("is a paragraph of 25 to 160 words", () => {
    expect(met("word ".repeat(24)).length).toBe(false);
    expect(met("word ".repeat(160)).length).toBe(true);
    expect(met("word ".repeat(161)).length).toBe(false);
  });

  it("is not judged by English words where it is written in another script", () => {
    const said = met("感谢您的申请。目前我们不能发放这笔贷款，因为现金流不足。请在六月前带来报表。");
    expect(said).toMatchObject({ reason: undefined, yesIf: undefined, suspicion: undefined, plain: undefined });
  });

  it("where nothing stood against the loan as asked for, no reason is the right one, and no letter would do", () => {
    const sound = review(letter, { best: { terms: { verdict: "approve", ...asked, rate: 0.07 }, against: [] } });
    expect(sound.topic).toBeUndefined();
    expect(sound.checks[0]).toEqual({ id: "reason", met: undefined, found: [] });
    expect(sound.standard.map(({ code }) => code)).toEqual(["asAsked"]);
  });

  it("a rule that ended the application promises nothing, and its model letter names nothing", () => {
    const best = { terms: decline, against: ["knockOut"] } as const;
    const held = review("We cannot lend: the application does not meet our rules.", { best, knockOuts: ["listMatch"] });
    expect(held).toMatchObject({ topic: "rules", silence: true });
    expect(held.checks.slice(0, 3)).toEqual([
      { id: "reason", met: true, found: ["does not meet", "rules"] },
      { id: "yesIf", met: undefined, found: [] },
      { id: "deadline", met: undefined, found: [] },
    ]);
    expect(held.standard.map(({ code }) => code)).toEqual(["opening.decline", "why.rules", "yes.rules"]);
  });

  it("an expired identity paper is no suspicion: the letter says it, and what to bring", () => {
    const best = { terms: decline, against: ["knockOut"] } as const;
    const held = review(letter, { best, knockOuts: ["identityExpired"] });
    expect(held.silence).toBe(false);
    expect(held.standard.map(({ code }) => code)).toEqual([
      "opening.decline",
      "why.rule.identityExpired",
      "yes.rule.identityExpired",
    ]);
    const more = review(letter, { best, knockOuts: ["identityExpired", "listMatch"] });
    expect(more.silence).toBe(true);
    expect(more.standard.map(({ code }) => code)).toEqual(["opening.decline", "why.rules", "yes.rules"]);
  });

  it("any reason that held is a right one: cash, where risk decides and cash falls short too", () => {
    const best = { terms: decline, against: ["policy.worstGrade", "policy.minDscr"] } as const;
    const both = review(letter, { best });
    expect(both).toMatchObject({ topic: "risk", topics: ["risk", "cover"] });
    expect(both.checks.find(({ id }) => id === "reason")?.met).toBe(true);
    expect(review(letter, { best: { terms: decline, against: ["policy.worstGrade"] } }).checks[0]).toMatchObject({
      id: "reason",
      met: false,
    });
    expect(both.standard.map(({ code }) => code)).toEqual(["opening.decline", "why.risk", "beside.cover", "yes.risk"]);
  });

  it("a loan repaid at once has no payments of a year: the model letter says that nothing would repay it", () => {
    const best = { terms: decline, against: ["risk", "cash"] } as const;
    const { standard } = review(letter, { best, asked: { ...asked, repayment: "bullet" } });
    expect(standard.map(({ code }) => code)).toEqual(["opening.decline", "why.risk", "beside.cash", "yes.risk"]);
  });

  it("a year that would pay before the owner took his part asks the owner, but not where the bank keeps silent", () => {
    const best = { terms: decline, against: ["policy.minDscr", "drawings"] } as const;
    const codes = (other: Partial<LetterGround>) => review(letter, { best, ...other }).standard.map(({ code }) => code);
    expect(codes({})).toEqual(["opening.decline", "why.drawings", "yes.drawings"]);
    const rulings = [{ treatment: "ask", report: false } as IntegrityJudgement["rulings"][number]];
    expect(codes({ integrity: { table: "t@1", rulings } })).toEqual(["opening.decline", "why.cover", "yes.cover"]);
  });

  describe("where the bank keeps silent", () => {
    const rulings = [{ treatment: "refer", report: true } as IntegrityJudgement["rulings"][number]];
    const silent = { integrity: { table: "t@1", rulings }, unsaid: ["Haoyu Trading"] };
    const said = (text: string, ground: Partial<LetterGround> = silent) =>
      review(text, ground).checks.find(({ id }) => id === "suspicion")!;
    it.each([
      ["Bring us the papers behind the payments with Haoyu Trading.", "haoyu trading"],
      ["Please explain the transfers of last March.", "explain the transfers"],
      ["We need invoices for the deposits from your relative.", "deposits from"],
      ["Show us what the payments to this firm were for.", "payments to"],
    ])("a letter that names party or payments warns: %s", (text, found) => {
      expect(said(text).met).toBe(false);
      expect(said(text).found.join(" ").toLowerCase()).toContain(found);
    });
    it("an ordinary letter does not, and where nothing is kept silent about a name is only a name", () => {
      expect(said(letter).met).toBe(true);
      expect(said("The cash of a year does not cover the payments to us.").met).toBe(true);
      expect(said("Bring us the contract with Haoyu Trading.", {}).met).toBe(true);
    });
  });

  it("keeps silence where the bank asks or reports", () => {
    const ruled = (treatment: Treatment, report: boolean) =>
      review(letter, {
        integrity: { table: "t@1", rulings: [{ treatment, report } as IntegrityJudgement["rulings"][number]] },
      }).silence;
    expect([ruled("ask", false), ruled("refer", true), ruled("refuse", true)]).toEqual([true, true, true]);
    expect([ruled("adjustAndPrice", false), review(letter).silence]).toEqual([false, false]);
  });

  it("the model letter offers what the best decision lends, gives the policy's bound, and a month to answer by", () => {
    const terms = {
      verdict: "approve",
      amount: yuan(500_000),
      tenorMonths: 12,
      repayment: "bullet",
      rate: 0.08,
    } as const;
    const { standard } = review(letter, { best: { terms, against: ["policy.minDscr"] } });
    // The file is of March 2026; its papers are a quarter old in June.
    const bounds = { times: policy.limits.minDscr, by: "2026-06" };
    expect(standard).toMatchObject([
      { code: "opening.other", params: { amount: yuan(1_500_000), months: 36 } },
      { code: "why.cover", params: bounds },
      { code: "offer", params: { amount: yuan(500_000), months: 12, repayment: "bullet", rate: 0.08 } },
      { code: "yes.cover", params: bounds },
    ]);
  });

  it("is sealed as it was sent, and not where the loan went out as asked for", () => {
    expect(debrief({ ...declined, letter }, bentTruth).memo).toMatchObject({ letter, imagined: "thrived" });
    const asAsked = debrief({ ...lent, letter }, bentTruth);
    expect(asAsked.letter).toBeUndefined();
    expect(asAsked.memo).toEqual({ text: lent.memo, conditions: "", preMortem: "", imagined: "defaulted" });
  });

  it("of a real firm is read by the same rules, without a reason to hold it against", () => {
    const real = debrief({ ...declined, letter }, undefined).letter!;
    expect(real).toMatchObject({ topic: undefined, standard: [], silence: false });
    expect(real.checks.find(({ id }) => id === "yesIf")?.met).toBe(true);
  });

  it("that was never written has nothing to be read, and the model letter stands beside", () => {
    const none = debrief(declined, bentTruth).letter!;
    expect(none.checks).toEqual([]);
    expect(none.standard.length).toBeGreaterThan(2);
  });
});

describe("a counter-offer where a sound loan was inside the request", () => {
  const lender = { fileCost: yuan(1_000), lineUse: undefined };
  const worth = (amount: number): TermsMoney => ({ ...nothing("declined", lender), noDeal: undefined, worth: amount });
  const band = { low: 0.06, price: 0.07, high: 0.08 };
  const inside = { ...lent, amount: yuan(500_000) };
  /** The best is half a million, worth 9,000; declining costs the work on the file, 1,000: 10,000 can be gained. */
  const money = (yours: number, part: Partial<Money> = {}): Money => ({
    futures: 1_000,
    fileCost: yuan(1_000),
    you: worth(yuan(yours)),
    model: undefined,
    best: { ...worth(yuan(9_000)), terms: { ...inside, verdict: "approve" }, reason: "lend" },
    regret: 0,
    unlawful: false,
    fairHere: band,
    reservationRate: 0.09,
    story: undefined,
    ...part,
  });
  const terms = { verdict: "approve", amount: yuan(400_000), tenorMonths: 36, repayment: "levelInstalment" } as const;
  const measured = (yours: number, part: Partial<Money> = {}, rate = 0.07) =>
    counterOfferOf(money(yours, part), { ...terms, rate }, asked);

  it("brings the share of the attainable gain: 6,500 over declining of 10,000", () => {
    expect(measured(5_500)).toEqual({ yours: "other", share: 0.65, notCounted: undefined });
  });

  it("brings nothing where it loses, and never more than the whole", () => {
    expect(measured(-4_000)?.share).toBe(0);
    expect(measured(9_500)?.share).toBe(1);
  });

  it("a decline brings nothing of it", () => {
    const decline = { verdict: "decline", amount: undefined, tenorMonths: undefined, repayment: undefined } as const;
    expect(counterOfferOf(money(-1_000), { ...decline, rate: undefined }, asked)).toEqual({
      yours: "declined",
      share: 0,
      notCounted: undefined,
    });
  });

  it("the whole request is no counter-offer, and is measured all the same", () => {
    expect(counterOfferOf(money(2_000), { ...terms, ...asked, rate: 0.07 }, asked)).toEqual({
      yours: "asAsked",
      share: 0.3,
      notCounted: undefined,
    });
  });

  it("is not counted beyond the policy, nor above a fair rate; a rate below it is", () => {
    expect(measured(8_000, { unlawful: true })).toMatchObject({ share: undefined, notCounted: "policy" });
    expect(measured(8_000, {}, 0.0802)).toMatchObject({ share: undefined, notCounted: "price" });
    expect(measured(1_000, {}, 0.05)).toMatchObject({ share: 0.2, notCounted: undefined });
  });

  it("is not measured where declining was best, or the request itself", () => {
    const decline = { ...nothing("declined", lender), terms: debrief(declined, bentTruth).you.terms };
    expect(measured(5_000, { best: { ...decline, reason: "price" } })).toBeUndefined();
    const whole = { ...worth(yuan(9_000)), terms: { ...terms, ...asked, rate: 0.07 }, reason: "lend" } as const;
    expect(measured(5_000, { best: whole })).toBeUndefined();
  });
});
