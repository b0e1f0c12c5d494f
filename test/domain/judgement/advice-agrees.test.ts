import { describe, expect, it } from "vitest";
import type { CaseTruth } from "~/domain/casefile";
import type { Debrief } from "~/domain/judgement/debrief";
import type { Worksheet } from "~/domain/judgement/worksheet";
import {
  bentTruth,
  byMonth,
  debrief,
  declined,
  fabricatedSales,
  futures,
  lent,
  soundTruth,
  withCustomer,
  yuan,
} from "./fixture";

const pd = (value: number) => ({ ...soundTruth.ratingPd, value });
/** A firm whose file shows a PD, of whose futures so many in a thousand fail. */
const firm = (value: number, failing: number): CaseTruth => ({
  ...soundTruth,
  ratingPd: pd(value),
  attainable: pd(value),
  pdTenor: pd(failing / 1000),
  defaultByMonth: byMonth(futures(failing)),
  defaultMonths: futures(failing),
});

const FIRMS: Readonly<Record<string, CaseTruth>> = {
  sound: soundTruth,
  safe: firm(0.002, 6),
  middling: firm(0.03, 80),
  weak: firm(0.06, 150),
  beyondPolicy: firm(0.2, 450),
  bent: bentTruth,
  slightlyBent: { ...soundTruth, statements: bentTruth.statements, distortions: [fabricatedSales] },
  ended: { ...soundTruth, knockOuts: [{ kind: "listMatch", evidence: [] }] },
};
/** What the firm pays a bank today: half of such customers stay up to six tenths of a percent above it. */
const PAYS = [0.03, 0.047, 0.055, 0.085];
const sees = (kind: "fabricatedSales" | "hiddenBorrowing", doc: string, at: string) => ({
  id: doc,
  at: { doc, at },
  kind,
  severity: "high" as const,
  note: "",
});
const SEEN = [sees("fabricatedSales", "vat", "2025-11"), sees("hiddenBorrowing", "bank", "L12")];
const LISTED = {
  kind: "knockOut",
  id: "listed",
  severity: "high",
  note: "",
  at: { doc: "screening", at: "1" },
} as const;

const DECISIONS: readonly Worksheet[] = [0.002, 0.011, 0.016, 0.03, 0.08].flatMap((own) => [
  { ...declined, pd: own },
  ...[0.045, 0.0498, 0.0545, 0.0648, 0.0895].flatMap((rate) =>
    [400_000, 1_500_000, 2_600_000].map((amount) => ({ ...lent, pd: own, rate, amount: yuan(amount) })),
  ),
  { ...lent, pd: own, rate: 0.06, tenorMonths: 12, repayment: "bullet" as const },
]);
const MARKS: readonly Partial<Worksheet>[] = [
  {},
  { flags: [...SEEN, LISTED] },
  { override: { notches: -1, reason: "good feeling" }, flags: SEEN },
];

const files = new Map(PAYS.map((pays) => [pays, withCustomer(pays)]));
const all: readonly (readonly [string, Debrief])[] = Object.entries(FIRMS).flatMap(([name, firmTruth]) =>
  PAYS.flatMap((pays) =>
    DECISIONS.flatMap((decision) =>
      MARKS.map((marks) => {
        const worksheet = { ...decision, ...marks };
        const { verdict, rate, amount, pd: own } = worksheet;
        const label = `${name}, pays ${pays}: ${verdict} ${amount} at ${rate}, PD ${own}`;
        return [label, debrief(worksheet, firmTruth, { file: files.get(pays)! })] as const;
      }),
    ),
  ),
);

const bestDeclines = ({ money }: Debrief) => money!.best.terms.verdict === "decline";
const youLent = ({ you }: Debrief) => you.terms.verdict !== "decline";
const broken = (holds: (debrief: Debrief) => boolean) => all.filter(([, one]) => !holds(one)).map(([label]) => label);
const with_ = (...codes: readonly string[]) => all.filter(([, { oneThing }]) => codes.includes(oneThing.code));

describe("what the debrief advises agrees with the best decision that it shows, over many firms and decisions", () => {
  it("meets refusals and loans, right and wrong, and praise and blame of each", () => {
    const sorts = new Set(
      all.map(([, one]) => `${youLent(one)} ${bestDeclines(one)} ${one.oneThing.code === "steady"}`),
    );
    expect([...sorts].sort()).toEqual([
      "false false false",
      "false true false",
      "false true true",
      "true false false",
      "true false true",
      "true true false",
    ]);
  });
  it("who lent where declining was best is never praised, nor told of a price, or of what speaks for the firm", () => {
    const encouraging = ["steady", "betterTerms", "pricedBelowOwnPd", "pricedAboveCustomer", "pdTooHigh"];
    expect(broken((one) => !(youLent(one) && bestDeclines(one)) || !encouraging.includes(one.oneThing.code))).toEqual(
      [],
    );
  });
  it("who declined where a loan was best is never praised, nor told that declining was right", () => {
    const praise = ["steady", "lentAgainstBest", "lentAtALoss"];
    expect(broken((one) => youLent(one) || bestDeclines(one) || !praise.includes(one.oneThing.code))).toEqual([]);
  });
  it("who declined where declining was best is not blamed for it", () => {
    expect(broken((one) => youLent(one) || !bestDeclines(one) || one.oneThing.code !== "refusedSoundFirm")).toEqual([]);
  });
  it("praise for a loan is for terms within the policy, fairly priced, which a customer takes, and for the best loan or as good a one", () => {
    const praised = with_("steady").filter(([, one]) => youLent(one));
    expect(praised.length).toBeGreaterThan(10);
    const wrong = praised.filter(([, { you, fair, money }]) => {
      const { best, unlawful, regret } = money!;
      const leave = money!.you.chance! < 0.5 && you.terms.rate! > best.terms.rate!;
      const isOther =
        you.terms.tenorMonths !== best.terms.tenorMonths ||
        Math.abs(Math.min(you.terms.amount!, yuan(1_500_000)) - best.terms.amount!) > 0.1 * best.terms.amount!;
      // Who sees more risk than the file shows is not told to ask for more than the best loan bears.
      // Nor is who sees less risk told to ask for less than it.
      // A tenth of a point beyond the fair band leads nothing where little was lost.
      const { low, high } = fair!;
      const [under, over] = [low - you.terms.rate!, you.terms.rate! - high].map(
        (by) => by >= 0.001 || regret > 0.005 * best.terms.amount!,
      );
      const dear = fair!.place === "above" && over && you.terms.rate! > best.terms.rate!;
      const unfair = dear || (fair!.place === "below" && under && fair!.price <= best.terms.rate!);
      return leave || unlawful || unfair || (isOther && regret > 0.005 * best.terms.amount!);
    });
    expect(wrong.map(([label]) => label)).toEqual([]);
  });
  it("no price is asked for that the best loan does not bear", () => {
    const asked = with_("pricedBelowOwnPd").filter(
      ([, { oneThing, money }]) => Number(oneThing.params.needed) > money!.best.terms.rate! + 0.0005,
    );
    expect(asked.map(([label]) => label)).toEqual([]);
  });
  it("a loan that is named as better is the best one of the page", () => {
    const named = with_("refusedSoundFirm", "betterTerms", "lentAtALoss").filter(([, one]) => !bestDeclines(one));
    expect(named.length).toBeGreaterThan(10);
    for (const [label, { oneThing, money }] of named) {
      const { amount, rate } = money!.best.terms;
      expect(oneThing.params, label).toMatchObject({ amount, rate });
    }
  });
});
