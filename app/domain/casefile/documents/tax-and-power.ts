import { isoDate, isoMonth } from "../../money/calendar";
import { roundHalfUp, type Minor } from "../../money/index";
import { randomStream } from "../../random/index";
import type { ElectricityDocument, NoiseItem, VatReturn, VatReturnsDocument } from "../types";
import { lastYear, type Drawn, type World } from "./world";

/** A few invoices of a month's last days reach the next month's return. */
const LATE_SHARE = { low: 0, high: 0.03 } as const;

/** Twelve monthly returns: what was invoiced, and what was sold without invoice but declared. */
export function drawVatReturns(world: World): Drawn<VatReturnsDocument> {
  const { industry } = world.now.firm;
  const random = randomStream(world.seed, "vat");
  const noise: NoiseItem[] = [];
  let carried: Minor = 0;
  const months = lastYear(world);
  const returns = months.map(({ month, figures }, i): VatReturn => {
    // The last month's late invoices would fall outside the file, so that the year's returns tie to the year's sales.
    const late =
      i === months.length - 1 ? 0 : roundHalfUp(figures.sales * random.between(LATE_SHARE.low, LATE_SHARE.high));
    const declared = figures.sales - late + carried;
    if (late !== carried) noise.push({ source: "invoiceTiming", doc: "vat", amount: carried - late });
    carried = late;
    const uninvoiced = roundHalfUp(declared * (industry.cashShare + industry.walletShare) * random.between(0.8, 1));
    return {
      month: isoMonth(month),
      filedOn: isoDate(month + 1, random.integer(8, 15)),
      salesInvoiced: declared - uninvoiced,
      salesUninvoiced: uninvoiced,
      outputVat: roundHalfUp(declared * industry.vatRate),
      inputVat: figures.inputVat,
      paid: figures.vatDue,
    };
  });
  return {
    document: { id: "vat", kind: "vatReturns", regime: industry.vatRegime, rate: industry.vatRate, returns },
    noise,
  };
}

/** Twelve bills by the meter, which is read on the twentieth. */
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
  const meter = String(randomStream(world.seed, "meter").integer(10_000_000, 99_999_999));
  return { document: { id: "electricity", kind: "electricity", meter, bills }, noise };
}
