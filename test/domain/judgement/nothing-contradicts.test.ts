import { describe, expect, it } from "vitest";
import { generateCase, settle } from "~/domain/casefile";
import type { GeneratedCase } from "~/domain/casefile/truth";
import { debriefOf } from "~/domain/judgement/debrief";
import type { Debrief } from "~/domain/judgement/debrief/debrief";
import { ENGINE_VERSION } from "~/domain/judgement/debrief/debrief-of";
import { borrowerFacts, limitOf, modelOpinion, placeIn } from "~/domain/judgement/opinion";
import type { GivenOpinion } from "~/domain/judgement/opinion/model-opinion";
import { groundOf, priceAsked } from "~/domain/judgement/outcome/standing";
import { worthOfOffer } from "~/domain/judgement/outcome/money";
import { EMPTY_WORKSHEET, type Worksheet } from "~/domain/judgement/worksheet/worksheet";
import { keepsCovenant } from "~/domain/pricing";
import { content } from "../../support/content";

const { archetypes, scorecards, policies } = content;
const [card, policy] = [scorecards[0]!, policies[0]!];

interface Looked {
  readonly label: string;
  readonly made: GeneratedCase;
  readonly opinion: GivenOpinion;
  readonly worksheet: Worksheet;
  readonly debrief: Debrief;
}

/** Decisions on a file: as the model, at the file's own PD and price, cheaper, dearer, half of it, other forms, none. */
function decisionsOn({ file, truth }: GeneratedCase, opinion: GivenOpinion): readonly Worksheet[] {
  const ground = groundOf(file, policy, truth);
  const { amount, tenorMonths, repayment } = ground.request;
  const pd = truth.attainable.value;
  const needed = Math.round(priceAsked(pd, ground).waterfall.rate * 10_000) / 10_000;
  const lent = { ...EMPTY_WORKSHEET, verdict: "approve" as const, pd, amount, tenorMonths, repayment, rate: needed };
  const half = Math.max(
    policy.limits.amountStep,
    Math.round(amount / 2 / policy.limits.amountStep) * policy.limits.amountStep,
  );
  return [
    { ...EMPTY_WORKSHEET, verdict: "decline", pd },
    lent,
    { ...lent, rate: needed - 0.0005 },
    { ...lent, rate: needed + 0.001 },
    { ...lent, rate: needed + 0.02, pd: Math.min(0.3, 3 * pd) },
    { ...lent, amount: half },
    { ...lent, amount: half, repayment: "levelInstalment", tenorMonths: 24, collateral: [] },
    ...(opinion.rated ? [{ ...lent, pd: opinion.score.pd, rate: opinion.rate }] : []),
  ];
}

const decided = (
  { file, truth }: Pick<GeneratedCase, "file" | "truth">,
  worksheet: Worksheet,
  opinion: GivenOpinion = modelOpinion(file, card, policy),
) => ({ debrief: debriefOf({ worksheet, file, card, policy, opinion, truth, engineVersion: ENGINE_VERSION }) });

const made = archetypes.map((archetype, i) => {
  const seed = `contradicts-${i}`;
  return generateCase({ archetype: settle(archetype, seed), seed, futureCount: 200 });
});
const all: readonly Looked[] = made.flatMap((one) => {
  const opinion = modelOpinion(one.file, card, policy);
  return decisionsOn(one, opinion).map((worksheet) => ({
    label: `${one.archetype}: ${worksheet.verdict} ${worksheet.amount} ${worksheet.repayment} at ${worksheet.rate}`,
    made: one,
    opinion,
    worksheet,
    ...decided(one, worksheet, opinion),
  }));
});
const broken = (holds: (looked: Looked) => boolean) => all.filter((one) => !holds(one)).map(({ label }) => label);
const lends = ({ debrief: { money } }: Looked) => money!.best.terms.verdict !== "decline";

