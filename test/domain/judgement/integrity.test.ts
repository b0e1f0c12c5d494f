import { describe, expect, it } from "vitest";
import type { Distortion } from "~/domain/casefile/flags";
import { barredBy, findingsIn, judgeIntegrity, provableIn } from "~/domain/judgement/integrity";
import { simulateSenior } from "~/domain/judgement/seniors";
import { bentTruth, card, declined, lent, opinion, policy, soundTruth } from "./fixture";
import { forged, judged, lied, quietLoan, strict, table, withPapers } from "./integrity-fixture";

const papers = [
  { id: "bank-main", kind: "bankStatement" },
  { id: "bank-owner", kind: "bankStatement" },
  { id: "vat", kind: "vatReturns" },
  { id: "electricity", kind: "electricity" },
  { id: "report", kind: "creditReport" },
  { id: "statements", kind: "statements" },
  { id: "household", kind: "household" },
  { id: "interview", kind: "interview" },
  { id: "collateral", kind: "collateral" },
  { id: "visit", kind: "siteVisit" },
] as const;
const shown = (kind: Distortion["kind"], places: Readonly<Record<string, string>>, what = `distortion.${kind}`) => ({
  kind,
  what: { code: what },
  evidence: Object.entries(places).map(([doc, code]) => ({ doc, at: "1", shows: { code: `evidence.${code}` } })),
});
const finding = (one: ReturnType<typeof shown>) => findingsIn([one], papers, 2)[0]!;

describe("what the papers prove", () => {
  it("is established by two sources that are independent of the applicant and of each other", () => {
    const sales = finding(shown("fabricatedSales", { vat: "vatDeclared", electricity: "powerFlat" }));
    expect([sales.proof, sales.sources]).toEqual(["established", ["taxOffice", "powerCompany"]]);
  });
  it("is suspected where one source alone contradicts the applicant, however often", () => {
    const twice = shown("hiddenBorrowing", { "bank-main": "privateTransfer" });
    const often = { ...twice, evidence: [...twice.evidence, ...twice.evidence, ...twice.evidence] };
    expect(finding(often).proof).toBe("suspected");
  });
  it("is not proved by the applicant's own papers: they are what the sources are held against", () => {
    const own = shown("hiddenBorrowing", { statements: "debtAsEquity", household: "x", interview: "otherDebtEvaded" });
    expect(finding(own)).toMatchObject({ proof: "suspected", sources: [] });
  });
  it("counts the accounts of two banks as two sources", () => {
    const taken = shown("ownerLoans", { "bank-main": "ownerTransfer", "bank-owner": "ownerReceived" });
    expect(finding(taken).proof).toBe("established");
  });
  it("does not count the tax returns against themselves where they are what is too low", () => {
    const low = shown("underDeclaredSales", { vat: "vatBelowSales", "bank-main": "receiptsAboveDeclared" });
    expect(finding(low)).toMatchObject({ proof: "suspected", sources: ["bank"] });
  });
  it("is established by the owner's own word, without a second source", () => {
    const told = shown("underDeclaredSales", { vat: "vatBelowSales", interview: "undeclaredTold" });
    expect(finding(told)).toMatchObject({ proof: "established", stance: "disclosed", act: "owner" });
  });
  it("is admitted by an answer that owns to it, and left open by one that says nothing", () => {
    const unsaid = shown("underDeclaredSales", { vat: "vatBelowSales", interview: "undeclaredUnsaid" });
    const answered = (code: string) => {
      const talk = { id: "interview", kind: "interview" as const, answers: [{ id: "1", answer: { code } }] };
      return findingsIn([unsaid], [...papers.filter(({ id }) => id !== "interview"), talk], 2)[0]!;
    };
    // "A little lower than the books, as with everybody. You know how that is."
    expect(answered("interview.tax.evasive")).toMatchObject({ proof: "established", stance: "admitted" });
    // "The returns are the returns", "filed on time, every one", "my bookkeeper does what all of them do".
    for (const code of ["interview.tax.evasive.2", "interview.tax.evasive.3", "interview.tax.evasive.4"])
      expect(answered(code)).toMatchObject({ proof: "suspected", stance: "denied", sources: [] });
  });
  it("is the appraiser's act where a valuation is too high, and the owner's where his own sheet knew better", () => {
    const high = "distortion.overstatedCollateral.appraisal";
    const places = { collateral: "aboveComparable", visit: "pledgeSeen" };
    expect(finding(shown("overstatedCollateral", places, high)).act).toBe("appraiser");
    const knew = { ...places, household: "valueAtHome" };
    expect(finding(shown("overstatedCollateral", knew, high)).act).toBe("owner");
  });
  it("tells a concealed charge from an inflated value, and staff off the list from staff that is not there", () => {
    const kindOf = (kind: Distortion["kind"], what: string) => finding(shown(kind, {}, what)).kind;
    expect(kindOf("overstatedCollateral", "distortion.overstatedCollateral.charge")).toBe("hiddenDebt");
    expect(kindOf("overstatedCollateral", "distortion.overstatedCollateral.appraisal")).toBe("inflatedValuation");
    expect(kindOf("ghostStaff", "distortion.ghostStaff.unlisted")).toBe("undeclaredWages");
    expect(kindOf("ghostStaff", "distortion.ghostStaff")).toBe("fabricatedOutput");
  });
  it("leaves out a rule that ends the application: that needs no dishonesty", () => {
    const rule = { kind: "knockOut" as const, what: { code: "knockOut.listed" }, evidence: [] };
    expect(findingsIn([rule], papers, 2)).toEqual([]);
  });
});

