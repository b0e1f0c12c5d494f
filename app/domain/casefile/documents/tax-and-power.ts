import { workingDate } from "./dates";
import { taxDay } from "../../calendar";
import { type FirmState, MONTHS_OF_QUARTER, paysVatIn } from "../../firm";
import { isoDate, type IsoDate, isoMonth, type Minor, roundHalfUp } from "../../money";
import { randomStream, type RandomStream } from "../../random";
import type { NoiseItem } from "../truth";
import type { ElectricityDocument, VatReturn, VatReturnsDocument, WaterDocument } from "./types/tax";
import { postingsOf } from "./by-code";
import { type Drawn, lastYear, type World } from "./world";

/** At most this part of a month's sales at home reaches only the next return; a diligent owner is late with less. */
const LATE_SHARE = 0.03;
const DILIGENCE_HELPS = 0.8;
/** Of what is sold for notes and by wallet most is declared without an invoice. */
const UNINVOICED = { low: 0.8, high: 1 } as const;

interface Late {
  readonly sales: Minor;
  readonly vat: Minor;
}

/** Returns of so many months are in the file. */
const MONTHS = 12;

/**
 * The returns of twelve months: twelve, or the last four quarters of a small-scale taxpayer. What was invoiced, exports
 * at the zero rate among it, and what was sold without invoice but declared; in cash trades the usual share is in none of
 * them. Minor units, net of VAT. Bookkeepers claim input invoices as they declare output, so that a late invoice holds
 * back as much input VAT and the amount paid is that of the books.
 */
export function drawVatReturns(world: World): Drawn<VatReturnsDocument> {
  const { firm } = world.now;
  const random = randomStream(world.seed, "vat");
  const filing = randomStream(world.seed, "vat/filed");
  const noise: NoiseItem[] = [];
  const { before, periods } = taxPeriods(world);
  const exempt = new Set(postingsOf(world, "vatExempt").map(({ month }) => month));
  // What the month before the first return was late with stands in the first.
  let carried = before ? lateOf(before, random) : { sales: 0, vat: 0 };
  const returns: VatReturn[] = [];
  for (const states of periods) {
    const last = states.at(-1)!;
    const { month } = last;
    const sum = (of: "sales" | "undeclaredSales" | "outputVat" | "inputVat"): Minor =>
      states.reduce((total, { figures }) => total + figures[of], 0);
    const late = lateOf(last, random);
    const shift: Late = { sales: carried.sales - late.sales, vat: carried.vat - late.vat };
    carried = late;
    if (shift.sales !== 0) noise.push({ source: "invoiceTiming", doc: "vat", amount: shift.sales });
    const undeclaredSales = sum("undeclaredSales");
    const declared = sum("sales") - undeclaredSales + shift.sales;
    const retail = firm.industry.cashShare + firm.industry.walletShare;
    // What is left out is what nobody wanted an invoice for.
    const atOnce = Math.max(0, (declared + undeclaredSales) * retail - undeclaredSales);
    const uninvoiced = roundHalfUp(atOnce * random.between(UNINVOICED.low, UNINVOICED.high));
    returns.push({
      month: isoMonth(month),
      filedOn: earliest(workingDate(month + 1, filing.integer(8, taxDay(month + 1))), world.asOf),
      salesInvoiced: declared - uninvoiced,
      salesUninvoiced: uninvoiced,
      outputVat: exempt.has(month) ? 0 : sum("outputVat") + shift.vat,
      inputVat: sum("inputVat") + shift.vat,
      paid: last.figures.vatDue,
    });
  }
  const { regime, rate } = firm.vat;
  const monthsEach = regime === "smallScale" ? { monthsEach: MONTHS_OF_QUARTER } : {};
  return { document: { id: "vat", kind: "vatReturns", regime, rate, ...monthsEach, returns }, noise };
}

/** The months of each return, oldest first, and the month before the first. A quarter that still runs is not declared. */
export function taxPeriods({ life, now }: Pick<World, "life" | "now">): {
  readonly before: FirmState | undefined;
  readonly periods: readonly (readonly FirmState[])[];
} {
  const { vat } = now.firm;
  const each = vat.regime === "smallScale" ? MONTHS_OF_QUARTER : 1;
  const end = life.states.findLastIndex(({ month }) => paysVatIn(vat, month + 1)) + 1;
  const first = end - MONTHS;
  return {
    before: life.states[first - 1],
    periods: Array.from({ length: MONTHS / each }, (_, i) =>
      life.states.slice(first + i * each, first + (i + 1) * each),
    ),
  };
}

/** The last return is in the file, so it has been filed. */
const earliest = (a: IsoDate, b: IsoDate): IsoDate => (a < b ? a : b);

const declaredAtHome = ({ sales, exportSales, undeclaredSales }: FirmState["figures"]): Minor =>
  sales - exportSales - undeclaredSales;

/** Sales at home that miss their month's return; none of a small-scale taxpayer, who files after the quarter and holds no input VAT back. */
function lateOf({ firm, figures }: FirmState, random: RandomStream): Late {
  const most = LATE_SHARE * (1 - DILIGENCE_HELPS * firm.owner.diligence);
  const sales = firm.vat.regime === "smallScale" ? 0 : roundHalfUp(declaredAtHome(figures) * random.between(0, most));
  return { sales, vat: Math.min(roundHalfUp(sales * firm.vat.rate), figures.inputVat) };
}

/** Twelve bills by the meter, which is read on the twentieth; kWh, and minor units with VAT. */
export function drawElectricity(world: World): Drawn<ElectricityDocument> {
  const noise: NoiseItem[] = [];
  const bills = lastYear(world).map(({ month, figures }) => {
    if (figures.kwhBilled !== figures.kwhUsed) {
      noise.push({ source: "meterPeriod", doc: "electricity", amount: figures.kwhBilled - figures.kwhUsed });
    }
    return {
      month: isoMonth(month),
      from: isoDate(month - 1, 21),
      to: isoDate(month, 20),
      kwh: figures.kwhBilled,
      amount: figures.powerBill,
    };
  });
  const meter = String(randomStream(world.disguise, "meter").integer(10_000_000, 99_999_999));
  return { document: { id: "electricity", kind: "electricity", meter, bills }, noise };
}

/** Twelve water bills by the meter, which is read on the twentieth; cubic metres, and minor units with VAT. */
export function drawWater(world: World): Drawn<WaterDocument> {
  const noise = lastYear(world)
    .filter(({ figures }) => figures.waterBilled !== figures.waterUsed)
    .map(({ figures }): NoiseItem => ({
      source: "meterPeriod",
      doc: "water",
      amount: figures.waterBilled - figures.waterUsed,
    }));
  const bills = lastYear(world).map(({ month, figures }) => ({
    month: isoMonth(month),
    from: isoDate(month - 1, 21),
    to: isoDate(month, 20),
    cubicMetres: figures.waterBilled,
    amount: figures.waterBill,
  }));
  const meter = `W${randomStream(world.disguise, "waterMeter").integer(100_000, 999_999)}`;
  return { document: { id: "water", kind: "water", meter, bills }, noise };
}
