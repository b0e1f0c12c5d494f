import { answer, firmAccounts, is, near, number, outside, paper, total } from "../papers";
import type { Rules } from "../rule";
import { senseOf } from "../trades";

type Lines = Readonly<Record<string, number | undefined>>;

/** Profit after tax of a year whose lines are all there. */
function netProfit(lines: Lines): number | undefined {
  const { sales, costOfSales, operatingExpenses, depreciation, interest, tax } = lines;
  if ([sales, costOfSales, operatingExpenses, depreciation, interest, tax].includes(undefined)) return undefined;
  const other = (lines.otherOperatingIncome ?? 0) + (lines.nonOperatingIncome ?? 0);
  return sales! - costOfSales! - operatingExpenses! - depreciation! - interest! + other - tax!;
}

const sumOf = (lines: Lines, names: readonly string[]): number => total(names.map((name) => lines[name] ?? 0));
const ASSETS = [
  "cash",
  "receivables",
  "inventory",
  "prepayments",
  "otherReceivables",
  "otherCurrentAssets",
  "fixedAssets",
  "otherNonCurrentAssets",
];
const CLAIMS = [
  "shortTermDebt",
  "currentPortionLongTermDebt",
  "payables",
  "taxPayable",
  "accruals",
  "otherCurrentLiabilities",
  "longTermDebt",
  "otherNonCurrentLiabilities",
  "shareCapital",
  "retainedEarnings",
  "otherEquity",
];

/** A firm that lets more than a third of its people go has lost the work for them. */
const MOST_STAY = 2 / 3;

