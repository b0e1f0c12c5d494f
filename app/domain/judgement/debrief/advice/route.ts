import { lessonOn, type Locator } from "../../../casefile/browser";
import { isLeft } from "../../assignment";
import type { OneThing } from "../debrief";
import { type Advised, byLuck, placesOf } from "./advice";
import { bestOf, type Finding, isRight, isSameLoan, youLent } from "./best-decision";
import { judgePd } from "../judged-pd";
import { judgedBy, pdError, pdOff } from "./pd";
import { isShut, isUnopened, missing, unseen, unseenBurden } from "./unseen";

/** What should have led to the decision was never seen. The right result is then luck, and luck is no skill. */
export function decidedUnseeing(finding: Finding): Advised | undefined {
  const [gravest = unseenBurden(finding)] = unseen(finding);
  if (gravest && !isRight(finding)) return missing(finding, gravest);
  if (gravest) {
    const params = { kind: gravest.kind, ...(isShut(gravest, finding) ? { shut: "yes" } : {}) };
    return byLuck("missed", params, placesOf(gravest), lessonOn(gravest.kind));
  }
  const shut = unopened(finding);
  if (shut.length === 0) return undefined;
  const count = shut.length;
  return isRight(finding) && !isForgone(finding)
    ? byLuck("unopened", { count }, shut)
    : { code: "unopened", params: { count, regret: finding.money?.regret ?? 0 }, docs: shut };
}

/** Another loan than the best, or another answer, which was worth a little less. */
const isForgone = (finding: Finding): boolean =>
  finding.money !== undefined && finding.money.regret > 0 && (bestOf(finding)?.lends ?? false) && !isSameLoan(finding);

/**
 * A PD that the file does not bear out, though it cost nothing. Not where a rule ends the application: that stands before
 * any PD, and who declined by it needed none.
 */
export function disbelieving(finding: Finding): Advised | undefined {
  const [off, judged] = [pdOff(finding), judgedBy(finding)];
  const isRuled = finding.planted.some(({ kind }) => kind === "knockOut") && bestOf(finding)?.lends === false;
  if (!off || !judged || isRuled) return undefined;
  if (!isRight(finding)) return pdError(finding);
  const notches = Math.abs(judged.gap?.notches ?? 0);
  return byLuck("pd", { side: off, against: judged.against, notches, pd: finding.you.pd, truePd: judged.pd });
}

/**
 * The decisive papers that stayed shut: where nothing that shows what was planted was opened, one that does, and each paper
 * that explains what an open flag took for bad; what nobody flagged decided nothing. None where nobody watched.
 */
export function unopened(finding: Finding): Locator[] {
  const { planted, anomalies, pins } = finding;
  const isFlagged = ({ doc, at }: Locator) =>
    pins.some((pin) => pin.cleared === undefined && pin.at.doc === doc && pin.at.at === at);
  const signs = planted.filter((one) => isShut(one, finding)).flatMap((one) => placesOf(one).slice(0, 1));
  const answers = anomalies
    .filter(({ looksBad }) => isFlagged(looksBad))
    .map(({ explained: { doc, at } }) => ({ doc, at }))
    .filter(({ doc }) => isUnopened(doc, finding));
  const all = [...signs, ...answers];
  return all.filter(({ doc }, i) => all.findIndex((other) => other.doc === doc) === i);
}

/** On the border neither answer is wrong, and neither is praised. */
export function closeCall(finding: Finding): Advised | undefined {
  const best = bestOf(finding);
  if (!finding.money || !best || best.lends === youLent(finding)) return undefined;
  if (best.lends && best.earns <= 0) return undefined; // lending was worth no more
  const { amount, rate } = finding.money.best.terms;
  return {
    code: "closeCall",
    params: {
      lent: youLent(finding) ? "yes" : "no",
      regret: finding.money.regret,
      ...(amount === undefined || rate === undefined ? {} : { amount, rate }),
    },
  };
}

/** Where a PD counts as right, or what it is no harsher than, and yours; nothing where nobody else read the file. */
function bandOf(finding: Finding): OneThing["params"] {
  const { band, overLife } = judgePd(finding) ?? {};
  if (overLife !== undefined) return { pd: finding.you.pd, overLife };
  return band ? { pd: finding.you.pd, pdLow: band.low, pdHigh: band.high } : {};
}

/** What stood well, with what it was measured against. */
export function steady(finding: Finding): Advised {
  const { gaps, model, stage } = finding;
  const judged = judgedBy(finding);
  const gap = judged?.gap ?? gaps.model;
  return {
    code: "steady",
    params: {
      // Who was given the PD is not praised for it.
      against: isLeft(stage, "pd") ? (judged?.against ?? (model ? "model" : "none")) : "none",
      notches: Math.abs(gap?.notches ?? 0),
      bps: Math.abs(Math.round(gap?.neededBps ?? 0)),
      ...(isLeft(stage, "pd") ? bandOf(finding) : {}),
    },
  };
}
