import { describe, expect, it } from "vitest";
import { taxBurden, withTaxOwed } from "~/domain/casefile/burdens";
import { bend } from "~/domain/casefile/distortions/bend";
import { claimedAboveDeclared } from "~/domain/casefile/distortions/against-returns";
import { trueStatements } from "~/domain/casefile/documents/statements";
import { taxNotPaid } from "~/domain/firm";
import { livedFixture } from "./bent-fixture";

const files = Array.from({ length: 12 }, (_, i) =>
  livedFixture({ industry: "restaurant", asOf: "2026-01-20", seed: `burden-${String(i)}` }),
);
const answerOf = ({ documents }: (typeof files)[number]) => {
  const interview = documents.find((one) => one.kind === "interview");
  return interview?.answers.find(({ question }) => question.code === "interview.ask.tax")?.answer;
};
const admitting = files.filter((one) => answerOf(one)?.code.startsWith("interview.tax.lower"));
/** The tax office has not been there. */
const uninspected = admitting.filter(({ world }) => world.now.firm.undeclaredShare > 0);

describe("a restaurant that declares less than it sells, as its trade does", () => {
  it("tells the bank by how much in most files, within half a point of its returns", () => {
    expect(admitting.length).toBeGreaterThanOrEqual(4);
    for (const file of admitting) {
      const months = file.world.life.states.slice(-12).map(({ figures }) => figures);
      const [sold, left] = [months.map(({ sales }) => sales), months.map(({ undeclaredSales }) => undeclaredSales)];
      const share = left.reduce((a, b) => a + b) / sold.reduce((a, b) => a + b);
      expect(Math.abs(Number(answerOf(file)?.params?.share) - share)).toBeLessThanOrEqual(0.005 + 1e-9);
      expect(Math.abs(claimedAboveDeclared(file.documents) ?? 1)).toBeLessThan(0.05);
    }
  });

  it("owes the tax of three years, which an analyst reckons from the sales, the share, the rate and the tax in the books", () => {
    expect(uninspected.length).toBeGreaterThanOrEqual(4);
    for (const { world, documents } of uninspected) {
      const years = trueStatements(world);
      const owed = withTaxOwed(world, years);
      const { undeclaredShare: share, vat } = world.now.firm;
      // Each year's sales and tax spread over its months: the days late differ a little from those of the seasons.
      const months = years.flatMap(({ lines }, year) =>
        Array.from({ length: 12 }, (_, i) => ({
          month: 12 * year + i,
          sales: ((lines.sales ?? 0) * share) / 12,
          incomeTax: ((lines.tax ?? 0) * share) / (1 - share) / 12,
        })),
      );
      const reckoned = taxNotPaid(months, 35, vat).total;
      const added = (owed[2]!.lines.taxPayable ?? 0) - (years[2]!.lines.taxPayable ?? 0);
      expect(Math.abs(added / reckoned - 1)).toBeLessThan(0.03);
      expect(taxBurden(world, documents)?.amount).toBe(added);
      expect((years[2]!.lines.retainedEarnings ?? 0) - (owed[2]!.lines.retainedEarnings ?? 0)).toBe(added);
    }
  });

  it("lies to its bank where it leaves out more than it says", () => {
    for (const { world, documents } of files) {
      const bent = bend(world, documents, ["underDeclaredSales"]).documents;
      expect(claimedAboveDeclared(bent)).toBeGreaterThan(0.1);
    }
  });
});
