import { lessonOn, type Locator } from "../../casefile/browser";
import { EQUITY_LINES, type StandardLine } from "../../statements";
import { bestOf, betterTerms, type Finding, lentAgainstBest, youLent } from "./best-decision";
import { type IntegrityAdvice, lentAgainstIntegrity, refusedOnSuspicion } from "./integrity-advice";
import type { Compared, OneThing, PlantedFlag, SpreadRow } from "./debrief";

/** House values: differences smaller than these are not worth the one piece of advice. */
const PRICE_TOLERANCE = 0.0005; // 5 bp
/** An offer that more than half of such customers leave. */
const OFTEN_TAKEN = 0.5;
const PD_TOLERANCE_NOTCHES = 2;
const LINE_TOLERANCE = 0.03; // of the true sales

const EQUITY: readonly StandardLine[] = EQUITY_LINES;
const SEVERITY = ["high", "medium", "low"] as const;

/**
 * The rules in order of what they cost a bank; the first that applies is the advice. None of them says the opposite of
 * the best decision that stands above it on the page.
 */
const RULES: readonly ((finding: Finding) => OneThing | undefined)[] = [
  (finding) => pointed(lentAgainstIntegrity(finding)),
  missedDistortion,
  halfAdjusted,
  pricedBelowOwnPd,
  pricedAboveOwnPd,
  (finding) => pointed(refusedOnSuspicion(finding)),
  refusedSoundFirm,
  pdFarFromTruth,
  pricedAboveCustomer,
  lentAtALoss,
  lentBeyondPolicy,
  (finding) => told(lentAgainstBest(finding) ?? betterTerms(finding)),
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

const told = (advised: Pick<OneThing, "code" | "params"> | undefined): OneThing | undefined =>
  advised && advice(advised.code, advised.params);

const pointed = (advised: IntegrityAdvice | undefined): OneThing | undefined =>
  advised && advice(advised.code, advised.params, placesOf(advised.flag), lessonOn(advised.flag.kind));

/** One place in each document that shows the distortion, in the order of the evidence. */
function placesOf({ evidence }: PlantedFlag): Locator[] {
  const first = new Map<string, Locator>();
  for (const { doc, at } of evidence) if (!first.has(doc)) first.set(doc, { doc, at });
  return [...first.values()];
}

/** A lie that went unseen makes every later figure wrong: it comes before price and grade, the gravest first. */
function missedDistortion(finding: Finding): OneThing | undefined {
  const { planted, you, truth } = finding;
  const missed = planted
    .filter(({ outcome }) => outcome === "missed")
    .sort((a, b) => SEVERITY.indexOf(a.severity) - SEVERITY.indexOf(b.severity))[0];
  if (!missed || !truth) return undefined;
  const judged = judgedBy(finding);
  const params = { kind: missed.kind, pd: you.pd, truePd: judged?.pd ?? truth.pd, against: judged?.against ?? "truth" };
  return advice("missed", params, placesOf(missed), lessonOn(missed.kind));
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
    lessonOn(first.kind),
  );
}

/** Not where no price, or only a lower one, was the best: the price was then not what was wrong. */
function pricedBelowOwnPd(finding: Finding): OneThing | undefined {
  const { you, fair } = finding;
  const { rate } = you.terms;
  const needed = you.price.waterfall.rate;
  if (rate === undefined || (fair ? fair.place !== "below" : rate >= needed - PRICE_TOLERANCE)) return undefined;
  const best = bestOf(finding);
  if (best && (!best.lends || needed > best.highest + PRICE_TOLERANCE)) return undefined;
  return advice("pricedBelowOwnPd", { rate, needed, shortBps: Math.round((needed - rate) * 10_000), pd: you.pd });
}

/** The PD that people are judged against, and how far off it you are. */
const judgedBy = ({ attainable, truth, gaps }: Finding) =>
  attainable
    ? { against: "attainable", pd: attainable.pd, gap: gaps.attainable }
    : truth && { against: "truth", pd: truth.pd, gap: gaps.truth };

/** Refusing is not safe: a firm that would have paid a price covering its risk is income turned away. */
function refusedSoundFirm(finding: Finding): OneThing | undefined {
  const { you } = finding;
  const [best, judged] = [bestOf(finding), judgedBy(finding)];
  if (you.terms.verdict !== "decline" || !best || !judged || best.earns <= 0) return undefined;
  const { earns: forgone, rate, amount } = best;
  return advice("refusedSoundFirm", { forgone, rate, amount, pd: you.pd, truePd: judged.pd });
}

