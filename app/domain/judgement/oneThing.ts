import type { Locator } from "../casefile/types";
import { EQUITY_LINES, type StandardLine } from "../statements/lines";
import type { Debrief, OneThing, PlantedFlag, SpreadRow } from "./debrief";
import type { PlantedKind } from "./planted";

/** What the rules look at: the debrief, before its advice is written into it. */
export type Finding = Omit<Debrief, "oneThing">;

/** House values: differences smaller than these are not worth the one piece of advice. */
const PRICE_TOLERANCE = 0.0005; // 5 bp
const PD_TOLERANCE_NOTCHES = 2;
const LINE_TOLERANCE = 0.03; // of the true sales

/** "<course>/<lesson>" of the bank's own courses that teaches what was missed. */
const LESSON: Readonly<Partial<Record<PlantedKind, string>>> = {
  fabricatedSales: "reading-an-sme-file/sales-that-leave-no-trace",
  roundTripping: "reading-an-sme-file/sales-that-leave-no-trace",
  hiddenBorrowing: "reading-an-sme-file/the-loan-that-is-not-in-the-books",
};

const EQUITY: readonly StandardLine[] = EQUITY_LINES;
const SEVERITY = ["high", "medium", "low"] as const;

/** The rules in order of what they cost a bank; the first that applies is the advice. */
const RULES: readonly ((finding: Finding) => OneThing | undefined)[] = [
  missedDistortion,
  halfAdjusted,
  pricedBelowOwnPd,
  refusedSoundFirm,
  pricedAboveCustomer,
  pdFarFromTruth,
  lentAtALoss,
  lentBeyondPolicy,
  overrideWithoutEvidence,
  falseAlarm,
  farFromModel,
];

/** Names the one thing to do better next time. Codes and parameters; the page has the words. */
export function oneThing(finding: Finding): OneThing {
  for (const rule of RULES) {
    const advice = rule(finding);
    if (advice) return advice;
  }
  return steady(finding);
}

/** The advice without its parameters, for counting and for looking up its words: "missed.staleStock", "steady.do". */
export const adviceCode = ({ code, params }: OneThing): string =>
  code === "missed" ? `missed.${params.kind}` : `${code}.do`;

const advice = (
  code: OneThing["code"],
  params: OneThing["params"] = {},
  docs: OneThing["docs"] = [],
  lesson?: string,
): OneThing => ({ code, params, docs, lesson });

/** One place in each document that shows the distortion, in the order of the evidence. */
function placesOf({ evidence }: PlantedFlag): Locator[] {
  const first = new Map<string, Locator>();
  for (const { doc, at } of evidence) if (!first.has(doc)) first.set(doc, { doc, at });
  return [...first.values()];
}

/** A lie that went unseen makes every later figure wrong: it comes before price and grade, the gravest first. */
function missedDistortion({ planted, you, truth }: Finding): OneThing | undefined {
  const missed = planted
    .filter(({ outcome }) => outcome === "missed")
    .sort((a, b) => SEVERITY.indexOf(a.severity) - SEVERITY.indexOf(b.severity))[0];
  if (!missed || !truth) return undefined;
  const params = { kind: missed.kind, pd: you.pd, truePd: truth.pd };
  return advice("missed", params, placesOf(missed), LESSON[missed.kind]);
}

/** A lie that was seen and taken out of one line alone: the line that now stands farthest from the true books. */
function halfAdjusted({ planted, spread, truth, documents, lastPeriodEnd }: Finding): OneThing | undefined {
  const [first] = planted;
  if (!first || !truth || spread.every(({ reasons }) => reasons.length === 0)) return undefined;
  const off = (row: SpreadRow) => Math.abs((row.adjusted ?? 0) - (row.true ?? 0));
  // Equity is what the other lines leave; it is right when they are.
  const causes = spread.filter(({ line }) => !EQUITY.includes(line));
  const worst = causes.reduce((most, row) => (off(row) > off(most) ? row : most));
  const sales = spread.find(({ line }) => line === "sales")?.true ?? 0;
  if (off(worst) <= LINE_TOLERANCE * sales) return undefined;
  const statements = documents.find(({ kind }) => kind === "statements")?.id;
  return advice(
    "halfAdjusted",
    { line: worst.line, adjusted: worst.adjusted ?? 0, trueAmount: worst.true ?? 0 },
    statements && lastPeriodEnd ? [{ doc: statements, at: `${lastPeriodEnd.slice(0, 4)}.${worst.line}` }] : [],
    LESSON[first.kind],
  );
}