describe("what the bank does about it", () => {
  const judge = (...ones: readonly ReturnType<typeof shown>[]) => judgeIntegrity(ones, papers, table);
  const told = shown("underDeclaredSales", { vat: "vatBelowSales", interview: "undeclaredTold" });
  const lie = shown("underDeclaredSales", { "bank-main": "receiptsAboveDeclared", electricity: "powerAboveDeclared" });

  it("adjusts and prices sales that the owner says no tax return has, and bars nobody for them", () => {
    const judgement = judge(told);
    expect(judgement.rulings).toMatchObject([{ treatment: "adjustAndPrice", report: false }]);
    expect(barredBy(judgement)).toBeUndefined();
  });
  it("refers such sales where he denies what other sources show, and reports it", () => {
    const judgement = judge(lie);
    expect(judgement.rulings).toMatchObject([{ treatment: "refer", report: true }]);
    expect(barredBy(judgement)).toBe("refer");
  });
  it("takes what was told of a thing as a part of the lie about the rest", () => {
    expect(provableIn({ distortions: [lie], burdens: [told] })).toEqual([lie]);
    expect(provableIn({ distortions: [], burdens: [told] })).toEqual([told]);
  });
  it("follows the gravest of several", () => {
    const sales = shown("fabricatedSales", { vat: "vatDeclared", electricity: "powerFlat" });
    expect(barredBy(judge(told, lie, sales))).toBe("refuse");
    expect(barredBy(undefined)).toBeUndefined();
  });
});

describe("the best decision of a firm that is good for its loan", () => {
  const best = (truth: typeof soundTruth, by = strict) => judged(lent, truth, by).money!.best;

  it("is to lend where nothing is hidden", () => {
    expect(best(soundTruth).reason).toBe("lend");
  });
  it("is a refusal where the owner forged a paper, whatever the loan would earn", () => {
    expect(best(lied(forged(true)))).toMatchObject({ reason: "integrity.refuse", expected: 0 });
    expect(best(lied(forged(true)), policy).reason).toBe("lend");
  });
  it("is to refer where a forgery is no more than suspected, and to lend where a hidden debt is", () => {
    expect(best(lied(forged(false))).reason).toBe("integrity.refer");
    expect(best(lied(quietLoan)).reason).toBe("lend");
  });
  it("yields to a knock-out, which needs no proof of anything", () => {
    expect(best({ ...lied(forged(true)), knockOuts: [{ kind: "listMatch", evidence: [] }] }).reason).toBe("knockOut");
  });
  it("makes a loan that earns unlawful, and costs nobody a regret for refusing", () => {
    const truth = lied(forged(true));
    expect(judged(lent, truth).money).toMatchObject({ unlawful: true, regret: 0 });
    expect(judged(declined, truth).money!.regret).toBe(0);
    expect(judged(declined, lied(quietLoan)).money!.regret).toBeGreaterThan(0);
  });
});