/** Who asks more than the own risk needs takes it from a customer who cannot wait. */
function pricedAboveOwnPd(finding: Finding): OneThing | undefined {
  const { you, fair } = finding;
  const { rate } = you.terms;
  const best = bestOf(finding);
  if (rate === undefined || fair?.place !== "above") return undefined;
  if (best && (!best.lends || best.rate >= rate)) return undefined; // the price was then not what was wrong
  const bps = Math.round((rate - fair.price) * 10_000);
  return advice("pricedAboveOwnPd", { rate, needed: fair.price, highest: fair.high, bps, pd: you.pd });
}

/** A price that most customers with such a file leave, where the best one is one that more of them take. */
function pricedAboveCustomer(finding: Finding): OneThing | undefined {
  const { you, money } = finding;
  const { rate } = you.terms;
  const chance = money?.you.noDeal === "refusedByCustomer" ? 0 : money?.you.chance;
  const best = bestOf(finding);
  if (rate === undefined || chance === undefined || chance >= OFTEN_TAKEN || !best?.lends) return undefined;
  if (best.rate >= rate) return undefined;
  const { named } = money ?? {};
  const params = { rate, chance, bestRate: best.rate, forgone: best.earns };
  return advice("pricedAboveCustomer", named === undefined || named >= rate ? params : { ...params, named });
}

/** Within the band in which practised analysts land, or, where nobody else read the file, within a notch. */
function isTolerable({ you, readings }: Finding, notches: number): boolean {
  if (!readings) return Math.abs(notches) < PD_TOLERANCE_NOTCHES;
  const { low, high } = readings.tolerance;
  return notches === 0 || (notches > 0 ? you.pd <= high : you.pd >= low);
}

/** Who lent what was best declined is not told to see more in the firm. */
function pdFarFromTruth(finding: Finding): OneThing | undefined {
  const judged = judgedBy(finding);
  const notches = judged?.gap?.notches ?? 0;
  if (!judged || isTolerable(finding, notches)) return undefined;
  if (notches > 0 && youLent(finding) && bestOf(finding)?.lends === false) return undefined;
  const { against, pd: truePd } = judged;
  return advice(notches < 0 ? "pdTooLow" : "pdTooHigh", {
    against,
    notches: Math.abs(notches),
    pd: finding.you.pd,
    truePd,
  });
}

/** A loan that loses on average is worse than no loan, and worse than the same loan at a price that pays for it. */
function lentAtALoss(finding: Finding): OneThing | undefined {
  const { you, money } = finding;
  const [best, judged] = [bestOf(finding), judgedBy(finding)];
  // Declining costs the file too: a loss is what lending brings less than that.
  const result = (money?.you.expected ?? you.result?.overTenor ?? 0) + (money?.fileCost ?? you.result?.fileCost ?? 0);
  if (!best || !judged || result >= 0) return undefined;
  return advice("lentAtALoss", {
    loss: -(money?.you.expected ?? you.result?.overTenor ?? 0),
    best: best.earns,
    rate: best.rate,
    amount: best.amount,
    pd: you.pd,
    truePd: judged.pd,
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

/** Of a real firm nobody knows the truth; leaving the model's grade or decision then needs its reason in the memo. */
function farFromModel(finding: Finding): OneThing | undefined {
  const { truth, gaps, you, model } = finding;
  if (truth || !model) return undefined;
  const notches = gaps.model?.notches ?? 0;
  const modelLends = model.terms.verdict !== "decline";
  if (Math.abs(notches) < PD_TOLERANCE_NOTCHES && youLent(finding) === modelLends) return undefined;
  return advice("gapToModel", { notches: Math.abs(notches), grade: you.grade, modelGrade: model.grade });
}

function steady(finding: Finding): OneThing {
  const { gaps, model } = finding;
  const judged = judgedBy(finding);
  const gap = judged?.gap ?? gaps.model;
  return advice("steady", {
    against: judged?.against ?? (model ? "model" : "none"),
    notches: Math.abs(gap?.notches ?? 0),
    bps: Math.abs(Math.round(gap?.neededBps ?? 0)),
  });
}

/** Lessons that teach what went unseen or got a wrong name, the advice's own first; each once, whether they exist or not. */
export function lessonsFor({
  oneThing: { lesson },
  planted,
}: Pick<Compared, "oneThing" | "planted">): readonly string[] {
  const unseen = planted.filter(({ outcome }) => outcome === "missed" || outcome === "misnamed");
  return [...new Set([lesson, ...unseen.map(({ kind }) => lessonOn(kind))])].filter((slug) => slug !== undefined);
}
