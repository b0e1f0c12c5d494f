import { breaks, type Break, say, together } from "./edits";

const codeOf = (text: { readonly code: string }, code: string): boolean => text.code.startsWith(code);
const withYear = (years: readonly { lines: object }[]) => years.at(-1)!.lines as Record<string, number>;
const firstYear = (years: readonly { lines: object }[]) => years[0]!.lines as Record<string, number>;
const asLines = (statement: { lines: object }) => statement.lines as Record<string, number>;

/** For each rule one figure written over in one paper, so that it is broken and no other one. */
export const BREAKS_OF_MONEY: readonly Break[] = [
  // customers
  together(
    breaks(
      "customersEnough",
      "bankStatement",
      (d) =>
        d.lines.forEach((line) => {
          if (codeOf(line.text, "bank.invoice")) line.counterparty = "One for All";
        }),
      undefined,
      ["largestCustomerPays", "orderersAreCustomers", "wonCustomerIsThere"],
    ),
    breaks("customersEnough", "ageing", (d) => d.rows.forEach((row) => (row.name = "One for All")), "receivables"),
  ),
  breaks("largestShareAlike", "application", (d) => (d.stated.largestCustomerShare! += 0.2)),
  breaks("largestCustomerPays", "interview", (d) =>
    say(d, "customers", (answer) => (answer.params = { ...answer.params, customer: "A Stranger" })),
  ),
  breaks("lostCustomerIsGone", "interview", (d) =>
    say(d, "customers", ({ params }) =>
      say(d, "lastYear", (answer) =>
        Object.assign(answer, { code: "interview.lastYear.customerLostNamed", params: { customer: params!.customer } }),
      ),
    ),
  ),
  breaks("wonCustomerIsThere", "interview", (d) =>
    say(d, "lastYear", (answer) =>
      Object.assign(answer, { code: "interview.lastYear.customerWonNamed", params: { customer: "A Stranger" } }),
    ),
  ),
  breaks("collectionTold", "interview", (d) =>
    say(d, "terms", (answer) => (answer.params = { ...answer.params, collect: 900 })),
  ),
  breaks("collectionDays", "statements", (d) => {
    const year = firstYear(d.years);
    const more = year.sales!;
    year.receivables! += more;
    year.payables! += more;
  }),
  breaks("oldReceivables", "ageing", (d) => {
    for (const row of d.rows) {
      const moved = row.buckets.d30;
      row.buckets.d30 = 0;
      row.buckets.d360 += moved;
      row.oldestInvoice = new Date(Date.parse(d.asOf) - 300 * 86_400_000).toISOString().slice(0, 10);
      row.buckets.d360 += row.buckets.d60 + row.buckets.d90 + row.buckets.older;
      row.buckets.d60 = row.buckets.d90 = row.buckets.older = 0;
    }
  }),
  breaks("ageingAddsUp", "ageing", (d) => (d.rows[0]!.buckets.d30 += 100)),
  breaks("oldestInvoice", "ageing", (d) => (d.rows[0]!.oldestInvoice = d.asOf)),
  breaks("receivablesInBooks", "interim", (d) => {
    asLines(d.statement).receivables! *= 1.2;
  }),
  breaks("payablesInBooks", "interim", (d) => {
    asLines(d.statement).payables! *= 1.3;
  }),
  breaks("ordersAgainstSales", "orderBook", (d) => d.rows.forEach((row) => (row.value *= 20))),
  breaks("orderersAreCustomers", "orderBook", (d) => (d.rows[0]!.customer = "A Stranger")),
  breaks("namedSupplierIsPaid", "interview", (d) =>
    say(d, "suppliers", (answer) => (answer.params = { supplier: "A Stranger" })),
  ),
  breaks("ticket", "walletSummary", (d) => (d.months[0]!.payments = 1)),
  breaks("coversPerDay", "lease", (d) => (d.squareMetres = 5), undefined, ["rentPerSquareMetre", "roomForStaff"]),
  breaks("shopHasPayouts", "bankStatement", (d) =>
    d.lines.forEach((line) => {
      if (codeOf(line.text, "bank.service.courier")) line.text.code = "bank.service.office";
    }),
  ),
  breaks("exportsArePaid", "customs", (d) => d.rows.forEach((row) => (row.value *= 4))),
  // goods
  breaks("stockOfTrade", "inventory", (d) => (d.rows[0]!.item.code = "stock.circus.lions")),
  breaks("machinesOfTrade", "assetRegister", (d) => (d.rows.at(-1)!.item.code = "asset.circus.tent")),
  breaks("toolsOfTrade", "assetRegister", (d) =>
    d.rows.forEach((row) => (row.item.code = `${row.item.code.split(".").slice(0, 2).join(".")}.oddments`)),
  ),
  breaks("suppliersOfTrade", "bankStatement", (d) => {
    d.lines.filter(({ text }) => codeOf(text, "bank.purchase"))[0]!.counterparty = "Rongye Casting Flour Mill";
  }),
  breaks(
    "billsOfTrade",
    "bankStatement",
    (d) =>
      d.lines.forEach(({ text }) => {
        if (codeOf(text, "bank.service")) text.code = "bank.rent.1";
      }),
    undefined,
    ["rentIsPaid", "shopHasPayouts"],
  ),
  breaks("ordersOfTrade", "orderBook", (d) => (d.rows[0]!.item.code = "product.circus.shows")),
  breaks("deadIsNotOnSale", "inventory", (d) => {
    d.rows.find(({ note }) => note?.code === "stockNote.writtenDown")!.item = d.rows[0]!.item;
  }),
  breaks("stockMultiplies", "inventory", (d) => (d.rows[0]!.quantity += 1)),
  breaks("stockInBooks", "interim", (d) => {
    asLines(d.statement).inventory! *= 1.3;
  }),
  breaks("stockDays", "statements", (d) => {
    const year = firstYear(d.years);
    const more = year.costOfSales!;
    year.inventory! += more;
    year.payables! += more;
  }),
  breaks("freshIsFresh", "inventory", (d) => {
    d.rows.find(
      ({ item, value }) => value > 0 && /vegetables|fish|tofu|noodles|lamb|porkHalves/.test(item.code),
    )!.lastMoved = new Date(Date.parse(d.asOf) - 40 * 86_400_000).toISOString().slice(0, 10);
  }),
  breaks("stockMoves", "inventory", (d) => (d.rows.find(({ value }) => value > 0)!.lastMoved = "2022-01-01")),
  breaks("stockTold", "interview", (d) =>
    say(d, "stock", (answer) => (answer.params = { days: Number(answer.params?.days) * 20 })),
  ),
  breaks("staleToldAndListed", "interview", (d) =>
    say(d, "stock", (answer) => (answer.code = "interview.stock.stale")),
  ),
  breaks("machinesInBooks", "interim", (d) => {
    asLines(d.statement).fixedAssets! *= 1.2;
  }),
  breaks("wearStops", "assetRegister", (d) => {
    d.rows[0]!.cost += 100;
  }),
  breaks("wearByAge", "assetRegister", (d) => (d.rows[0]!.bought = d.asOf)),
  breaks("depreciationRate", "statements", (d) => {
    const year = withYear(d.years);
    const more = year.sales! * 0.08;
    year.depreciation! += more;
    year.operatingExpenses! -= more;
  }),
  breaks("newMachineListed", "interview", (d) =>
    say(d, "lastYear", (answer) =>
      Object.assign(answer, { code: "interview.lastYear.newMachine", params: { amount: 77 } }),
    ),
  ),
  breaks(
    "machineAgainstSales",
    "assetRegister",
    (d) => {
      const row = d.rows[0]!;
      row.cost *= 400;
      row.accumulatedDepreciation = row.cost - row.netValue;
    },
    undefined,
    ["depreciationRate", "wearByAge"],
  ),
  // bank
  breaks("balancesRun", "bankStatement", (d) => (d.lines[3]!.balance += 100)),
  breaks(
    "neverBelowZero",
    "bankStatement",
    (d) => {
      const most = d.lines.reduce((low, { balance }) => Math.min(low, balance), d.opening) + 100;
      d.opening -= most;
      d.closing -= most;
      d.lines.forEach((line) => (line.balance -= most));
    },
    "bank-owner",
  ),
  breaks(
    "oneSide",
    "bankStatement",
    (d) => {
      const line = d.lines[0]!;
      line.in += 100;
      line.out += 100;
    },
    "bank-owner",
  ),
  breaks("linesInOrder", "bankStatement", (d) => (d.lines[5]!.date = d.to)),
  breaks("yearIsShown", "bankStatement", (d) => (d.from = "2020-01-01"), "bank-owner"),
  breaks("turnoverToSales", "bankStatement", (d) =>
    d.lines.forEach((line, i) => {
      if (i % 2 && codeOf(line.text, "bank.invoice")) line.text.code = "bank.transfer";
    }),
  ),
  breaks("cashInBooks", "interim", (d) => {
    asLines(d.statement).cash = asLines(d.statement).cash! * 2 + 90_000_000;
  }),
  breaks("walletIsSettled", "walletSummary", (d) =>
    d.months.forEach((month) => {
      month.gross += month.settled;
      month.settled *= 2;
    }),
  ),
  breaks("walletAddsUp", "walletSummary", (d) => {
    d.months[0]!.gross *= 1.2;
  }),
  breaks("walletFee", "walletSummary", (d) => {
    const month = d.months[0]!;
    const more = month.gross * 0.08;
    month.fees += more;
    month.gross += more;
  }),
  breaks("tillIsBanked", "tillSummary", (d) => d.months.forEach((month) => (month.banked *= 2))),
  breaks("openDays", "tillSummary", (d) => (d.months[0]!.openDays = 34)),
  breaks(
    "ownTransfersMeet",
    "bankStatement",
    (d) =>
      d.lines.forEach((line) => {
        if (codeOf(line.text, "bank.ownTransfer")) line.text.code = "bank.transfer";
      }),
    "bank-second",
  ),
  breaks(
    "drawingsArrive",
    "bankStatement",
    (d) =>
      d.lines.forEach((line) => {
        if (codeOf(line.text, "bank.own.transfer") || codeOf(line.text, "bank.own.bonus"))
          line.counterparty = "A Friend";
      }),
    "bank-owner",
  ),
  breaks("utilitiesArePaid", "bankStatement", (d) =>
    d.lines.forEach((line) => {
      if (codeOf(line.text, "bank.power")) line.text.code = "bank.transfer";
    }),
  ),
  breaks("vatIsPaid", "bankStatement", (d) =>
    d.lines.forEach((line) => {
      if (codeOf(line.text, "bank.vat")) line.text.code = "bank.transfer";
    }),
  ),
  breaks("contributionsArePaid", "bankStatement", (d) =>
    d.lines.forEach((line) => {
      if (codeOf(line.text, "bank.socialInsurance")) line.text.code = "bank.transfer";
    }),
  ),
  breaks("bankFees", "bankStatement", (d) =>
    d.lines.forEach((line) => {
      if (/^bank\.(accountFee|transferFee)/.test(line.text.code)) line.text.code = "bank.transfer";
    }),
  ),
  breaks("depositInterest", "bankStatement", (d) =>
    d.lines.forEach((line) => {
      if (codeOf(line.text, "bank.depositInterest")) line.text.code = "bank.transfer";
    }),
  ),
  breaks(
    "interestDay",
    "bankStatement",
    (d) =>
      d.lines.forEach((line) => {
        if (codeOf(line.text, "bank.interest")) line.date = `${line.date.slice(0, 8)}05`;
      }),
    undefined,
    ["linesInOrder"],
  ),
  // tax
  breaks("smallScaleByQuarter", "vatReturns", (d) => {
    const last = d.returns.at(-1)!;
    const [year, month] = last.month.split("-").map(Number);
    last.month = `${year}-${String(month! - 1).padStart(2, "0")}`;
  }),
  breaks("surchargesWithVat", "bankStatement", (d) =>
    d.lines.forEach((line) => {
      if (/^bank\.(surcharges|\w+Surcharge|maintenanceTax|localEducation)$/.test(line.text.code))
        line.text.code = "bank.transfer";
    }),
  ),
  breaks("vatToSales", "application", (d) => (d.stated.lastYearSales! *= 3), undefined, [
    "largestCustomerPays",
    "salesStated",
    "salesTold",
  ]),
  breaks(
    "returnsToBooks",
    "vatReturns",
    (d) =>
      d.returns.forEach((one) => {
        one.salesInvoiced *= 0.5;
        one.salesUninvoiced *= 0.5;
      }),
    undefined,
    ["returnsTold", "vatToSales", "turnoverToSales", "outputVat", "electricityPerSales"],
  ),
  breaks("returnsTold", "interview", (d) =>
    say(d, "tax", (answer) => Object.assign(answer, { code: "interview.tax.lower", params: { share: 0.6 } })),
  ),
  breaks("outputVat", "vatReturns", (d) => (d.returns[0]!.outputVat *= 1.2)),
  breaks("vatPaidWithinOutput", "vatReturns", (d) => (d.returns[0]!.paid = d.returns[0]!.outputVat + 100)),
  breaks("smallScaleVat", "vatReturns", (d) => {
    const large = d.returns.find((one) => one.salesInvoiced + one.salesUninvoiced > 40_000_000)!;
    large.outputVat = Math.round(large.outputVat * 0.97);
    large.paid = large.outputVat;
  }),
  breaks(
    "smallQuarterIsFree",
    "vatReturns",
    (d) => {
      const [small] = d.returns.filter(() => d.regime === "smallScale");
      Object.assign(small!, { salesInvoiced: 20_000_000, salesUninvoiced: 0, outputVat: 200_000, paid: 200_000 });
    },
    undefined,
    ["returnsToBooks", "returnsTold", "vatToSales", "turnoverToSales"],
  ),
  breaks("notToTheLastFen", "bankStatement", (d) => {
    // What is paid beyond the bill comes in again with the next line.
    const paid = d.lines.filter(({ out }, i) => out > 0 && (d.lines[i + 1]?.in ?? 0) > 0);
    for (const line of paid.toSorted((a, b) => a.balance - b.balance).slice(0, 2)) {
      d.lines[d.lines.indexOf(line) + 1]!.in += line.balance;
      line.out += line.balance;
      line.balance = 0;
    }
  }),
  breaks(
    "billsAreOdd",
    "bankStatement",
    (d) =>
      d.lines.forEach((line) => {
        if (codeOf(line.text, "bank.own.invoice")) line.in = Math.round(line.in / 10_000) * 10_000;
      }),
    "bank-owner",
    ["balancesRun", "oneSide"],
  ),
  breaks("instalmentsAreWhole", "bankStatement", (d) => {
    d.lines.find(({ out }) => out > 0 && out < 1_000)!.text.code = "bank.principal";
  }),
  breaks("vatRate", "vatReturns", (d) => (d.rate = 0.17)),
  breaks("smallScaleIsSmall", "vatReturns", (d) => (d.regime = "smallScale"), undefined, ["smallScaleByQuarter"]),
  breaks("filedAfterMonth", "vatReturns", (d) => (d.returns[0]!.filedOn = "2020-01-01")),
  breaks("inputAgainstOutput", "vatReturns", (d) => d.returns.forEach((one) => (one.inputVat *= 2))),
  breaks("incomeTax", "statements", (d) => {
    const year = firstYear(d.years);
    const more = year.sales! * 0.12;
    year.tax! += more;
    year.operatingExpenses! -= more;
  }),
  breaks("returnsWithoutGap", "vatReturns", (d) => (d.returns[0]!.month = "2020-01"), undefined, ["filedAfterMonth"]),
  // loans
  breaks("ownersGuaranteesListed", "creditReport", (d) => {
    d.ownersGuarantees![0]!.amount += 100;
  }),
  breaks("listAndReport", "creditReport", (d) => {
    d.facilities.find(({ borrower, balance }) => borrower === "firm" && balance > 0)!.balance *= 1.4;
  }),
  breaks("listInBooks", "interim", (d) => {
    asLines(d.statement).longTermDebt = (asLines(d.statement).longTermDebt ?? 0) + 900_000_000;
  }),
  breaks("statedAndListed", "application", (d) =>
    d.stated.otherLoans.push({ lender: "A Bank", balance: 99_000_000, maturity: "2029-01-01" }),
  ),
  breaks("loansTold", "interview", (d) =>
    say(d, "otherLoans", (answer) => (answer.params = { ...answer.params, bank: 77_700_000_000 })),
  ),
  breaks("noneMeansNone", "interview", (d) =>
    say(d, "otherLoans", (answer) => Object.assign(answer, { code: "interview.otherLoans.none", params: {} })),
  ),
  breaks(
    "rates",
    "loanList",
    (d) => (d.rows.find(({ lenderType }) => lenderType !== "private")!.annualRate = 0.6),
    undefined,
    [],
  ),
  breaks(
    "balanceWithinLoan",
    "loanList",
    (d) => (d.rows.find(({ balance }) => balance > 0)!.principal -= 1e9),
    undefined,
    [],
  ),
  breaks("loanDates", "loanList", (d) => (d.rows[0]!.maturity = d.rows[0]!.drawn)),
  breaks(
    "overdueIsClassified",
    "creditReport",
    (d) => (d.facilities.find(({ balance }) => balance > 0)!.maturity = "2020-01-01"),
  ),
  breaks("instalmentsRunDown", "loanList", (d) => {
    const row = d.rows.find(({ repayment }) => repayment === "levelInstalment")!;
    row.principal *= 3;
  }),
  breaks("interestAgainstDebt", "statements", (d) => {
    const year = withYear(d.years);
    const more = year.interest! * 0.9;
    year.interest! -= more;
    year.operatingExpenses! += more;
  }),
  breaks("interestIsPaid", "bankStatement", (d) =>
    d.lines.forEach((line) => {
      if (codeOf(line.text, "bank.interest")) line.text.code = "bank.transfer";
    }),
  ),
  breaks("loanComesIn", "loanList", (d) => {
    const row = d.rows.find(({ repayment, lenderType }) => repayment !== "revolving" && lenderType === "bank")!;
    row.lender += "";
    row.repayment = "equalPrincipal";
    row.drawn = `${Number(d.asOf.slice(0, 4)) - 1}-12-15`;
    row.maturity = `${Number(d.asOf.slice(0, 4)) + 9}-12-15`;
    row.principal = Math.round(row.balance * 1.05);
  }),
  breaks("termAgainstLife", "application", (d) => (d.request.tenorMonths = 240)),
  breaks("requestAgainstSales", "application", (d) => (d.request.amount *= 12), undefined, [
    "fleetGrowsInSteps",
    "resolutionCoversRequest",
    "trucksAskedFor",
  ]),
  breaks("renewalHasLoan", "application", (d) => (d.request.kind = "renewal")),
  breaks("guaranteeTold", "interview", (d) =>
    say(d, "guarantees", (answer) =>
      Object.assign(answer, { code: "interview.guarantees.given", params: { borrower: "A Friend", amount: 1 } }),
    ),
  ),
  breaks("askedNobody", "creditReport", (d) =>
    d.enquiries.push({
      id: "q99",
      on: new Date(Date.parse(d.asOf) - 20 * 86_400_000).toISOString().slice(0, 10),
      by: "A Bank",
      reason: "application",
    }),
  ),
  breaks("enquiriesOnce", "creditReport", (d) => d.enquiries.push({ ...d.enquiries[0]!, id: "q98", reason: "review" })),
  // growth
  breaks("salesTold", "interview", (d) =>
    say(d, "sales", (answer) => (answer.params = { ...answer.params, sales: 100 })),
  ),
  breaks("salesStated", "application", (d) => (d.stated.lastYearSales! *= 1.065)),
  breaks("growthTold", "interview", (d) =>
    say(d, "sales", (answer) =>
      Object.assign(answer, { code: "interview.sales.grew", params: { ...answer.params, growth: 0.9 } }),
    ),
  ),
  breaks(
    "yearGoesOn",
    "interim",
    (d) => {
      asLines(d.statement).sales! *= 4;
    },
    undefined,
    ["collectionTold", "returnsToBooks", "returnsTold"],
  ),
  breaks(
    "yearsInStep",
    "statements",
    (d) => {
      const year = firstYear(d.years);
      for (const line of Object.keys(year)) year[line] = Math.round(year[line]! / 3);
      const gap =
        [
          "cash",
          "receivables",
          "inventory",
          "prepayments",
          "otherReceivables",
          "otherCurrentAssets",
          "fixedAssets",
          "otherNonCurrentAssets",
        ].reduce((sum, line) => sum + (year[line] ?? 0), 0) -
        [
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
        ].reduce((sum, line) => sum + (year[line] ?? 0), 0);
      year.payables! += gap;
    },
    undefined,
    ["earningsRoll", "interestAgainstDebt"],
  ),
  breaks("grossMargin", "statements", (d) => {
    const year = firstYear(d.years);
    const more = year.operatingExpenses! * 1.5;
    year.costOfSales! += more;
    year.operatingExpenses! -= more;
  }),
  breaks("balanceSheetBalances", "statements", (d) => {
    withYear(d.years).cash! += 10_000;
  }),
  breaks("earningsRoll", "statements", (d) => {
    const year = withYear(d.years);
    year.dividends! += year.sales! * 0.05;
  }),
  breaks("noBonusOutOfLosses", "bankStatement", (d) => {
    d.lines.find(({ text, out }) => out > 0 && codeOf(text, "bank.owner"))!.text.code = "bank.bonus";
  }),
  breaks("noDividendOutOfLosses", "statements", (d) => {
    const year = firstYear(d.years);
    year.dividends! += year.sales!;
    year.operatingExpenses! += year.sales! * 0.2;
    // Nothing had been kept of earlier years that it could have come out of.
    for (const { lines } of d.years) {
      lines.retainedEarnings! -= 2 * year.sales!;
      lines.otherEquity! += 2 * year.sales!;
    }
  }),
  breaks("costsOfWhatIsThere", "statements", (d) => {
    const year = firstYear(d.years);
    year.operatingExpenses! += year.depreciation!;
    year.depreciation = 0;
  }),
  breaks("headsBooked", "interim", (d) => {
    asLines(d.statement).headcount! *= 2;
  }),
  breaks("rentBooked", "interim", (d) => {
    asLines(d.statement).leasePayments! *= 2;
  }),
  breaks("ownBookAndWallet", "salesBook", (d) => d.months.forEach((month) => (month.wallet *= 2))),
  breaks("ownBookAndLiving", "drawings", (d) => d.months.forEach((month) => (month.living *= 3))),
  // security
  breaks("offeredAndAppraised", "application", (d) => (d.request.collateral[0]!.appraisedValue *= 2)),
  breaks("nearTheMarket", "collateral", (d) => {
    d.items.find(({ comparable }) => comparable !== undefined)!.comparable! *= 2;
  }),
  breaks(
    "claimsAreThere",
    "ageing",
    (d) => {
      for (const row of d.rows) {
        for (const bucket of ["d30", "d60", "d90", "d180", "d360", "older"] as const)
          row.buckets[bucket] = Math.ceil(row.buckets[bucket] / 40);
        row.total = Object.values(row.buckets).reduce((a, b) => a + b, 0);
      }
    },
    "receivables",
    ["receivablesInBooks"],
  ),
  breaks(
    "stockIsThere",
    "inventory",
    (d) => {
      for (const row of d.rows) {
        row.unitCost = Math.ceil(row.unitCost / 40);
        row.value = row.quantity * row.unitCost;
      }
    },
    undefined,
    ["stockInBooks"],
  ),
  breaks(
    "machinesAreThere",
    "assetRegister",
    (d) => {
      for (const row of d.rows) {
        row.accumulatedDepreciation = Math.round(row.accumulatedDepreciation / 40);
        row.netValue = Math.round(row.netValue / 40);
        row.cost = row.accumulatedDepreciation + row.netValue;
      }
    },
    undefined,
    ["machinesInBooks", "depreciationRate", "vehiclePrices", "fleetGrowsInSteps"],
  ),
  breaks("ownerOfHome", "collateral", (d) => {
    const home = d.items.find(({ type, description }) => type === "home" && !description.code.includes("relative"))!;
    home.owner = "A Stranger";
  }),
  breaks("relativesHome", "collateral", (d) => {
    const home = d.items.find(({ type }) => type === "home")!;
    home.description = {
      code: "collateral.home.relative",
      params: { ...home.description.params, relative: "An Uncle" },
    };
  }),
  breaks("firmPledgesItsOwn", "collateral", (d) => {
    d.items.find(({ type }) => type === "machineryOrVehicle" || type === "stock")!.owner = "A Stranger";
  }),
  breaks("mortgageIsRegistered", "collateral", (d) => {
    d.items.find(({ type, charges }) => type === "home" && charges.length > 0)!.charges = [];
  }),
  breaks("chargesHaveLoans", "collateral", (d) => {
    d.items.find(({ charges }) => charges.length > 0)!.charges[0]!.holder = "A Stranger";
  }),
  breaks("pledgedElsewhere", "loanList", (d) => {
    d.rows.filter(({ balance }) => balance > 0).forEach((row) => (row.security = { code: "security.pledge.home" }));
  }),
  breaks(
    "premisesAreOwned",
    "collateral",
    (d) => {
      d.items.find(({ type }) => type === "home")!.type = "shopOrOffice";
    },
    undefined,
    ["offeredAndAppraised"],
  ),
  breaks("chargesDated", "collateral", (d) => {
    d.items.find(({ charges }) => charges.length > 0)!.charges[0]!.registeredOn = "2028-01-01";
  }),
];
