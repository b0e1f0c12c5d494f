import { type CaseFile, type CaseTruth, plantedIn } from "../../casefile";
import type { Policy } from "../../pricing";
import type { Scorecard } from "../../scorecard";
import { spread, type SpreadPeriod } from "../../statements";
import type { Stage } from "../assignment";
import { borrowerFacts, type Breach, insideOf, isReferred, type ModelOpinion } from "../opinion";
import {
  attainableStanding,
  breachesBy,
  compareMoney,
  counterOfferOf,
  type Engine,
  fairnessOf,
  type Ground,
  groundOf,
  modelStanding,
  ownStanding,
  type OwnStanding,
  reasonsAgainst,
  truthStanding,
} from "../outcome";
import { asDecided, countedFlags, type Worksheet } from "../worksheet";
import { answerFlags, burdenPlacesIn, lawfulThings } from "./answers";
import { carriersOf, linesAgainst } from "./carriers";
import { factorRows, gapTo, spreadRows, verdictOf } from "./compare";
import type { Debrief, EndingRule } from "./debrief";
import { type Books, compareFlags } from "./flags";
import { judgePd } from "./judged-pd";
import { letterReview } from "./letter";
import { oneThing } from "./one-thing";
import { type Readers, readingsOf } from "./reading";
import { coverOf, limitOnBooks, signedCovenants } from "./repaid-by";
import { judgeRows } from "./right-figures";
import { unsaidNames } from "./unsaid-names";

/** Version of these comparisons; stored with every decision that was sealed by them. */
export const ENGINE_VERSION = "7";

/** Compares one submitted worksheet with the model's opinion and, where there is one, the truth. */
export function debriefOf(input: {
  readonly worksheet: Worksheet;
  readonly file: CaseFile;
  readonly card: Scorecard;
  readonly policy: Policy;
  readonly opinion: ModelOpinion;
  /** undefined for imported cases */
  readonly truth: CaseTruth | undefined;
  readonly engineVersion: string;
  /** lives the futures on other terms than the requested ones; undefined: those that the truth keeps stand for all */
  readonly engine?: Engine;
  /** undefined: nobody else reads the file */
  readonly readers?: Readers;
  /** the case's; without it the one future that is told is the same in every case */
  readonly seed?: string;
  /** ids of the papers that were opened; undefined: nobody watched */
  readonly opened?: readonly string[];
  /** what was left to fill; undefined: everything */
  readonly stage?: Stage;
}): Debrief {
  const { worksheet, file, card, policy, opinion, truth: key, engineVersion, engine, readers, seed = "" } = input;
  const { opened, stage } = input;
  const ground = groundOf(file, policy, key);
  const periods = spread(ground.statements, worksheet.adjustments);
  const you = ownStanding(worksheet, card, ground);
  const model = opinion.rated ? modelStanding(opinion, ground) : undefined;
  const own = { terms: you.terms, security: worksheet.collateral };
  const money = key && compareMoney({ ground, truth: key, you: own, model, engine, seed });
  const truth = key && truthStanding(key, ground, money?.best.terms);
  const attainable = key && money && attainableStanding(key, money.best.terms, ground);
  const books = key && booksOf(periods.at(-1), key);
  // Who cleared a sign does not point at it any more, and who points at everything points at nothing.
  const pointed = countedFlags(worksheet.flags).filter(({ cleared }) => !cleared);
  const { planted, burdens } = key
    ? compareFlags(pointed, plantedIn(key), books, key.burdens)
    : { planted: [], burdens: [] };
  const interim = file.documents.find((document) => document.kind === "interim");
  const cover = coverOf(you, worksheet, ground, interim?.statement);
  const placesOf = burdenPlacesIn(file.documents);
  const finding = {
    engineVersion,
    scorecard: opinion.scorecard,
    policy: opinion.policy,
    policySchema: policy.schema,
    origin: file.origin,
    currency: file.currency,
    documents: file.documents.map(({ id, kind }) => ({ id, kind })),
    lastPeriodEnd: periods.at(-1)?.reported.periodEnd,
    you,
    model,
    modelReasons: opinion.reasons,
    modelConditions: opinion.rated ? opinion.conditions : [],
    modelLimit: opinion.rated && opinion.limit !== "notStated" ? opinion.limit : undefined,
    truth,
    attainable,
    money,
    fair: fairnessOf(worksheet, you, ground),
    bestLimit: key && money && limitOnBooks(money.best.terms, key, ground),
    cover,
    covenants: signedCovenants(you, worksheet, ground),
    readings: key && readers && readingsOf(file, key, readers, policy.lgd),
    ...(key && readers
      ? {
          carriers: carriersOf({
            file,
            truth: key,
            ideal: readers.ideal,
            lgd: policy.lgd,
            card,
            model: model?.score,
            against: linesAgainst(money?.best.reason, cover.books),
          }),
        }
      : {}),
    planted,
    burdens: burdens.map((burden) => ({ ...burden, told: placesOf(burden) })),
    falseAlarms: [],
    integrity: key && (ground.integrity ?? ("noRules" as const)),
    pins: worksheet.flags,
    opened,
    stage,
    knockOuts: endingRules(key, opinion),
    authority: borrowerFacts(file, policy).authority,
    supports: worksheet.supports,
    anomalies: lawfulThings(key?.anomalies ?? [], file.documents),
    factors: factorRows(card, worksheet, ground.request, you.score, model?.score),
    spread: judgeRows(spreadRows(periods.at(-1), key), { documents: file.documents, planted, burdens: key?.burdens }),
    gaps: {
      model: model && gapTo(you, model),
      truth: truth && gapTo(you, truth),
      attainable: attainable && gapTo(you, attainable),
    },
    ...ownBreaches(you, periods, ground),
    verdict: verdictOf(
      you,
      model && { ...model, isReferred: isReferred(opinion) },
      { truth, attainable, money },
      planted,
    ),
    memo: memoOf(worksheet, ground),
    letter: letterReview(worksheet, {
      asked: ground.request,
      best: money && key && { terms: money.best.terms, against: reasonsAgainst(money.best, ground) },
      integrity: ground.integrity,
      knockOuts: (key?.knockOuts ?? []).map(({ kind }) => kind),
      unsaid: key ? unsaidNames(file, key) : [],
      limits: policy.limits,
      asOf: file.asOf,
    }),
    counterOffer: money && counterOfferOf(money, you.terms, ground.request),
  };
  const lent = you.terms.verdict !== "decline";
  const judgedPd = judgePd(finding);
  const answers =
    key && answerFlags(worksheet.flags, { worksheet, file, truth: key, card, ground, books, lent }, finding);
  const falseAlarms = worksheet.flags.filter((_, index) => answers?.[index]?.kind === "falseAlarm");
  const answered = { ...finding, ...(answers && { answers }), ...(judgedPd && { judgedPd }), falseAlarms };
  return { ...answered, oneThing: oneThing(answered) };
}

