import { type CaseFile, type CaseTruth, linesBentBy, type Planted, plantedIn } from "../../casefile";
import { gradeOf, midpointPd, type Verdict } from "../../lending";
import type { Minor } from "../../money";
import { type Policy, price } from "../../pricing";
import { randomStream, type RandomStream } from "../../random";
import { qualitativeFromDocuments, type Scorecard } from "../../scorecard";
import {
  type Adjustment,
  ASSET_LINES,
  EQUITY_LINES,
  LIABILITY_LINES,
  PROFIT_LINES,
  spread,
  type StandardLine,
} from "../../statements";
import { barredBy, judgeIntegrity, provableIn } from "../integrity";
import { type ModelOpinion, yearOfSales } from "../opinion";
import { breachesBy, groundOf } from "../outcome";
import { type FlagPin, letterDue, ownScore, type Worksheet } from "../worksheet";
import {
  CONDITIONS,
  EVIDENCE_OF_FACTOR,
  letterOf,
  memoOf,
  noteOn,
  OVERRIDE_REASON,
  preMortemOf,
  reasonFor,
} from "./senior-words";

export interface SeniorCase {
  readonly file: CaseFile;
  /** undefined for imported cases: the senior then starts from the model */
  readonly truth: CaseTruth | undefined;
  readonly opinion: ModelOpinion;
  readonly card: Scorecard;
  readonly policy: Policy;
  readonly seed: string;
  /** 0 reads as the model does, 1 nearly always sees everything; "expert": all that the file shows, and no noise */
  readonly skill: number | "expert";
}

/** House values of the simulation. */
const SIGHT = { floor: 0.45, bySkill: 0.5 }; // chance to find one distortion: 45 % to 95 %
const PD_NOISE = { ceiling: 0.45, bySkill: 0.3 }; // deviation of ln(PD): 0.45 to 0.15
const UNRATED_GRADE = 6; // where the model has nothing to say a senior starts below the middle
const THIN_COVER = { lowest: 1, amountShare: 0.7 }; // cover from 1 to the minimum: lent, but less

/**
 * A competent, slightly noisy senior's worksheet for the demonstration bank. Fully determined by its arguments.
 * What it saw decides the rest: adjustments are true where the distortion was found, the PD lies between the model's
 * and the truth by the share of distortions found, the rate is the policy's at that PD.
 */
export function simulateSenior(input: SeniorCase): Worksheet {
  const { file, truth, opinion, card, policy, seed, skill } = input;
  const stream = (name: string) => randomStream(seed, `senior/${name}`);
  const planted = truth ? plantedIn(truth) : [];
  const found = skill === "expert" ? planted : seen(planted, skill, stream("sight"));
  const adjustments = corrections(file, truth, found, found.length === planted.length);
  const noise = skill === "expert" ? 0 : noiseOf(skill, stream("pd"));
  const goal = skill === "expert" ? truth?.attainable.value : truth?.ratingPd.value;
  const pd = ownPd({ truth, goal, opinion, found: found.length, noise, floor: policy.pdFloor });
  const knockedOut = found.some(({ kind }) => kind === "knockOut");
  const integrity = policy.integrity && judgeIntegrity(known(found, truth), file.documents, policy.integrity);
  const barred = knockedOut ? undefined : barredBy(integrity);
  const decision = knockedOut || barred ? DECLINE : decide(input, adjustments, pd);

  const qualitative = judged(file, card);
  const { statements, unplaced, request } = groundOf(file, policy, truth);
  const asked = { request, lgd: policy.lgd };
  const scored = ownScore({ qualitative }, card, spread(statements, adjustments), unplaced, asked);
  const due = letterDue(decision, request);
  const notches = scored ? Math.min(2, Math.max(-2, gradeOf(pd) - scored.grade)) : 0;
  return {
    flags: found.map(pinOf),
    adjustments,
    qualitative,
    override: {
      notches,
      reason: notches === 0 ? "" : found.map(({ kind }) => noteOn(kind)).join(" ") || OVERRIDE_REASON,
    },
    pd,
    confidence: skill === "expert" || stream("confidence").chance(skill) ? "high" : "medium",
    ...decision,
    memo: memoOf(
      decision.verdict,
      found.map(({ kind }) => kind),
      pd,
      barred,
    ),
    preMortem: preMortemOf(decision.verdict),
    lgd: undefined,
    collateral: undefined,
    covenants: undefined,
    supports: [],
    ...(due ? { letter: letterOf(due, knockedOut || barred !== undefined) } : {}),
  };
}

/** Factors as the documents state them; where none does, the middle bin. */
function judged(file: CaseFile, card: Scorecard): Worksheet["qualitative"] {
  const stated = qualitativeFromDocuments(file, card);
  return Object.fromEntries(
    card.characteristics.flatMap(({ id, kind, bins }) => {
      const bin = stated[id] ?? bins[bins.length >> 1]?.id;
      return kind === "qualitative" && bin ? [[id, { bin, evidence: EVIDENCE_OF_FACTOR }]] : [];
    }),
  );
}

const seen = (planted: readonly Planted[], skill: number, stream: RandomStream): Planted[] =>
  planted.filter(() => stream.chance(SIGHT.floor + SIGHT.bySkill * skill));

/** What the bank's integrity rules are held against: the lies that were found, and what is owed and hidden from nobody. */
const known = (found: readonly Planted[], truth: CaseTruth | undefined) =>
  provableIn({ distortions: found, burdens: truth?.burdens ?? [] });

