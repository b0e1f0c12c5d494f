import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parseScorecard } from "~/courseware/scorecard";
import { modelOpinion } from "~/domain/judgement/opinion";
import { scoreFirm } from "~/domain/scorecard";
import { file } from "../judgement/fixture";
import { shippedPolicy } from "../pricing/policy";

const FILE = "test/support/reference-card-3.yaml";
const parsed = parseScorecard(readFileSync(FILE, "utf8"), FILE);
if (!parsed.ok) throw new Error(`${FILE} does not parse`);
const card = parsed.value;

const ratios = {
  dscr: { value: 1.5 }, // 84
  interestCover: { value: 5 }, // 86
  quick: { value: 0.8 }, // 89
  debtToAssets: { value: 0.6 }, // 88
  dso: { value: 50 }, // 88
};
const judged = { premises: "owned", latePayments: "below 1" }; // 94, 88

test("a bank's card of the third version reads as it stands, and scores as it did: 617 points", () => {
  const { points, pd } = scoreFirm(card, ratios, judged);
  expect(points).toBe(617);
  // 600 points are 50 to 1, 17 more of 20 double that 0.85 times; then the calibration of that version.
  expect(pd).toBeCloseTo(1 / (1 + Math.exp(-0.0501) * (50 * 2 ** 0.85) ** 1.0099), 12);
});

test("facts about the request that it does not ask for change none of its points", () => {
  const asked = { ...ratios, amountToSales: { value: 9 }, proFormaDscr: { value: 0.1 } };
  expect(scoreFirm(card, asked, judged)).toEqual(scoreFirm(card, ratios, judged));
  const dearer = file.documents.map((document) =>
    document.kind === "application"
      ? { ...document, request: { ...document.request, amount: 2 * document.request.amount } }
      : document,
  );
  const [as, twice] = [file, { ...file, documents: dearer }].map((one) => modelOpinion(one, card, shippedPolicy));
  if (!as!.rated || !twice!.rated) throw new Error("not rated");
  expect(twice!.score).toEqual(as!.score);
});
