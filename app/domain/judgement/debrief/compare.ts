import type { CaseTruth } from "../../casefile";
import type { LoanRequest, Phrase } from "../../lending";
import { isRepaidAtOnce } from "../../pricing";
import { binLabel, type Scorecard, type ScoreContribution, type ScoreResult } from "../../scorecard";
import { ASSET_LINES, EQUITY_LINES, LIABILITY_LINES, PROFIT_LINES, type SpreadPeriod } from "../../statements";
import type { OwnStanding, Standing } from "../outcome";
import type { Worksheet } from "../worksheet";
import type { Debrief, FactorPoints, FactorRow, Gap, PlantedFlag, SpreadRow } from "./debrief";

/** You against another standing; signs as in Gap. */
export function gapTo(you: Standing, other: Standing): Gap {
  const offered = [you.terms.rate, other.terms.rate] as const;
  return {
    notches: you.grade - other.grade,
    pdRelative: you.pd / other.pd - 1,
    neededBps: (you.price.waterfall.rate - other.price.waterfall.rate) * 10_000,
    offeredBps: offered[0] === undefined || offered[1] === undefined ? undefined : (offered[0] - offered[1]) * 10_000,
    result: you.result && other.result && you.result.overTenor - other.result.overTenor,
  };
}

/** Every characteristic of the card with your points and the model's, in the card's order. */
export function factorRows(
  card: Scorecard,
  worksheet: Worksheet,
  request: Pick<LoanRequest, "repayment">,
  yours: ScoreResult | undefined,
  model: ScoreResult | undefined,
): FactorRow[] {
  return card.characteristics.map((characteristic) => {
    const { id, label, kind } = characteristic;
    const points = (score: ScoreResult | undefined): FactorPoints | undefined => {
      const own = score?.contributions.find((contribution) => contribution.characteristic === id);
      return own && { value: shown(own), points: own.points };
    };
    const shown = ({ value, bin }: ScoreContribution) =>
      characteristic.kind === "qualitative"
        ? characteristic.bins.filter((own) => own.id === bin).map(binLabel)[0]
        : value;
    return {
      id,
      label,
      unit: kind === "financial" ? characteristic.unit : "judged",
      ...(kind === "financial" && characteristic.ratio === "proFormaDscr" && isRepaidAtOnce(request)
        ? { isRepaidAtOnce: true as const }
        : {}),
      bestPoints: Math.max(...characteristic.bins.map((bin) => bin.points)),
      yours: points(yours),
      model: points(model),
      evidence: worksheet.qualitative[id]?.evidence ?? "",
    };
  });
}

/** The last year line by line: lines that any of the three states. */
export function spreadRows(period: SpreadPeriod | undefined, truth: CaseTruth | undefined): SpreadRow[] {
  if (!period) return [];
  const books = truth?.statements.find(({ periodEnd }) => periodEnd === period.reported.periodEnd);
  return [...PROFIT_LINES, ...ASSET_LINES, ...LIABILITY_LINES, ...EQUITY_LINES]
    .map((line) => ({
      line,
      reported: period.reported.lines[line],
      adjusted: period.adjusted.lines[line],
      true: books?.lines[line],
      reasons: period.adjustments.filter((adjustment) => adjustment.line === line).map(({ reason }) => reason),
    }))
    .filter((row) => row.reported !== undefined || row.adjusted !== undefined || row.true !== undefined);
}

/** The first sentences of the page: what you did, what the model said, what was the case. */
export function verdictOf(
  you: OwnStanding,
  model: (Standing & { readonly isReferred?: boolean }) | undefined,
  key: Pick<Debrief, "truth" | "attainable" | "money">,
  planted: readonly PlantedFlag[],
): Phrase[] {
  return [youSentence(you), modelSentence(you, model), ...keySentences(key, planted)];
}

const lends = ({ terms }: Standing): boolean => terms.verdict !== "decline";

function youSentence({ terms, pd }: OwnStanding): Phrase {
  if (terms.verdict === "decline") return { code: "you.decline", params: { pd } };
  return { code: `you.${terms.verdict}`, params: { amount: terms.amount ?? 0, rate: terms.rate ?? 0 } };
}

function modelSentence(you: Standing, model: (Standing & { readonly isReferred?: boolean }) | undefined): Phrase {
  if (!model) return { code: "model.unrated" };
  if (model.isReferred) return { code: "model.referred" };
  if (lends(you) && lends(model) && isOther(you, model)) {
    return { code: "model.lentOther", params: { amount: model.terms.amount ?? 0, rate: model.terms.rate ?? 0 } };
  }
  if (lends(you) === lends(model)) return { code: "model.agreed" };
  if (!lends(model)) return { code: "model.declined" };
  return { code: "model.lentAmount", params: { amount: model.terms.amount ?? 0, rate: model.terms.rate ?? 0 } };
}

/** House estimates of what makes another offer: a tenth of the amount, half a percentage point of the rate. */
const OTHER = { amount: 0.1, rate: 0.005 } as const;

/** Two loans that are not the same offer. What an old decision left open tells nothing apart. */
function isOther({ terms: yours }: Standing, { terms: theirs }: Standing): boolean {
  const { amount = theirs.amount, rate = theirs.rate } = yours;
  if (!theirs.amount || !theirs.rate || !amount || !rate) return false;
  return Math.abs(amount - theirs.amount) > OTHER.amount * theirs.amount || Math.abs(rate - theirs.rate) > OTHER.rate;
}

function keySentences(
  { truth, attainable, money }: Pick<Debrief, "truth" | "attainable" | "money">,
  planted: readonly PlantedFlag[],
): Phrase[] {
  if (!truth) return [];
  const [only, more] = planted;
  const which = !only ? "honest" : more ? "several" : "bent";
  const told: Record<string, string> = which === "bent" && only ? { kind: only.kind } : {};
  if (!money || !attainable) {
    return [{ code: `truth.${which}.${lends(truth) ? "lend" : "decline"}`, params: { pd: truth.pd, ...told } }];
  }
  const { terms, reason } = money.best;
  const params = { pd: attainable.pd, grade: attainable.grade, amount: terms.amount ?? 0, rate: terms.rate ?? 0 };
  return [
    { code: `file.${which}`, params: told },
    { code: `best.${reason}`, params },
  ];
}
