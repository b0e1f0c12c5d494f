import { daysFrom, firmAccounts, is, outside, paper, salesOfTwelveMonths, total, yuan } from "../papers";
import type { Rules } from "../rule";
import { senseOf } from "../trades";

/** Yuan of sales in twelve months up to which a firm may stay a small-scale payer: VAT Law. */
const SMALL_SCALE = 5_000_000;

/** Sales of a quarter up to which small-scale payers owe none, in minor units: relief to the end of 2027. */
const FREE_QUARTER = 30_000_000;
/** Rounding of single sales, in minor units. */
const ROUNDED = 300;

const SURCHARGES = ["bank.surcharges", "bank.maintenanceTax", "bank.educationSurcharge", "bank.localEducation"];
/** Below this, in minor units, surcharges are lost in what a firm without money leaves unpaid. */
const LEAST_VAT = 500_000;

/** What the tax office is told. */
export const TAX: Rules = {
  /** Sales declared in twelve months are about those that the applicant states and books, less what the trade leaves out. */
  vatToSales: (file) => {
    const [vat, application] = [paper(file, "vatReturns"), paper(file, "application")];
    const sales = salesOfTwelveMonths(file);
    if (!vat || !application || !sales) return [];
    const declared = total(vat.returns.map((one) => one.salesInvoiced + one.salesUninvoiced));
    const place = { doc: application.id, at: "lastYearSales", against: vat.id };
    // Of a micro firm only the closed year is known, and sales may have halved since.
    const least = 0.45 * (1 - (senseOf(file)?.undeclared ?? 0));
    return outside(declared / sales, [least, 1.9], place);
  },

  /** Output VAT is the rate on what was sold at home. */
  outputVat: (file) => {
    const vat = paper(file, "vatReturns");
    return (vat?.returns ?? []).flatMap(({ month, salesInvoiced, salesUninvoiced, outputVat }) =>
      outputVat <= (salesInvoiced + salesUninvoiced) * vat!.rate * 1.06 + 1_000
        ? []
        : [{ doc: vat!.id, at: month, params: { outputVat } }],
    );
  },

  /** Nobody pays more VAT than he owes on his sales. */
  vatPaidWithinOutput: (file) => {
    const vat = paper(file, "vatReturns");
    return (vat?.returns ?? []).flatMap(({ month, outputVat, paid }) =>
      paid <= outputVat && paid >= 0 ? [] : [{ doc: vat!.id, at: month, params: { paid, outputVat } }],
    );
  },

  /** The rate is one that the law knows. */
  vatRate: (file) => {
    const vat = paper(file, "vatReturns");
    if (!vat || [0.01, 0.03, 0.05, 0.06, 0.09, 0.13].some((rate) => Math.abs(rate - vat.rate) < 1e-9)) return [];
    return [{ doc: vat.id, at: vat.returns[0]?.month ?? "", params: { rate: vat.rate } }];
  },

  /** Small-scale payers owe their rate on all that they declare in a quarter; exports leave without it. */
  smallScaleVat: (file) => {
    const vat = paper(file, "vatReturns");
    if (vat?.regime !== "smallScale" || paper(file, "customs")) return [];
    return vat.returns.flatMap(({ month, salesInvoiced, salesUninvoiced, outputVat }) => {
      const sales = salesInvoiced + salesUninvoiced;
      const owed = sales * vat.rate;
      return sales <= FREE_QUARTER + 100 * ROUNDED
        ? []
        : outside(outputVat, [owed - ROUNDED, owed + ROUNDED], { doc: vat.id, at: month }, { sales });
    });
  },

  /** A quarter of small sales is free of VAT, where all is sold at home. */
  smallQuarterIsFree: (file) => {
    const vat = paper(file, "vatReturns");
    if (vat?.regime !== "smallScale" || paper(file, "customs")) return [];
    return vat.returns.flatMap(({ month, salesInvoiced, salesUninvoiced, paid }) =>
      salesInvoiced + salesUninvoiced > FREE_QUARTER - 100 * ROUNDED
        ? []
        : outside(paid, [0, 0], { doc: vat.id, at: month }),
    );
  },

  /** A small-scale payer is small. */
  smallScaleIsSmall: (file) => {
    const vat = paper(file, "vatReturns");
    if (vat?.regime !== "smallScale") return [];
    const sales = yuan(total(vat.returns.map((one) => one.salesInvoiced + one.salesUninvoiced)));
    return outside(sales, [0, SMALL_SCALE * 1.5], { doc: vat.id, at: vat.returns.at(-1)?.month ?? "" });
  },

  /** A return is filed after its month and within a quarter. */
  filedAfterMonth: (file) => {
    const vat = paper(file, "vatReturns");
    return (vat?.returns ?? []).flatMap(({ month, filedOn }) =>
      outside(daysFrom(`${month}-28`, filedOn), [0, 120], { doc: vat!.id, at: month }, { filedOn }),
    );
  },

  /** VAT borne on purchases does not go beyond what sales of a year bring. */
  inputAgainstOutput: (file) => {
    const vat = paper(file, "vatReturns");
    if (vat?.regime !== "general") return [];
    const [input, output] = [
      total(vat.returns.map((one) => one.inputVat)),
      total(vat.returns.map((one) => one.outputVat)),
    ];
    if (paper(file, "customs")) return [];
    return outside(input / output, [0.05, 1.25], { doc: vat.id, at: vat.returns.at(-1)?.month ?? "" });
  },

  /** Income tax is a part of a profit, and hardly anything of a loss. */
  incomeTax: (file) => {
    const statements = paper(file, "statements");
    return (statements?.years ?? []).flatMap(({ periodEnd, lines }) => {
      const { sales, costOfSales, operatingExpenses, depreciation, interest, tax } = lines;
      if ([sales, costOfSales, operatingExpenses, depreciation, interest, tax].includes(undefined)) return [];
      const profit =
        sales! -
        costOfSales! -
        operatingExpenses! -
        depreciation! -
        interest! +
        (lines.otherOperatingIncome ?? 0) +
        (lines.nonOperatingIncome ?? 0);
      const most = Math.max(0, profit) * 0.3 + sales! * 0.005;
      return tax! <= most
        ? []
        : [{ doc: statements!.id, at: `${periodEnd.slice(0, 4)}.tax`, params: { tax: tax!, profit } }];
    });
  },

  /** Returns follow each other by the month; a small-scale payer's may by the quarter. */
  returnsWithoutGap: (file) => {
    const vat = paper(file, "vatReturns");
    const most = vat?.regime === "smallScale" ? 95 : 32;
    return (vat?.returns ?? []).flatMap(({ month }, i, all) => {
      const before = all[i - 1];
      return before
        ? outside(daysFrom(`${before.month}-15`, `${month}-15`), [27, most], { doc: vat!.id, at: month })
        : [];
    });
  },

  /** Small-scale payers declare and pay VAT by the quarter, in the month after it. */
  smallScaleByQuarter: (file) => {
    const [vat, account] = [paper(file, "vatReturns"), firmAccounts(file)[0]];
    if (vat?.regime !== "smallScale") return [];
    const odd = vat.returns.find(({ month }) => Number(month.slice(5)) % 3 !== 0);
    if (odd) return [{ doc: vat.id, at: odd.month, params: { month: odd.month } }];
    const paid = account?.lines.find(
      ({ text, out, date }) => out > 0 && is(text, "bank.vat") && Number(date.slice(5, 7)) % 3 !== 1,
    );
    return paid ? [{ doc: account!.id, at: `L${paid.no}`, against: vat.id, params: { on: paid.date } }] : [];
  },

  /**
   * Urban maintenance and education are paid with VAT: twelve in a hundred of it, outside of town and county seat six (the
   * maintenance tax is one there instead of seven), half of that by small firms.
   */
  surchargesWithVat: (file) => {
    const lines = firmAccounts(file).flatMap((account) => account.lines);
    const sum = (...codes: string[]): number =>
      total(lines.filter(({ text }) => codes.some((code) => is(text, code))).map(({ out }) => out));
    const vat = sum("bank.vat");
    const first = lines.find(({ text, out }) => out > 0 && is(text, "bank.vat"));
    if (!first || vat < LEAST_VAT) return [];
    return outside(sum(...SURCHARGES) / vat, [0.05, 0.13], { doc: firmAccounts(file)[0]!.id, at: `L${first.no}` });
  },
};