describe("over generated files of every recipe and several decisions on each", () => {
  it("files that are best lent and best declined both occur, with and without accounts", () => {
    expect(made.length).toBeGreaterThan(30);
    expect(new Set(all.map(lends))).toEqual(new Set([true, false]));
    const withAccounts = made.map(({ file }) => file.documents.some(({ kind }) => kind === "statements"));
    expect(new Set(withAccounts)).toEqual(new Set([true, false]));
  });
  it("the best decision keeps the limit that the page shows for the true books; a limit of nil lends nothing", () => {
    expect(broken(({ debrief: { money, bestLimit } }) => (money!.best.terms.amount ?? 0) <= bestLimit!.amount)).toEqual(
      [],
    );
  });
  it("on an honest file it keeps the limit that the worksheet shows on the reported figures", () => {
    const honest = all.filter(({ made: { file, truth } }) => {
      const stated = file.documents.find(({ kind }) => kind === "statements");
      return truth.distortions.length === 0 && stated !== undefined;
    });
    expect(honest.length).toBeGreaterThan(50);
    const above = honest.filter(({ made: { file, truth }, debrief }) => {
      const { request, statements, size } = groundOf(file, policy, truth);
      const { amount = 0, tenorMonths, repayment, rate } = debrief.money!.best.terms;
      if (!tenorMonths || !repayment || !rate) return false;
      const shown = limitOf({
        ...borrowerFacts(file, policy),
        request: { ...request, repayment },
        size,
        current: statements.at(-1)!,
        previous: statements.at(-2),
        policy,
        tenorMonths,
        rate,
      });
      return amount > shown.amount;
    });
    expect(above.map(({ label }) => label)).toEqual([]);
  });
  it("the sentence, the tables and the money name the same best decision", () => {
    expect(
      broken(({ debrief: { verdict, money, attainable, truth } }) => {
        const { terms, reason } = money!.best;
        const said = verdict.find(({ code }) => code.startsWith("best."));
        const { amount = 0, rate = 0 } = terms;
        const agrees =
          said?.params?.amount === amount && said.params.rate === rate && said.params.pd === attainable!.pd;
        const declines = (terms.verdict === "decline") === (reason !== "lend");
        return (
          said?.code === `best.${reason}` && agrees && declines && attainable!.terms === terms && truth!.terms === terms
        );
      }),
    ).toEqual([]);
  });
  it("a lawful offer at a fair price, whose rest can be repaid, is never worth more than the most that the file allows", () => {
    expect(
      broken(({ debrief: { money, you } }) => {
        const { best, unlawful, fairHere } = money!;
        const isFair =
          fairHere !== undefined && you.terms.rate !== undefined && placeIn(fairHere, you.terms.rate) === "within";
        const isUnpayable = money!.you.against?.rule === "rest";
        return unlawful || !isFair || isUnpayable || worthOfOffer(money!.you) <= worthOfOffer(best);
      }),
    ).toEqual([]);
  });
  it("an offer that is worth more than the best names the rule that it breaks: yours and the model's", () => {
    const unnamed = broken(({ debrief: { money } }) =>
      [money!.you, money!.model].every(
        (own) => !own || own.noDeal || worthOfOffer(own) <= worthOfOffer(money!.best) || own.against !== undefined,
      ),
    );
    expect(unnamed).toEqual([]);
  });
  it("a decline for a limit or the price has its figures, and what they allow is never what they forbid", () => {
    expect(
      broken(({ debrief: { money } }) => {
        const { reason, bound } = money!.best;
        if (reason === "price") return bound?.price !== undefined;
        if (!reason.startsWith("policy.")) return bound === undefined;
        return bound?.limit !== undefined && bound.limit.allowed < bound.limit.asked;
      }),
    ).toEqual([]);
  });
  it("a loan in the place of one that falls due leaves no more than the firm has cash for", () => {
    expect(broken(({ debrief: { money } }) => (money!.best.rest?.rest ?? 0) <= (money!.best.rest?.cash ?? 0))).toEqual(
      [],
    );
  });
  it("regret is never negative, and what is regretted and what is left to the customer are the whole difference", () => {
    expect(
      broken(({ debrief: { money } }) => {
        const { best, you, regret, leftToCustomer = 0 } = money!;
        const difference = Math.max(0, worthOfOffer(best) - worthOfOffer(you));
        return regret >= 0 && leftToCustomer >= 0 && regret + leftToCustomer === difference;
      }),
    ).toEqual([]);
  });
  it("the same loan at the same PD has one price, whoever looks at it: one file has one class of capital", () => {
    const same = all.filter(({ worksheet, debrief: { money, attainable } }) => {
      const { amount, tenorMonths, repayment } = money!.best.terms;
      return (
        worksheet.collateral === undefined &&
        worksheet.pd === attainable!.pd &&
        worksheet.amount === amount &&
        worksheet.tenorMonths === tenorMonths &&
        worksheet.repayment === repayment
      );
    });
    expect(same.length).toBeGreaterThan(20);
    for (const { debrief, label } of same) {
      expect(debrief.you.price.waterfall, label).toEqual(debrief.attainable!.price.waterfall);
    }
  });
  it("on an honest file who stands at its PD is told of a broken limit exactly where the loan is called unlawful", () => {
    const honest = all.filter(
      ({ made: { file, truth }, worksheet, debrief }) =>
        truth.distortions.length + truth.knockOuts.length === 0 &&
        debrief.integrity !== "noRules" &&
        file.documents.some(({ kind }) => kind === "statements") &&
        worksheet.pd === truth.attainable.value &&
        worksheet.verdict === "approve",
    );
    expect(honest.length).toBeGreaterThan(30);
    const apart = honest.filter(({ debrief: { breaches, money } }) => money!.unlawful !== breaches.length > 0);
    expect(apart.map(({ label }) => label)).toEqual([]);
  });
  it("the model asks for no promise that is broken on the day of signing, and lends within its own limit", () => {
    for (const { opinion, label } of all) {
      if (!opinion.rated) continue;
      expect(opinion.amount, label).toBeLessThanOrEqual(opinion.limit.amount);
      for (const covenant of opinion.covenants) expect(keepsCovenant(covenant, covenant.value, 0.05), label).toBe(true);
    }
  });
  it("a bullet or a line is told by its cycle and its renewal, a loan in instalments by its cover", () => {
    expect(
      broken(({ debrief: { you, cover }, made: { file } }) => {
        const repayment = you.terms.repayment ?? groundOf(file, policy, undefined).request.repayment;
        const kind = repayment === "bullet" || repayment === "revolving" ? "cycle" : "instalments";
        return cover?.books?.kind === kind;
      }),
    ).toEqual([]);
  });
  it("the letter gives the reasons of the best decision, by the figures that the page shows", () => {
    // The first of the reasons by the code of the decision; "price" and "lend" have several.
    const first: Readonly<Record<string, string>> = {
      knockOut: "rules",
      "integrity.refuse": "rules",
      "integrity.refer": "rules",
      "policy.worstGrade": "risk",
      "policy.minDscr": "cover",
      "policy.maxDebtToAssets": "debts",
      "policy.workingCapitalNeed": "need",
      "policy.maxAmountToSales": "size",
    };
    const declines = all.filter(({ debrief }) => debrief.letter && debrief.you.terms.verdict === "decline");
    expect(declines.length).toBeGreaterThan(30);
    for (const { debrief, label } of declines) {
      const { letter, money, attainable, cover } = debrief;
      const { topics = [] } = letter!;
      const { reason, terms } = money!.best;
      if (first[reason]) expect(topics[0], label).toBe(first[reason]);
      const { amount, tenorMonths, repayment } = debrief.truth!.request;
      const asAsked = terms.amount === amount && terms.tenorMonths === tenorMonths && terms.repayment === repayment;
      expect(topics.length === 0, label).toBe(reason === "lend" && asAsked);
      if (topics.includes("tenor")) expect(tenorMonths, label).toBeGreaterThan(policy.limits.maxTenorMonths);
      // Nobody whom the file's PD puts among the sound is called unsteady.
      if (topics.includes("risk")) expect(attainable!.grade, label).toBeGreaterThanOrEqual(6);
      const told = topics.length > 0 && topics[0] !== "rules";
      if (told && cover!.books!.kind === "instalments") {
        const { afterDrawings } = cover!.books!;
        expect(topics.includes("cover"), `${label}: ${afterDrawings.value}`).toBe(
          afterDrawings.value !== undefined && afterDrawings.value < policy.limits.minDscr,
        );
      }
    }
  });
  it("where the policy leaves too little to be priced, the limit that leaves it is the reason, and not the tenor", () => {
    // A line of 3.4 million over a year; the need of its working capital allows 20,000, whose work no rate pays for.
    const seed = "letters-4";
    const archetype = settle(
      archetypes.find(({ id }) => id === "metal-parts-average")!,
      seed,
    );
    const { file, truth } = generateCase({ archetype, seed, futureCount: 60 });
    const { debrief } = decided({ file, truth }, { ...EMPTY_WORKSHEET, verdict: "decline" });
    expect(debrief.truth!.request).toMatchObject({ tenorMonths: 12, repayment: "revolving" });
    expect(debrief.bestLimit).toMatchObject({ amount: 2_000_000, binding: "workingCapitalNeed" });
    expect(debrief.money!.best.reason).toBe("policy.workingCapitalNeed");
    expect(debrief.letter!.topic).toBe("need");
  });
  it("no model letter says a name, whatever the file hides", () => {
    for (const { debrief, label } of all) {
      const words = (debrief.letter?.standard ?? []).flatMap(({ params = {} }) =>
        Object.entries(params).filter(([name, value]) => typeof value === "string" && name !== "by"),
      );
      expect(
        [...new Set(words.map(([name]) => name))].filter((name) => name !== "whole" && name !== "repayment"),
        label,
      ).toEqual([]);
    }
  });
});
