import { breaks, type Break, say, partyOf } from "./edits";

const first = <T>(rows: readonly T[]): T => rows[0]!;
const last = <T>(rows: readonly T[]): T => rows.at(-1)!;

/** For each rule one figure written over in one paper, so that it is broken and no other one. */
export const BREAKS_OF_FIRM: readonly Break[] = [
  // transport
  breaks("haulierHasTruck", "assetRegister", (d) => {
    for (const row of d.rows) {
      if (/Trailer/.test(row.item.code)) row.item.code = "asset.trucking.forkliftTruck";
      else if (/Truck|tractor/.test(row.item.code)) row.item.code = "asset.trucking.carrierTruck";
    }
  }),
  breaks(
    "tractorForTrailers",
    "assetRegister",
    (d) => Object.assign(last(d.rows).item, { code: "asset.trucking.semiTrailer", params: { count: 4_000 } }),
    undefined,
    ["vehiclePrices"],
  ),
  breaks("driversForTrucks", "payroll", (d) =>
    d.staff.forEach(({ job }) => (job.code = job.code.replace(/longHaulDriver|localDriver|driver/, "mechanic"))),
  ),
  breaks("trucksInsured", "bankStatement", (d) => {
    const premium = d.lines.find(({ text }) => text.code.startsWith("bank.premium.vehicle"))!;
    for (const { text, date } of d.lines)
      if (text.code.startsWith("bank.premium.vehicle") && date.slice(5, 7) === premium.date.slice(5, 7))
        text.code = "bank.premium.property.1";
  }),
  breaks("vehiclePrices", "assetRegister", (d) => {
    const truck = d.rows.find(({ item }) => /tractorUnit|deliveryVan/.test(item.code))!;
    truck.item.params = { count: 1 };
    truck.cost += 100_000_000;
    truck.accumulatedDepreciation += 100_000_000;
  }),
  breaks("trucksAskedFor", "interview", (d) => {
    say(d, "purpose", (answer) => {
      if (!answer.code.startsWith("interview.purpose.equipment")) return;
      Object.assign(answer, { code: "interview.purpose.equipment.fleet", params: { trucks: 99 } });
    });
  }),
  breaks(
    "fleetGrowsInSteps",
    "assetRegister",
    (d) =>
      d.rows.forEach((row) => {
        row.accumulatedDepreciation = Math.round(row.accumulatedDepreciation / 40);
        row.netValue = Math.round(row.netValue / 40);
        row.cost = row.accumulatedDepreciation + row.netValue;
      }),
    undefined,
    ["depreciationRate", "machinesAreThere", "machinesInBooks", "newMachineListed", "vehiclePrices"],
  ),
  breaks("fuelIsPaid", "bankStatement", (d) =>
    d.lines.forEach((line) => (line.counterparty = line.counterparty.replace(/Petroleum|Fuel|Oil/, "Paper"))),
  ),
  breaks("pledgedSince", "collateral", (d) => {
    d.items.find(({ type }) => type === "machineryOrVehicle")!.description.params = { since: 1990 };
  }),
  // premises
  breaks("homeSize", "collateral", (d) => {
    const home = d.items.find(({ type }) => type === "home")!;
    home.description.params = { ...home.description.params, squareMetres: 258 };
  }),
  breaks("homePrice", "collateral", (d) => {
    const home = d.items.find(({ type }) => type === "home")!;
    home.description.params = { ...home.description.params, squareMetres: 26 };
  }),
  breaks("rentPerSquareMetre", "lease", (d) => (d.squareMetres *= 7)),
  breaks("roomForStaff", "lease", (d) => (d.squareMetres = Math.max(1, Math.round(d.squareMetres / 8))), undefined, [
    "coversPerDay",
    "rentPerSquareMetre",
  ]),
  breaks("kitchenFitsHouse", "assetRegister", (d) => {
    d.rows.find(({ item }) => item.code.endsWith(".cookingLine"))!.item.params = { count: 60 };
  }),
  breaks("machinesForStaff", "assetRegister", (d) => {
    for (const row of d.rows)
      row.item.code = row.item.code.replace("punchPress", "surfaceGrinder").replace("pressTables", "templateMachines");
  }),
  breaks("staffForMachines", "payroll", (d) => {
    for (const { job } of d.staff) job.code = job.code.replace(/welder|embroiderer/, "packer");
  }),
  breaks("leaseRuns", "lease", (d) => (d.until = "2024-12-31")),
  breaks("leaseDeposit", "lease", (d) => (d.deposit = d.monthlyRent * 12)),
  breaks("rentIsPaid", "bankStatement", (d) =>
    d.lines.forEach((line) => {
      if (line.text.code === "bank.rent") line.counterparty = "Somebody else";
    }),
  ),
  breaks("ownedOrRented", "application", (d) => (d.stated.premisesOwned = true)),
  breaks("landlordAlike", "siteVisit", (d) => {
    const note = d.notes.find(({ topic }) => topic === "premises")!;
    note.text.params = { ...note.text.params, landlord: "Somebody else" };
  }),
  breaks("electricityPerSales", "electricity", (d) => d.bills.forEach((bill) => (bill.kwh /= 8)), undefined, [
    "electricityTold",
    "tariffs",
  ]),
  breaks("electricityTold", "interview", (d) =>
    say(d, "power", (answer) => (answer.params = { kwh: Number(answer.params?.kwh) * 3 })),
  ),
  breaks(
    "coolsInSummer",
    "electricity",
    (d) => {
      for (const bill of d.bills)
        if (["07", "08", "09"].includes(bill.month.slice(5))) bill.kwh = Math.round(bill.kwh / 2);
    },
    undefined,
    ["tariffs"],
  ),
  breaks("tariffs", "water", (d) => (first(d.bills).cubicMetres = 1)),
  breaks("billsWithoutGap", "water", (d) => (d.bills[3]!.from = "2020-01-01")),
  // household
  breaks("foodPerHead", "household", (d) => {
    const food = d.monthlyExpenses.find(({ item }) => item.code.endsWith(".food"))!;
    const other = d.monthlyExpenses.find(({ item }) => item.code.endsWith(".other"))!;
    const most = 800_100 * d.members;
    other.amount -= most - food.amount;
    food.amount = most;
  }),
  breaks(
    "livingPerHead",
    "household",
    (d) => {
      const other = d.monthlyExpenses.find(({ item }) => item.code.endsWith(".other"))!;
      other.amount += 6_000_000 * d.members;
      first(d.monthlyIncome.filter(({ item }) => !item.code.endsWith(".firm"))).amount += 6_000_000 * d.members;
    },
    undefined,
    ["foodShare"],
  ),
  breaks("foodShare", "household", (d) => {
    const food = d.monthlyExpenses.find(({ item }) => item.code.endsWith(".food"))!;
    const other = d.monthlyExpenses.find(({ item }) => item.code.endsWith(".parents"))!;
    for (const row of d.monthlyExpenses)
      if (row !== food && !row.item.code.endsWith(".mortgage")) {
        food.amount += row.amount - 100;
        row.amount = 100;
      }
    other.amount = 100;
  }),
  breaks("spendsWhatItHas", "household", (d) => {
    const other = d.monthlyExpenses.find(({ item }) => item.code.endsWith(".other"))!;
    other.amount += d.monthlyIncome.reduce((sum, { amount }) => sum + amount, 0);
  }),
  breaks("schoolingNeedsChildren", "household", (d) =>
    d.monthlyExpenses.forEach((row) => {
      if (d.members === 2 && row.item.code.endsWith(".parents")) row.item.code = "household.expense.schooling";
    }),
  ),
  breaks("mortgagePayment", "household", (d) => {
    const debt = d.debts.find(({ item }) => item.code.endsWith(".mortgage"))!;
    const spent = d.monthlyExpenses.find(({ item }) => item.code.endsWith(".mortgage"))!;
    debt.monthlyPayment = spent.amount = 100;
  }),
  breaks("mortgageBelowHome", "household", (d) => {
    const home = d.assets.find(({ item }) => item.code.endsWith(".home"))!;
    home.value = d.debts.find(({ item }) => item.code.endsWith(".mortgage"))!.balance;
  }),
  breaks("mortgageSpent", "household", (d) => {
    d.monthlyExpenses.find(({ item }) => item.code.endsWith(".mortgage"))!.amount += 100;
  }),
  breaks("ownersLoansInReport", "creditReport", (d) => {
    d.facilities.find(({ type }) => type === "car" || type === "consumer")!.balance *= 2;
  }),
  breaks(
    "ownersInstalmentsLeave",
    "bankStatement",
    (d) => {
      d.lines.find(({ text }) => /bank.own.(car|consumer)Loan/.test(text.code))!.text.code = "bank.own.transfer";
    },
    "bank-owner",
  ),
  breaks("mortgageInReport", "creditReport", (d) => {
    d.facilities.find(({ type }) => type === "mortgage")!.balance *= 2;
  }),
  breaks("membersAlike", "interview", (d) =>
    say(d, "household", (answer) => (answer.params = { ...answer.params, members: 9 })),
  ),
  breaks("livingAlike", "interview", (d) =>
    say(d, "household", (answer) => (answer.params = { ...answer.params, living: 99_000_000 })),
  ),
  breaks("spouseWages", "relatedParties", (d) => {
    const spouse = partyOf(d, "related.spouse");
    spouse.dealings = {
      code: spouse.dealings?.code.includes("hasJob") ? "related.spouse.atHome" : "related.spouse.hasJob",
    };
  }),
  breaks("spouseWage", "household", (d) => {
    d.monthlyIncome.find(({ item }) => item.code.endsWith(".spouse"))!.amount = 100_000;
  }),
  breaks("homeValueAlike", "household", (d) => {
    d.assets.find(({ item }) => item.code.endsWith(".home"))!.value *= 2;
  }),
  breaks("savingsAskedAbout", "household", (d) => {
    d.assets.find(({ item }) => item.code.endsWith(".savings"))!.value *= 1_000;
  }),
  breaks("owedToFirm", "relatedParties", (d) => {
    partyOf(d, "related.owner").dealings = { code: "related.owner.owes", params: { owed: 999_000_000 } };
  }),
  breaks("spouseNamedAlike", "interview", (d) =>
    say(d, "household", (answer) => (answer.params = { ...answer.params, spouse: "Somebody Else" })),
  ),
  breaks("petrolForACar", "household", (d) => {
    d.assets = d.assets.filter(({ item }) => !item.code.endsWith(".car"));
  }),
  breaks("carValue", "household", (d) => {
    d.assets.find(({ item }) => item.code.endsWith(".car"))!.value = 400_000_000;
  }),
  // staff
  breaks("meanWage", "payroll", (d) => (d.months[1]!.wages = d.months[1]!.heads * 100_000)),
  breaks("wageByName", "payroll", (d) => {
    const [low, high] = [d.staff.at(-1)!, d.staff[0]!];
    const moved = low.wage - 100_000;
    low.wage -= moved;
    high.wage += moved;
  }),
  breaks("salariesAreRound", "payroll", (d) => {
    const [one, other] = d.staff.filter(({ job }) => /accountant|clerk|salesman|buyer|Manager/i.test(job.code));
    other!.wage += 7;
    one!.wage += 7;
  }),
  breaks("wagesAddUp", "payroll", (d) => (d.staff[0]!.wage += 2_000_000)),
  breaks("headsListed", "payroll", (d) => {
    const [one, two] = d.staff.filter(({ insured, job }) => !insured && !/river/.test(job.code));
    one!.wage += two!.wage;
    d.staff.splice(d.staff.indexOf(two!), 1);
  }),
  breaks("headsTold", "interview", (d) =>
    say(d, "staff", (answer) => (answer.params = { ...answer.params, heads: Number(answer.params?.heads) * 2 })),
  ),
  breaks("headsStated", "application", (d) => (d.stated.employees! *= 2)),
  breaks("headsSeen", "siteVisit", (d) => {
    d.notes.find(({ topic }) => topic === "staff")!.text.params = { seen: 900 };
  }),
  breaks("insuredAreStaff", "socialInsurance", (d) => {
    first(d.months).insured += 60;
    first(d.months).base += 60 * 500_000;
    first(d.months).contribution += 60 * 500_000 * 0.27;
  }),
  breaks("insuredAlike", "payroll", (d) =>
    d.staff
      .filter(({ insured }) => !insured)
      .slice(0, 3)
      .forEach((one) => (one.insured = true)),
  ),
  breaks("insuredTold", "interview", (d) =>
    say(d, "staff", (answer) => (answer.params = { ...answer.params, insured: Number(answer.params?.insured) + 4 })),
  ),
  breaks("contributionRate", "socialInsurance", (d) => (d.months[0]!.contribution /= 4)),
  breaks("insuredBase", "socialInsurance", (d) => {
    const month = d.months[0]!;
    const rate = month.contribution / month.base;
    month.base = month.insured * 140_000;
    month.contribution = month.base * rate;
  }),
  breaks("wagesArePaid", "bankStatement", (d) =>
    d.lines.forEach((line) => {
      if (line.text.code.startsWith("bank.payroll")) line.text.code = "bank.transfer";
    }),
  ),
  breaks("wageShare", "payroll", (d) => d.months.slice(0, -1).forEach((month) => (month.wages *= 3.4)), undefined, [
    "wagesArePaid",
    "meanWage",
  ]),
  breaks("salesPerHead", "payroll", (d) =>
    d.months.slice(0, -1).forEach((month) => (month.heads = Math.round(month.heads * 4.2))),
  ),
  breaks("jobsOfTrade", "payroll", (d) => (last(d.staff).job.code = "job.circus.acrobat")),
  breaks("namesOnce", "payroll", (d) => (d.staff[1]!.name = d.staff[0]!.name)),
  // owner
  breaks("experience", "application", (d) => (d.stated.ownerExperienceYears = 61)),
  breaks("legalRepresentative", "licence", (d) => (d.legalRepresentative = "Somebody Else")),
  breaks("ownerInChart", "relatedParties", (d) => {
    partyOf(d, "related.owner").name = "Somebody Else";
  }),
  breaks("sharesAddUp", "licence", (d) => d.shareholders.push({ id: "s9", name: "A Third", share: 0.2 })),
  breaks(
    "profitIsShared",
    "licence",
    (d) => {
      d.shareholders[1]!.name = "Somebody Else";
    },
    undefined,
    ["shareholdersDecide"],
  ),
  breaks("shareAlike", "relatedParties", (d) => (partyOf(d, "related.owner").share = 0.11)),
  breaks("firmNamedAlike", "licence", (d) => (d.name += " Ltd")),
  breaks("cityAlike", "licence", (d) => (d.address.params = { ...d.address.params, city: "Elsewhere" })),
  breaks("everybodyIsSearched", "screening", (d) => (d.identity[0]!.person = "Somebody Else")),
  breaks("capitalPaidIn", "licence", (d) => (d.registeredCapital = d.paidInCapital! - 100)),
  breaks("capitalInBooks", "licence", (d) => {
    d.registeredCapital! *= 2;
    d.paidInCapital! *= 2;
  }),
  breaks("scopeOfTrade", "licence", (d) => (d.scope.code = "licence.scope.circus")),
  breaks("relativeAlike", "interview", (d) =>
    say(d, "ventures", (answer) => (answer.params = { ...answer.params, relativeFirm: "Another Firm" })),
  ),
  // dates
  breaks(
    "registeredBeforeTrade",
    "ageing",
    (d) => {
      const row = d.rows[0]!;
      row.oldestInvoice = "2000-01-01";
      row.buckets.older += 1;
      row.buckets.d30 -= 1;
    },
    "payables",
    ["openItemsDated"],
  ),
  breaks("machinesSinceRegistered", "assetRegister", (d) => (d.rows[0]!.bought = "1990-01-01")),
  breaks("staffSinceRegistered", "payroll", (d) => (d.staff[0]!.since = "1990-01-01")),
  breaks("yearsInRegister", "licence", (d) => (d.registeredOn = "1995-01-01")),
  breaks("yearsTold", "interview", (d) =>
    say(d, "business", (answer) => (answer.params = { ...answer.params, years: 70 })),
  ),
  breaks("licenceRuns", "licence", (d) => (d.validUntil = "2024-01-01")),
  breaks("papersAreFresh", "siteVisit", (d) => (d.date = "2024-01-01")),
  breaks("listsOfOneDay", "loanList", (d) => (d.asOf = `${d.asOf.slice(0, 8)}27`)),
  breaks("ordersDated", "orderBook", (d) => (d.rows[0]!.due = "2020-01-01")),
  breaks("yearsFollow", "statements", (d) => (d.years[0]!.periodEnd = "2021-12-31")),
  breaks(
    "boughtBefore",
    "assetRegister",
    (d) => {
      const row = last(d.rows);
      row.bought = "2028-12-31";
      row.cost = row.netValue;
      row.accumulatedDepreciation = 0;
    },
    undefined,
    ["wearByAge"],
  ),
  breaks(
    "openItemsDated",
    "ageing",
    (d) => {
      const row = d.rows[0]!;
      row.oldestInvoice = "2012-01-01";
      row.buckets.older += 1;
      row.buckets.d30 -= 1;
    },
    "payables",
  ),
  breaks("movedBefore", "inventory", (d) => (d.rows.filter(({ value }) => value === 0)[0]!.lastMoved = "2028-01-01")),
];