describe("the debrief", () => {
  const pin = (kind: "forgedStatement" | "hiddenBorrowing", at: string) => ({
    id: at,
    at: { doc: "bank", at },
    kind,
    severity: "high" as const,
    note: "",
  });
  const sawForgery = pin("forgedStatement", "L3");
  const sawLoan = pin("hiddenBorrowing", "L12");

  it("keeps what the rules say, and says where the policy of the attempt had none", () => {
    expect(judged(lent, lied(forged(true))).integrity).toMatchObject({
      table: "cn-demo-integrity@1",
      rulings: [{ lie: "forgedStatement", sources: ["bank", "taxOffice"], treatment: "refuse", report: true }],
    });
    expect(judged(lent, lied(forged(true)), policy).integrity).toBe("noRules");
    expect(judged(lent, undefined).integrity).toBeUndefined();
  });
  it("says so first to who saw the forgery and lent all the same", () => {
    const { oneThing, verdict } = judged({ ...lent, flags: [sawForgery] }, lied(forged(true), quietLoan));
    expect(oneThing).toMatchObject({
      code: "lentAgainstIntegrity",
      params: { kind: "forgedStatement", treatment: "refuse" },
    });
    expect(verdict.map(({ code }) => code)).toContain("best.integrity.refuse");
  });
  it("tells who did not see it what went unseen", () => {
    expect(judged(lent, lied(forged(true))).oneThing.code).toBe("missed");
  });
  it("gives no credit to who refuses for a suspicion, and asks nothing else of who refuses for proof", () => {
    const suspicious = judged({ ...declined, pd: 0.011, flags: [sawLoan] }, lied(quietLoan)).oneThing;
    expect(suspicious).toMatchObject({ code: "refusedOnSuspicion", params: { kind: "hiddenBorrowing" } });
    expect(suspicious.params.forgone).toBeGreaterThan(0);
    // At 8 % he refuses whatever he suspects.
    expect(judged({ ...declined, pd: 0.08, flags: [sawLoan] }, lied(quietLoan)).oneThing.code).toBe("pdTooHigh");
    const proved = judged({ ...declined, flags: [sawForgery] }, lied(forged(true))).oneThing.code;
    expect(["refusedOnSuspicion", "refusedSoundFirm"]).not.toContain(proved);
  });
});

describe("a simulated senior", () => {
  const decide = (truth: typeof soundTruth, by = strict) =>
    simulateSenior({ file: withPapers, truth, opinion, card, policy: by, seed: "s", skill: "expert" });

  it("refuses where he found a forgery, reports it in his memo and tells the customer nothing", () => {
    const { verdict, memo } = decide(lied(forged(true)));
    expect(verdict).toBe("decline");
    expect(memo).toContain("integrity rules refuse");
    expect(decide(lied(forged(true)), policy).verdict).not.toBe("decline");
  });
  it("does not refuse for a suspicion", () => {
    expect(decide(lied(quietLoan)).verdict).not.toBe("decline");
  });
  it("decides by what he found alone", () => {
    const blind = Array.from({ length: 30 }, (_, n) =>
      simulateSenior({
        file: withPapers,
        truth: { ...bentTruth, ...lied(forged(true)) },
        opinion,
        card,
        policy: strict,
        seed: `s${n}`,
        skill: 0,
      }),
    );
    const saw = blind.filter(({ flags }) => flags.length > 0);
    const missed = blind.filter(({ flags }) => flags.length === 0);
    expect(saw.every(({ verdict }) => verdict === "decline")).toBe(true);
    expect(missed.some(({ verdict }) => verdict !== "decline")).toBe(true);
  });
});
