import { lessonOn } from "../../casefile/browser";
import { isLeft } from "../assignment";
import { type Advised, type Rule, stepOf } from "./advice/advice";
import { beyondAuthority, lentAgainstBest, lentAgainstRule, lentBeyondPolicy } from "./advice/against-rules";
import type { Finding } from "./advice/best-decision";
import { halfAdjusted, misreadFigure } from "./advice/figures";
import { lentAgainstIntegrity, refusedOnSuspicion } from "./advice/integrity-advice";
import { pdFarFromTruth } from "./advice/pd";
import { priceIsTheFault, pricedAboveCustomer, pricedAboveOwnPd, pricedBelowOwnPd, slightSlip } from "./advice/price";
import {
  declinedOnAlarms,
  falseAlarm,
  farFromModel,
  noMemo,
  overrideWithoutEvidence,
  refusedAtACost,
  refusedOnAlarms,
} from "./advice/process";
import { closeCall, decidedUnseeing, disbelieving, steady } from "./advice/route";
import { betterTerms, lentAtALoss, otherLoanInside, refusedSoundFirm } from "./advice/terms";
import { missedBurden, missedDistortion, notCarriedThrough } from "./advice/unseen";
import type { Compared, OneThing } from "./debrief";

const on = (field: Rule["field"], ...rules: readonly Rule["of"][]): readonly Rule[] =>
  rules.map((of) => ({ field, of }));

/**
 * What a bank may not do, whatever it earns: rules that end an application, who may decide, whom it does not lend to, the
 * policy's limits. To a liar no amount is right, so what was too much of it is no advice.
 */
const COMPLIANCE = on("verdict", lentAgainstRule, beyondAuthority, lentAgainstIntegrity, lentBeyondPolicy);

/** What the decision cost, by its cause: none of these speaks where it cost nothing worth a word, but for a price's rule. */
const MONEY = [
  ...on("rate", priceIsTheFault),
  ...on("flags", missedDistortion, missedBurden, notCarriedThrough),
  ...on("adjustments", misreadFigure, halfAdjusted),
  ...on("flags", refusedAtACost),
  ...on("pd", pdFarFromTruth),
  // With a PD that is not off: who sees far too much risk refuses the firm whatever he suspects.
  ...on("verdict", refusedOnSuspicion),
  ...on("rate", pricedBelowOwnPd, pricedAboveOwnPd, pricedAboveCustomer),
  ...on("amount", otherLoanInside),
  ...on("verdict", refusedSoundFirm),
  ...on("amount", betterTerms),
  ...on("verdict", lentAtALoss, lentAgainstBest),
];

const PROCESS = [
  ...on("flags", refusedOnAlarms, decidedUnseeing),
  ...on("override", overrideWithoutEvidence),
  ...on("flags", declinedOnAlarms, falseAlarm),
  ...on("pd", disbelieving),
  ...on("memo", noMemo, farFromModel),
  ...on("verdict", closeCall),
  ...on("rate", slightSlip),
];

/**
 * The rules in the order of what is gravest for a bank; the first that applies is the advice. None of them says the opposite
 * of the best decision that stands above it on the page.
 */
const RULES: readonly Rule[] = [...COMPLIANCE, ...MONEY, ...PROCESS];

/**
 * Names the one thing to do better next time. Codes and parameters; the page has the words. Nothing is said of a field that
 * an expert filled.
 */
export function oneThing(finding: Finding): OneThing {
  for (const { field, of } of RULES) {
    const advised = isLeft(finding.stage, field) ? of(finding) : undefined;
    if (advised) return { ...filled(advised), step: stepOf(field) };
  }
  return filled(steady(finding));
}

const filled = ({ code, params = {}, docs = [], lesson }: Advised): OneThing => ({ code, params, docs, lesson });

/** Lessons that teach what went unseen or got a wrong name, the advice's own first; each once, whether they exist or not. */
export function lessonsFor({
  oneThing: { lesson },
  planted,
}: Pick<Compared, "oneThing" | "planted">): readonly string[] {
  const unseen = planted.filter(({ outcome }) => outcome === "missed" || outcome === "misnamed");
  return [...new Set([lesson, ...unseen.map(({ kind }) => lessonOn(kind))])].filter((slug) => slug !== undefined);
}
