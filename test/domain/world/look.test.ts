import { expect, it } from "vitest";
import { anArchetype } from "../../support/mixed";
import { policy } from "../judgement/fixture";
import { generateCase } from "~/domain/casefile";
import { lookAt } from "~/domain/world";
import { content } from "../../support/content";

const templates = content.phrases.find(({ language }) => language === "en")!.templates;

const archetype = anArchetype({
  quality: "weak",
  facts: { privateLoan: true },
  distortions: ["forgedStatement"],
  request: { ...anArchetype().request, tenorMonths: 24, repayment: "levelInstalment", shareOfSales: 0.3 },
});
const generated = generateCase({ archetype, seed: "looked at", futureCount: 400 });
const { file, truth } = generated;
const look = lookAt(archetype, generated, { policy, templates });
const paper = <Kind extends string>(kind: Kind) =>
  file.documents.find((one): one is Extract<typeof one, { kind: Kind }> => one.kind === kind)!;

it("counts the plain futures that fail within a year and 90 days, by the number of their path", () => {
  const failed = truth.defaultMonths.filter((month) => month >= 1 && month <= 15).length;
  expect(failed).toBeGreaterThan(0);
  expect(look.failsOn.length).toBe(failed);
  expect(look.failsOn.every((path) => truth.defaultMonths[path]! > 0)).toBe(true);
  // All futures are plain, so that their share is the sum of the curve.
  expect(look.pdYearAndDue).toBeCloseTo(failed / 400, 9);
  expect(look.pdYear).toBeCloseTo(truth.defaultMonths.filter((month) => month >= 1 && month <= 12).length / 400, 9);
  expect([look.ratingPd, look.lifetimePd]).toEqual([truth.ratingPd.value, truth.pdTenor.value]);
});

it("weighs the bank rates of the loan list by what is owed, and leaves private lenders out", () => {
  const { rows } = paper("loanList");
  const banks = rows.filter(({ lenderType }) => lenderType !== "private");
  expect(banks.length).toBeLessThan(rows.length);
  const interest = banks.reduce((sum, { balance, annualRate }) => sum + balance * annualRate, 0);
  expect(look.listedRate).toBeCloseTo(interest / banks.reduce((sum, { balance }) => sum + balance, 0), 12);
});

it("takes a forger's receipts on days without banking for what they are", () => {
  const planted = truth.distortions.flatMap(({ evidence }) =>
    evidence.filter(({ shows }) => shows.code.endsWith("bookedOnRestDay")),
  );
  expect(planted.length).toBeGreaterThan(0);
  expect([look.bent, look.closedDays]).toEqual([true, 0]);
});

it("keeps what should tell nothing apart from what an analyst may go by", () => {
  expect(look.tells.names).toMatchObject({
    "month of application": file.asOf.slice(5, 7),
    situation: "new",
    purpose: "workingCapital",
    "trade × situation": "metalParts/new",
  });
  expect(look.tells.numbers).toMatchObject({
    papers: file.documents.length,
    "length of the title": file.firm.name.length,
  });
  const application = paper("application").request;
  const sales = paper("statements").years.at(-1)!.lines.sales!;
  expect(look.legitimate.amountToSales).toBeCloseTo(application.amount / sales, 12);
  expect(look.enquiries).toBe(paper("creditReport").enquiries.filter(({ reason }) => reason === "application").length);
});
