import { daysOpen, type MovementCode, type PlaceOfMoney } from "../../firm";
import { TRADES } from "../../industries";
import { isoMonth, type Minor, type MonthNumber, roundHalfUp, roundToStep } from "../../money";
import { randomStream } from "../../random";
import type { DrawingsDocument, SalesBookDocument } from "./types/accounts";
import type { TillDocument, WalletDocument } from "./types/bank";
import type { NoiseItem } from "../truth";
import { walletProvider } from "./bank-parties";
import { type Posting, postingsOf } from "./by-code";
import { slipChance } from "./slips";
import { type Drawn, lastYear, type World } from "./world";

const YUAN = 100;

/** Sums over the day book: (month, place, code) → amount. */
function sumsOf({ days }: World): (month: MonthNumber, place: PlaceOfMoney, code: MovementCode) => Minor {
  const offAccount = days.movements.filter(({ place }) => place !== "main" && place !== "second");
  return (month, place, code) => {
    let sum = 0;
    for (const one of offAccount) {
      if (one.month === month && one.place === place && one.code === code) sum += one.amount;
    }
    return sum;
  };
}

function ticketOf({ now, seed }: World, name: string): Minor {
  const { industry, size } = now.firm;
  const { ticket, ticketOfMicro = ticket } = TRADES[industry.id].takings;
  const usual = size === "micro" ? ticketOfMicro : ticket;
  return randomStream(seed, `${name}/ticket`).lognormal(usual * YUAN, 0.2);
}

/**
 * What the payment app says it settled in each month, with VAT; undefined where nobody pays that way. Its gross is the
 * books' wallet sales and what was refunded, without what guests paid to the owner's own phone.
 */
export function drawWallet(world: World): Drawn<WalletDocument> | undefined {
  const { industry } = world.now.firm;
  if (industry.walletShare === 0) return undefined;
  const random = randomStream(world.seed, "wallet");
  const ticket = ticketOf(world, "wallet");
  const { returned } = TRADES[industry.id].takings;
  const sum = sumsOf(world);
  const noise: NoiseItem[] = [];
  const months = lastYear(world).map(({ month }) => {
    const sold = sum(month, "wallet", "walletSale");
    const refunds = roundHalfUp(sold * returned * random.between(0.6, 1.5));
    const landed = sum(month, "ownerAccount", "walletSale");
    const payments = Math.round((sold / ticket) * random.between(0.95, 1.05));
    if (landed > 0) noise.push({ source: "ownerAccountReceipts", doc: "wallet", amount: -landed });
    if (refunds > 0) noise.push({ source: "walletRefunds", doc: "wallet", amount: refunds });
    return {
      month: isoMonth(month),
      payments,
      gross: sold + refunds,
      refunds,
      fees: -sum(month, "wallet", "otherCostsPaid"),
      settled: -sum(month, "wallet", "walletSettled"),
    };
  });
  return { document: { id: "wallet", kind: "walletSummary", provider: walletProvider(world), months }, noise };
}

/** The till's totals by month, with VAT; undefined where no notes are taken. Now and then a day is not rung up. */
export function drawTill(world: World): Drawn<TillDocument> | undefined {
  const { industry, owner } = world.now.firm;
  if (industry.cashShare === 0) return undefined;
  const random = randomStream(world.seed, "till");
  const ticket = ticketOf(world, "till");
  const sum = sumsOf(world);
  const noise: NoiseItem[] = [];
  const months = lastYear(world).map(({ month }) => {
    const openDays = daysOpen(world.now.firm, world.seed, month) - (random.chance(0.3) ? 1 : 0);
    const taken = sum(month, "till", "cashSale");
    const forgotten = random.chance(slipChance(owner.diligence) / 2);
    const day = roundHalfUp((taken / Math.max(1, openDays)) * random.between(0.6, 1.2));
    const receipts = random.between(0.95, 1.05);
    const missing = forgotten ? day : 0;
    if (missing > 0) noise.push({ source: "forgottenDay", doc: "till", amount: -missing });
    const takings = taken - missing;
    return {
      month: isoMonth(month),
      openDays,
      receipts: Math.round((takings / ticket) * receipts),
      takings,
      paidOut: -sum(month, "till", "otherCostsPaid"),
      banked: -sum(month, "till", "tillBanked"),
    };
  });
  return { document: { id: "till", kind: "tillSummary", months }, noise };
}

/**
 * The book that a firm without statements keeps: takings, sales on credit and purchases by month, with VAT. The owner
 * writes whole yuan and forgets a day now and then.
 */
export function drawSalesBook(world: World): Drawn<SalesBookDocument> {
  const { days, now, seed } = world;
  const random = randomStream(seed, "salesBook");
  const noise: NoiseItem[] = [];
  const note = (source: string, amount: Minor): void => {
    if (amount !== 0) noise.push({ source, doc: "salesBook", amount });
  };
  const months = lastYear(world).map(({ month, figures }) => {
    const gross = (invoices: typeof days.invoices): Minor =>
      invoices.reduce((sum, one) => (one.month === month ? sum + one.net + one.vat : sum), 0);
    const slip = random.chance(slipChance(now.firm.owner.diligence));
    const [part, inCash] = [random.between(0.6, 1.3) / 30, random.chance(0.5)];
    const missed = (amount: Minor, here: boolean): Minor => {
      const written = roundToStep(amount * (slip && here ? 1 - part : 1), YUAN);
      note(slip && here ? "forgottenDay" : "rounding", written - amount);
      return written;
    };
    return {
      month: isoMonth(month),
      cash: missed(figures.cashSales, inCash),
      wallet: missed(figures.walletSales, !inCash),
      onCredit: missed(gross(days.invoices), false),
      purchases: missed(gross(days.bills), false),
    };
  });
  return { document: { id: "salesBook", kind: "salesBook", months }, noise };
}

/** What the owner notes that he took out for the household and otherwise, and put in; in hundreds, as he remembers it. */
export function drawDrawings(world: World): Drawn<DrawingsDocument> {
  const { seed, now } = world;
  const random = randomStream(seed, "drawings");
  const noise: NoiseItem[] = [];
  const step = 100 * YUAN;
  const months = lastYear(world).map(({ month }) => {
    const posted = (...codes: readonly Posting["code"][]): Minor =>
      codes
        .flatMap((code) => postingsOf(world, code))
        .reduce((sum, one) => (one.month === month ? sum + one.amount : sum), 0);
    const recalled = (amount: Minor): Minor => {
      const forgets = random.chance(slipChance(now.firm.owner.diligence));
      const share = forgets ? random.between(0.85, 1) : 1;
      const noted = roundToStep(amount * share, step);
      if (noted !== amount) noise.push({ source: "ownersEstimate", doc: "drawings", amount: noted - amount });
      return noted;
    };
    return {
      month: isoMonth(month),
      living: recalled(posted("livingDrawing")),
      other: recalled(posted("bonus", "emergencyDrawing", "ownerBorrows")),
      paidIn: recalled(posted("injection", "ownerRepays")),
    };
  });
  return { document: { id: "drawings", kind: "drawings", months }, noise };
}