function pricedBelowOwnPd({ you }: Finding): OneThing | undefined {
  const { rate } = you.terms;
  const needed = you.price.waterfall.rate;
  if (rate === undefined || rate >= needed - PRICE_TOLERANCE) return undefined;
  return advice("pricedBelowOwnPd", { rate, needed, shortBps: Math.round((needed - rate) * 10_000), pd: you.pd });
}

/** Refusing is not safe: a firm that would have paid a price covering its risk is income turned away. */
function refusedSoundFirm({ you, truth }: Finding): OneThing | undefined {
  if (you.terms.verdict !== "decline" || !truth?.result || truth.result.overTenor <= 0) return undefined;
  return advice("refusedSoundFirm", {
    forgone: truth.result.overTenor,
    rate: truth.price.waterfall.rate,
    pd: you.pd,
    truePd: truth.pd,
  });
}

function pricedAboveCustomer({ you, truth }: Finding): OneThing | undefined {
  if (you.result?.noDeal !== "refusedByCustomer" || !truth?.result || truth.result.overTenor <= 0) return undefined;
  return advice("pricedAboveCustomer", {
    rate: you.terms.rate ?? 0,
    accepted: truth.prospect.reservationRate,
    forgone: truth.result.overTenor,
  });
}

function pdFarFromTruth({ you, truth, gaps }: Finding): OneThing | undefined {
  const notches = gaps.truth?.notches ?? 0;
  if (!truth || Math.abs(notches) < PD_TOLERANCE_NOTCHES) return undefined;
  const params = { notches: Math.abs(notches), pd: you.pd, truePd: truth.pd };
  return advice(notches < 0 ? "pdTooLow" : "pdTooHigh", params);
}

/** A loan that loses on average is worse than no loan, and worse than the same loan at a price that pays for it. */
function lentAtALoss({ you, truth }: Finding): OneThing | undefined {
  if (!you.result || !truth?.result || you.result.overTenor >= 0) return undefined;
  return advice("lentAtALoss", {
    loss: -you.result.overTenor,
    best: truth.result.overTenor,
    rate: truth.price.waterfall.rate,
    pd: you.pd,
    truePd: truth.pd,
  });
}

function lentBeyondPolicy({ breaches }: Finding): OneThing | undefined {
  const worst = breaches[0];
  return worst && advice("lentBeyondPolicy", { ...worst });
}

/** A notch is moved by something in the file: without a pin or an adjustment it is a feeling. */
function overrideWithoutEvidence({ you, pins, spread }: Finding): OneThing | undefined {
  const supported = pins.length > 0 || spread.some(({ reasons }) => reasons.length > 0);
  if (you.override.notches === 0 || supported) return undefined;
  return advice("overrideWithoutEvidence", { notches: you.override.notches });
}

function falseAlarm({ falseAlarms }: Finding): OneThing | undefined {
  if (falseAlarms.length === 0) return undefined;
  return advice(
    "falseAlarm",
    { count: falseAlarms.length },
    falseAlarms.map(({ at }) => at),
  );
}

/** Of a real firm nobody knows the truth; standing far from the model then needs its reason in the memo. */
function farFromModel({ truth, gaps, you, model }: Finding): OneThing | undefined {
  const notches = gaps.model?.notches ?? 0;
  if (truth || !model || Math.abs(notches) < PD_TOLERANCE_NOTCHES) return undefined;
  return advice("gapToModel", { notches: Math.abs(notches), grade: you.grade, modelGrade: model.grade });
}

function steady({ gaps, truth, model }: Finding): OneThing {
  const gap = gaps.truth ?? gaps.model;
  return advice("steady", {
    against: truth ? "truth" : model ? "model" : "none",
    notches: Math.abs(gap?.notches ?? 0),
    bps: Math.abs(Math.round(gap?.neededBps ?? 0)),
  });
}