const noiseOf = (skill: number, stream: RandomStream): number =>
  stream.normal(0, PD_NOISE.ceiling - PD_NOISE.bySkill * skill);

const pinOf = ({ kind, severity, evidence, bends }: Planted, index: number): FlagPin => {
  const { doc, at } = evidence[0] ?? { doc: bends[0] ?? "", at: "" };
  return { id: `flag-${index + 1}`, at: { doc, at }, kind, severity, note: noteOn(kind) };
};

/** True minus reported, in all lines for who has seen everything, else in those of what was found; equity balances. */
function corrections(
  file: CaseFile,
  truth: CaseTruth | undefined,
  found: readonly Planted[],
  all: boolean,
): Adjustment[] {
  const [first] = found;
  if (!first) return [];
  const reported = file.documents.find((document) => document.kind === "statements")?.years ?? [];
  const causeOf = (line: StandardLine) => found.find(({ kind }) => linesBentBy(kind).includes(line))?.kind;
  return reported.flatMap((statement) => {
    const books = truth?.statements.find(({ periodEnd }) => periodEnd === statement.periodEnd);
    const wrong = (line: StandardLine): Minor => (books?.lines[line] ?? 0) - (statement.lines[line] ?? 0);
    const lines = [...PROFIT_LINES, ...ASSET_LINES, ...LIABILITY_LINES].filter(
      (line) => books && (all || causeOf(line)) && wrong(line) !== 0,
    );
    const amounts = lines.map((line) => ({
      line,
      amount: wrong(line),
      reason: reasonFor(causeOf(line) ?? first.kind),
    }));
    const change = (group: readonly StandardLine[]) =>
      amounts.reduce((total, { line, amount }) => total + (group.includes(line) ? amount : 0), 0);
    const equity = change(ASSET_LINES) - change(LIABILITY_LINES);
    const balanced =
      equity === 0 || !amounts[0]
        ? amounts
        : [...amounts, { line: EQUITY_LINES[1], amount: equity, reason: amounts[0].reason }];
    return balanced.map((row) => ({
      ...row,
      id: `${statement.periodEnd}-${row.line}`,
      periodEnd: statement.periodEnd,
    }));
  });
}

/** Between the model's PD and `goal` on the log scale, by the share of distortions found, with noise. */
function ownPd(input: {
  readonly truth: CaseTruth | undefined;
  readonly goal: number | undefined;
  readonly opinion: ModelOpinion;
  readonly found: number;
  readonly noise: number;
  readonly floor: number;
}): number {
  const { truth, goal, opinion, found, noise, floor } = input;
  const model = opinion.rated ? opinion.score.pd : midpointPd(UNRATED_GRADE);
  const planted = truth ? plantedIn(truth).length : 0;
  const sight = !truth ? 0 : planted === 0 ? 1 : found / planted;
  const centre = Math.log(model) * (1 - sight) + Math.log(goal ?? model) * sight;
  const pd = Math.min(0.6, Math.max(floor, Math.exp(centre + noise)));
  return Math.round(pd * 10_000) / 10_000; // as a person would state it: hundredths of a percent
}

type Decision = Pick<Worksheet, "amount" | "tenorMonths" | "repayment" | "rate" | "conditions"> & {
  readonly verdict: Verdict;
};

/** The request at the policy's price for the own PD; less where cover is thin; nothing beyond the policy's limits. */
function decide({ file, truth, policy }: SeniorCase, adjustments: readonly Adjustment[], pd: number): Decision {
  const ground = groundOf(file, policy, truth);
  const { request, statements, size, sameCurrency, facts } = ground;
  const periods = spread(statements, adjustments);
  const books = periods.at(-1)?.adjusted;
  const tenorMonths = Math.min(request.tenorMonths, policy.limits.maxTenorMonths);
  const sales = books && yearOfSales(books);
  const offer = (amount: Minor) => {
    const { repayment, collateral } = request;
    const asked = { exposure: amount, tenorMonths, repayment, pd, collateral, size };
    const needed = price({ ...asked, sales: sameCurrency ? facts.fileSales : undefined }, policy);
    const rate = Math.ceil(needed.waterfall.rate * 2000) / 2000; // quoted in steps of 5 bp
    const terms = { amount, tenorMonths, repayment, rate };
    return { terms, breaches: breachesBy({ ...terms, grade: gradeOf(pd) }, periods, ground) };
  };
  const asked = offer(request.amount);
  if (asked.breaches.length === 0) return { verdict: "approve", ...asked.terms, conditions: "" };

  const mendable = asked.breaches.every(
    ({ limit, value, bound }) =>
      limit === "maxAmountToSales" ||
      (limit === "workingCapitalNeed" && bound >= policy.limits.amountStep) ||
      (limit === "minDscr" && value >= THIN_COVER.lowest),
  );
  if (!mendable) return DECLINE;
  const { maxAmountToSales, amountStep } = policy.limits;
  const need = asked.breaches.find(({ limit }) => limit === "workingCapitalNeed")?.bound ?? Infinity;
  const most = Math.min(THIN_COVER.amountShare * request.amount, maxAmountToSales * (sales ?? Infinity), need);
  const { terms } = offer(Math.max(amountStep, Math.floor(most / amountStep) * amountStep));
  return { verdict: "approveWithConditions", ...terms, conditions: CONDITIONS };
}

const DECLINE: Decision = {
  verdict: "decline",
  amount: undefined,
  tenorMonths: undefined,
  repayment: undefined,
  rate: undefined,
  conditions: "",
};
