import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { describe, expect, test } from "vitest";
import { loadContent } from "~/courseware";
import { type AccountsRow, caseFromAccounts, firmsIn, importAccounts } from "~/domain/accounts";
import type { CaseDocument, CaseFile } from "~/domain/casefile";
import { isReferred, modelOpinion } from "~/domain/judgement/opinion";
import { verdictOf } from "~/domain/judgement/debrief/compare";
import { groundOf, modelStanding } from "~/domain/judgement/outcome/standing";
import type { Scorecard } from "~/domain/scorecard";
import { card, file, opinion as trusted, policy, yuan } from "./fixture";

/** The firm reports sales of 9 m; its tax returns of twelve months declare so much, evenly. */
function declaring(sales: number, months = 12): CaseFile {
  const returns = Array.from({ length: months }, (_, i) => ({
    month: `2025-${String(i + 1).padStart(2, "0")}`,
    salesInvoiced: yuan(sales) / 12,
    salesUninvoiced: 0,
  }));
  const vat = { id: "vatReturns", kind: "vatReturns", regime: "general", rate: 0.13, returns };
  const others = file.documents.filter(({ kind }) => kind !== "vatReturns");
  return { ...file, documents: [...others, vat as unknown as CaseDocument] };
}
const opine = (of: CaseFile, rules = policy) => {
  const opinion = modelOpinion(of, card, rules);
  if (!opinion.rated) throw new Error("not rated");
  return opinion;
};

describe("what the tax returns contradict, the model leaves to a person", () => {
  test("from a fifth of sales on: a quarter less is referred, a tenth less is lent on", () => {
    const referred = opine(declaring(6_750_000));
    expect(referred).toMatchObject({ verdict: "refer", amount: 0, conditions: [], covenants: [] });
    expect(referred.reasons[0]).toEqual({
      code: "opinion.refer.declaredSales",
      params: { declared: yuan(6_750_000), reported: yuan(9_000_000), percent: "25", limit: "20" },
    });
    expect(opine(declaring(8_100_000)).verdict).toBe("approve");
  });

  test("more declared than reported is no reason to ask, and neither is half a year of returns", () => {
    expect(opine(declaring(12_000_000)).verdict).toBe("approve");
    expect(opine(declaring(2_400_000, 6)).verdict).toBe("approve");
  });

  test("its score and price stay as they are: only who decides is another", () => {
    const [referred, lent] = [opine(declaring(6_750_000)), opine(declaring(9_000_000))];
    expect(referred.score).toEqual(lent.score);
    expect(referred.price).toEqual(lent.price);
  });

  test("what policy declines is declined, and not referred", () => {
    const strict = { ...policy, limits: { ...policy.limits, worstGrade: 1 } };
    const opinion = opine(declaring(6_750_000), strict);
    expect(opinion.verdict).toBe("decline");
    expect(opinion.reasons.map(({ code }) => code)).not.toContain("opinion.refer.declaredSales");
  });

  test("a policy that does not say so refers nothing, as before", () => {
    const { referral: _none, ...earlier } = policy;
    expect(opine(declaring(6_750_000), earlier).verdict).toBe("approve");
  });

  test("in money it counts as a decline, and the debrief says that a person was to look", () => {
    const of = declaring(6_750_000);
    const opinion = opine(of);
    const model = modelStanding(opinion, groundOf(of, policy, undefined));
    expect(model.terms).toMatchObject({ verdict: "decline", amount: undefined, rate: undefined });
    const key = { truth: undefined, attainable: undefined, money: undefined };
    expect(verdictOf(model as never, { ...model, isReferred: isReferred(opinion) }, key, [])[1]).toEqual({
      code: "model.referred",
    });
  });

  test("a firm that it cannot rate is referred too; one that it trusts is not", () => {
    const bare = { ...file, documents: file.documents.filter(({ kind }) => kind !== "statements") };
    expect(isReferred(modelOpinion(bare, card, policy))).toBe(true);
    expect(isReferred(trusted)).toBe(false);
  });
});

describe("a real firm's filed accounts", () => {
  const rows = parse(readFileSync("content/imports/template.csv"), { columns: true }) as AccountsRow["cells"][];
  const numbered = rows.map((cells, i): AccountsRow => ({ line: i + 2, cells }));
  const imported = importAccounts(numbered, { firm: firmsIn(numbered)[0] ?? "" });
  const content = loadContent("content");
  if (!imported.ok || !content.ok) throw new Error("what ships does not load");
  const real = caseFromAccounts(imported.accounts);
  const fitted = content.value.scorecards[0]!;

  test("are rated by the fitted card, on the request as the import makes it", () => {
    const opinion = modelOpinion(real, fitted, policy);
    expect(opinion.rated).toBe(true);
  });

  test("a fact about the request that they leave open has its points of missing, and stops nobody", () => {
    const asks: Scorecard = {
      ...card,
      characteristics: [
        card.characteristics.find(({ id }) => id === "debtToAssets")!,
        {
          id: "cover",
          kind: "financial",
          ratio: "proFormaDscr",
          label: "Cover",
          unit: "times",
          better: "higher",
          bins: [
            { id: "low", below: 1, points: 0 },
            { id: "high", points: 40 },
          ],
          missingPoints: 17,
        },
      ],
    };
    const bare = real.documents.map((document) =>
      document.kind === "statements" ? { ...document, years: document.years.map(withoutTax) } : document,
    );
    const opinion = modelOpinion({ ...real, documents: bare }, asks, policy);
    if (!opinion.rated) throw new Error(JSON.stringify(opinion.reasons));
    const given = opinion.score.contributions.find(({ characteristic }) => characteristic === "cover");
    expect(given).toMatchObject({ value: undefined, bin: undefined, points: 17 });
  });
});

type Year = Extract<CaseDocument, { readonly kind: "statements" }>["years"][number];
const withoutTax = ({ lines: { tax: _, ...lines }, ...year }: Year): Year => ({ ...year, lines });