/** Growth told and booked, profit, and what is taken out of it. */
export const GROWTH: Rules = {
  /** Sales told are sales booked. */
  salesTold: (file) => {
    const [said, application] = [answer(file, "sales"), paper(file, "application")];
    const told = said && number(said.said, "sales");
    const stated = application?.stated.lastYearSales;
    if (!said || !application || told === undefined || !stated || near(told, stated, 0.08)) return [];
    return [{ doc: said.doc, at: said.at, against: application.id, params: { told, stated } }];
  },

  /** Sales of the application are those of the statements. */
  salesStated: (file) => {
    const [application, year] = [paper(file, "application"), paper(file, "statements")?.years.at(-1)];
    const [stated, booked] = [application?.stated.lastYearSales, year?.lines.sales];
    if (!application || !stated || !booked || near(stated, booked, 0.05)) return [];
    return [{ doc: application.id, at: "lastYearSales", against: "statements", params: { stated, booked } }];
  },

  /** Growth told is growth booked. */
  growthTold: (file) => {
    const [said, years] = [answer(file, "sales"), paper(file, "statements")?.years ?? []];
    const growth = said && number(said.said, "growth");
    const [before, last] = [years.at(-2)?.lines.sales, years.at(-1)?.lines.sales];
    if (!said || growth === undefined || !before || !last) return [];
    const told = said.said.code.includes(".fell") ? -growth : said.said.code.includes(".steady") ? 0 : growth;
    const booked = last / before - 1;
    return outside(
      told - booked,
      [-0.06, 0.06],
      { doc: said.doc, at: said.at, against: "statements" },
      { told, booked },
    );
  },

  /** Months of this year go on about as the last year did. */
  yearGoesOn: (file) => {
    const [interim, year] = [paper(file, "interim"), paper(file, "statements")?.years.at(-1)];
    const [now, before] = [interim?.statement.lines.sales, year?.lines.sales];
    if (!interim || !year || !now || !before) return [];
    const pace = (now / interim.statement.months) * 12;
    // A season may lie outside of the months shown; of January and February the Spring Festival takes the most.
    const { months } = interim.statement;
    const most = months < 3 ? 5 : months < 6 ? 4 : 3;
    return outside(pace / before, [1 / most, most], { doc: interim.id, at: "interim.sales", against: "statements" });
  },

  /** Sales do not double or halve from year to year without a word, nor fall to a third while everybody stays. */
  yearsInStep: (file) => {
    const statements = paper(file, "statements");
    return (statements?.years ?? []).flatMap(({ periodEnd, lines }, i, years) => {
      const { sales: before, headcount: hands } = years[i - 1]?.lines ?? {};
      const place = { doc: statements!.id, at: `${periodEnd.slice(0, 4)}.sales` };
      const dismissed = hands !== undefined && (lines.headcount ?? hands) < hands * MOST_STAY;
      return before && lines.sales ? outside(lines.sales / before, [dismissed ? 0.15 : 0.3, 2.6], place) : [];
    });
  },

  /** The margin is one of the trade. */
  grossMargin: (file) => {
    const [statements, sense] = [paper(file, "statements"), senseOf(file)];
    if (!statements || !sense) return [];
    return statements.years.flatMap(({ periodEnd, lines: { sales, costOfSales } }) =>
      sales && costOfSales !== undefined
        ? outside(1 - costOfSales / sales, sense.grossMargin, {
            doc: statements.id,
            at: `${periodEnd.slice(0, 4)}.costOfSales`,
          })
        : [],
    );
  },

  /** Both sides of the balance sheet are equal. */
  balanceSheetBalances: (file) => {
    const statements = paper(file, "statements");
    return (statements?.years ?? []).flatMap(({ periodEnd, lines }) => {
      const gap = sumOf(lines, ASSETS) - sumOf(lines, CLAIMS);
      return Math.abs(gap) <= 100
        ? []
        : [{ doc: statements!.id, at: `${periodEnd.slice(0, 4)}.retainedEarnings`, params: { gap } }];
    });
  },

  /** What was kept grows by the profit less what was taken out. */
  earningsRoll: (file) => {
    const statements = paper(file, "statements");
    return (statements?.years ?? []).flatMap(({ periodEnd, lines }, i, years) => {
      const before = years[i - 1]?.lines.retainedEarnings;
      const profit = netProfit(lines);
      if (before === undefined || profit === undefined || lines.retainedEarnings === undefined) return [];
      const expected = before + profit - (lines.dividends ?? 0);
      if (near(lines.retainedEarnings, expected, 0, Math.max(10_000, (lines.sales ?? 0) * 0.002))) return [];
      return [
        {
          doc: statements!.id,
          at: `${periodEnd.slice(0, 4)}.retainedEarnings`,
          params: { expected, kept: lines.retainedEarnings },
        },
      ];
    });
  },

  /** Nobody takes a share of the profit of a year that made a loss. */
  noBonusOutOfLosses: (file) => {
    const statements = paper(file, "statements");
    const accounts = firmAccounts(file);
    return accounts.flatMap(({ id, lines }) =>
      lines.flatMap(({ no, date, text, out }) => {
        if (!is(text, "bank.bonus") || out === 0) return [];
        const year = statements?.years.find(({ periodEnd }) => periodEnd.slice(0, 4) === date.slice(0, 4));
        const profit = year && netProfit(year.lines);
        return profit === undefined || profit > 0
          ? []
          : [{ doc: id, at: `L${no}`, against: statements!.id, params: { out, profit } }];
      }),
    );
  },

  /** What is taken out of a loss is a living and no dividend. */
  noDividendOutOfLosses: (file) => {
    const [statements, sheet] = [paper(file, "statements"), paper(file, "household")];
    const living = sheet?.monthlyIncome.find(({ item }) => is(item, "household.income.firm"))?.amount;
    if (!statements || living === undefined) return [];
    return statements.years.flatMap(({ periodEnd, lines }) => {
      const profit = netProfit(lines);
      const kept = (lines.retainedEarnings ?? 0) + (lines.dividends ?? 0) - (profit ?? 0);
      const taken = (lines.dividends ?? 0) - living * 12;
      if (profit === undefined || profit > 0 || kept + profit > taken || taken <= living * 12) return [];
      return [{ doc: statements.id, at: `${periodEnd.slice(0, 4)}.dividends`, params: { profit, taken } }];
    });
  },

  /** Depreciation is booked where there are machines, and interest where there is debt. */
  costsOfWhatIsThere: (file) => {
    const statements = paper(file, "statements");
    return (statements?.years ?? []).flatMap(({ periodEnd, lines }) => {
      const year = periodEnd.slice(0, 4);
      const worn = (lines.fixedAssets ?? 0) > (lines.sales ?? 0) * 0.05 && lines.depreciation === 0;
      return worn ? [{ doc: statements!.id, at: `${year}.depreciation`, params: {} }] : [];
    });
  },

  /** Heads of the statements are heads of the payroll. */
  headsBooked: (file) => {
    const [interim, payroll] = [paper(file, "interim"), paper(file, "payroll")];
    const [booked, heads] = [interim?.statement.lines.headcount, payroll?.months.at(-1)?.heads];
    if (!interim || !payroll || booked === undefined || !heads) return [];
    const place = { doc: interim.id, at: "interim.headcount", against: payroll.id };
    return outside(booked / heads, [0.75, 1.3], place, { booked, heads });
  },

  /** Rent of the year is that of the lease. */
  rentBooked: (file) => {
    const [interim, lease] = [paper(file, "interim"), paper(file, "lease")];
    const booked = interim?.statement.lines.leasePayments;
    if (!interim || !lease || booked === undefined) return [];
    const place = { doc: interim.id, at: "interim.leasePayments", against: lease.id };
    return outside(booked / (lease.monthlyRent * interim.statement.months), [0.7, 1.35], place);
  },

  /** A micro firm's own book has what the payment app settled. */
  ownBookAndWallet: (file) => {
    const [book, wallet] = [paper(file, "salesBook"), paper(file, "walletSummary")];
    if (!book || !wallet) return [];
    const [noted, paid] = [
      total(book.months.map((one) => one.wallet)),
      total(wallet.months.map((one) => one.gross - one.refunds)),
    ];
    return paid === 0
      ? []
      : outside(noted / paid, [0.8, 1.35], { doc: book.id, at: book.months[0]!.month, against: wallet.id });
  },

  /** What the owner notes as taken for living is what his household names. */
  ownBookAndLiving: (file) => {
    const [book, sheet] = [paper(file, "drawings"), paper(file, "household")];
    const living = sheet?.monthlyIncome.find(({ item }) => is(item, "household.income.firm"))?.amount;
    if (!book || !sheet || !living) return [];
    const noted = total(book.months.map((one) => one.living)) / book.months.length;
    return outside(noted / living, [0, 1.8], { doc: book.id, at: book.months[0]!.month, against: sheet.id });
  },
};