/** By the key; of a real firm, which has none, as the bank's own records show them. */
function endingRules(key: CaseTruth | undefined, { knockOuts }: ModelOpinion): EndingRule[] {
  const rules: readonly EndingRule[] = key
    ? key.knockOuts.map(({ kind, evidence }) => ({ kind, places: evidence.map(({ doc, at }) => ({ doc, at })) }))
    : knockOuts.map(({ kind, at }) => ({ kind, places: [at] }));
  return rules.map((rule) => {
    const figures = figuresOf(knockOuts.find(({ kind }) => kind === rule.kind));
    return figures ? { ...rule, figures } : rule;
  });
}

/** What the bank's own records say of a rule that is a limit of money. */
function figuresOf(seen: ModelOpinion["knockOuts"][number] | undefined): EndingRule["figures"] {
  if (seen?.kind !== "connectedGroupLimit") return undefined;
  const { owed, requested, limit } = seen.params;
  return { value: Number(owed) + Number(requested), bound: Number(limit) };
}

function memoOf(worksheet: Worksheet, { request }: Pick<Ground, "request">): Debrief["memo"] {
  const { memo, conditions, preMortem, letter, verdict } = asDecided(worksheet, request);
  const imagined = verdict === "decline" ? "thrived" : "defaulted";
  return { text: memo, conditions, preMortem, imagined, ...(letter === undefined ? {} : { letter }) };
}

function booksOf(period: SpreadPeriod | undefined, truth: CaseTruth): Books | undefined {
  const books = truth.statements.find(({ periodEnd }) => periodEnd === period?.reported.periodEnd);
  return period && books && { reported: period.reported, adjusted: period.adjusted, true: books };
}

/** Limits that your loan breaks on your own figures, and what would bring it inside the first. */
function ownBreaches(
  { terms, grade }: OwnStanding,
  periods: readonly SpreadPeriod[],
  ground: Ground,
): Pick<Debrief, "breaches" | "inside"> {
  const { amount, tenorMonths, repayment, rate } = terms;
  if (amount === undefined || tenorMonths === undefined || repayment === undefined || rate === undefined)
    return { breaches: [] };
  const loan = { amount, tenorMonths, repayment, rate, grade };
  const breaches: readonly Breach[] = breachesBy(loan, periods, ground);
  const [first] = breaches;
  return { breaches, ...(first ? { inside: insideOf(first, loan, periods, ground.policy.limits) } : {}) };
}
