import type { CaseFile, CaseTruth } from "../../casefile";
import {
  Books,
  copyDraft,
  type Draft,
  type FirmEvent,
  type FirmState,
  type FutureLoan,
  liveFuture,
  openLedger,
  type Pledge,
  prepare,
  type Start,
} from "../../firm";
import type { LoanRequest } from "../../lending";
import { type Minor, roundHalfUp } from "../../money";
import { liveLine, liveLoan } from "./live-loan";
import type { Ending, Engine, Lived } from "./money";
import type { LentTerms } from "./result";

/** As many as the true PD starts from, so that the same luck is met again: see firm/futures.ts. */
const FUTURES = 1_000;

/**
 * The engine that lives this firm's futures on any terms, from the day of the application. Future number n has the same
 * luck on all terms (common random numbers) and in every debrief of the case. Takes a tenth of a second for each set of
 * terms: run it beside the server's thread.
 * Undefined where the key keeps no start to live from.
 */
export function engineOf(file: CaseFile, truth: CaseTruth, request: LoanRequest): Engine | undefined {
  const { start, luck } = truth;
  if (start === "notKept") return undefined;
  const pledges = pledgesOf(file, truth, request);
  const loanOf = ({ amount, tenorMonths, repayment, rate }: LentTerms, security?: readonly string[]): FutureLoan => ({
    amount,
    tenorMonths,
    repayment,
    annualRate: rate,
    purpose: request.purpose,
    collateral: pledges.filter(({ id }) => security?.includes(id) ?? true),
  });
  return {
    monthlySales: start.firm.monthlySales,
    live: (terms, security) => liveAll(start, loanOf(terms, security), luck),
    tell: (terms, future) => eventsOf(start, loanOf(terms), luck, future),
  };
}

function liveAll(start: FirmState, loan: FutureLoan, luck: string): Lived {
  const ready = prepare(start, loan);
  if (loan.repayment === "revolving") return liveLines(ready, luck);
  const defaults: Ending[] = [];
  const over = copyDraft(ready.draft);
  for (let future = 0; future < FUTURES; future++) {
    const { month, due, lgd } = liveLoan(ready, luck, future, over);
    if (month > 0 && due <= loan.tenorMonths) defaults.push({ future, month, lgd });
  }
  return { count: FUTURES, defaults };
}

/** The same of a line, with what is drawn of it. */
function liveLines(ready: Start, luck: string): Lived {
  const { tenorMonths } = ready.loan;
  const defaults: Ending[] = [];
  const sums = Array<number>(tenorMonths).fill(0);
  for (let future = 0; future < FUTURES; future++) {
    const { month, due, lgd, drawn, owed } = liveLine(ready, luck, future);
    if (month > 0 && due <= tenorMonths) defaults.push({ future, month, lgd, line: { drawn, owed } });
    else drawn.forEach((balance, index) => (sums[index]! += balance));
  }
  const lasting = Math.max(1, FUTURES - defaults.length);
  return { count: FUTURES, defaults, drawn: sums.map((sum): Minor => roundHalfUp(sum / lasting)) };
}

/** What people would remember of one future, by month after drawing. */
function eventsOf(start: FirmState, loan: FutureLoan, luck: string, future: number): readonly FirmEvent[] {
  const ready = prepare(start, loan);
  const events: FirmEvent[] = [];
  const recorder = { post: () => undefined, happened: (event: FirmEvent) => void events.push(event) };
  const books = new Books(ready.draft.month, openLedger(ready.draft.books.balances), recorder);
  const draft: Draft = { ...copyDraft(ready.draft), books };
  liveFuture(ready, `${luck}/future/${future}`, future, undefined, draft);
  return events.map((event) => ({ ...event, month: event.month - start.month }));
}

interface OwnPledge extends Pledge {
  readonly id: string;
}

/**
 * What the security is truly worth, as the generator reckoned it (casefile/generate.ts): the stated value less what a lie
 * added to all that is pledged, less what others hold in it. A charge that only the lie brought is in its share already.
 */
export function pledgesOf(file: CaseFile, truth: CaseTruth, request: LoanRequest): readonly OwnPledge[] {
  const items = file.documents.find((document) => document.kind === "collateral")?.items ?? [];
  const lies = truth.distortions.filter(({ kind }) => kind === "overstatedCollateral");
  const planted = new Set(lies.flatMap(({ evidence }) => evidence.map(({ at }) => at)));
  const stated = items.reduce((sum, { value }) => sum + value, 0);
  const kept = lies.reduce((left, { amount }) => left * keptShare(amount, stated), 1);
  return request.collateral.map(({ id, type, appraisedValue }) => {
    const charges = items.find((item) => item.id === id)?.charges ?? [];
    const held = charges.filter((charge) => !planted.has(charge.id)).reduce((sum, { amount }) => sum + amount, 0);
    return { id, type, value: Math.max(0, roundHalfUp(appraisedValue * kept) - held) };
  });
}

/** To a hundredth of a percent, as the generator keeps it. */
const keptShare = (excess: number, stated: number): number =>
  stated === 0 ? 1 : roundHalfUp((1 - excess / stated) * 10_000) / 10_000;
