import type { HouseholdDocument } from "../../casefile";
import { traitsOf } from "../../industries";
import type { Phrase } from "../../lending";
import { answer, is, near, number, outside, ownersAccount, paper, text, total, yuan } from "../papers";
import type { Rules } from "../rule";

const row = <R extends { readonly item: Phrase }>(rows: readonly R[], code: string): R | undefined =>
  rows.find(({ item }) => is(item, `household.${code}`));

const LOANS_PAID = ["mortgage", "carLoan", "consumerLoan"].map((what) => `household.expense.${what}`);

/** What a family lives on: its expenses without what it owes and puts aside. */
const livingOf = ({ monthlyExpenses }: HouseholdDocument) =>
  monthlyExpenses.filter(({ item }) => ![...LOANS_PAID, "household.expense.invested"].some((code) => is(item, code)));

/** The owner's family: what it has, owes, earns, spends and says of it. */
export const HOUSEHOLD: Rules = {
  /** Nobody feeds a head on less than a few yuan a day, but from his own kitchen, nor on more than some thousand a month. */
  foodPerHead: (file) => {
    const sheet = paper(file, "household");
    const food = sheet && row(sheet.monthlyExpenses, "expense.food");
    if (!sheet || !food) return [];
    const least = traitsOf(file.firm.industry)?.servesGuests ? 60 : 120;
    return outside(yuan(food.amount) / sheet.members, [least, 8_000], { doc: sheet.id, at: food.id });
  },

  /** A family lives on something, and even a rich one does not spend a car every month. */
  livingPerHead: (file) => {
    const sheet = paper(file, "household");
    if (!sheet) return [];
    const spent = livingOf(sheet);
    const each = yuan(total(spent.map(({ amount }) => amount))) / sheet.members;
    return outside(each, [350, 50_000], { doc: sheet.id, at: spent[0]?.id ?? "x1" });
  },

  /** The food of poor and of rich is a fair share of what they live on, the larger the poorer they are. */
  foodShare: (file) => {
    const sheet = paper(file, "household");
    const food = sheet && row(sheet.monthlyExpenses, "expense.food");
    if (!sheet || !food) return [];
    const all = total(livingOf(sheet).map(({ amount }) => amount));
    return outside(food.amount / all, [0.03, 0.65], { doc: sheet.id, at: food.id });
  },

  /** More goes out than comes in: what does the family live on? */
  spendsWhatItHas: (file) => {
    const sheet = paper(file, "household");
    if (!sheet) return [];
    const [income, spent] = [sheet.monthlyIncome, sheet.monthlyExpenses].map((rows) =>
      total(rows.map(({ amount }) => amount)),
    );
    return outside(spent! / income!, [0.4, 1.15], { doc: sheet.id, at: sheet.monthlyExpenses.at(-1)?.id ?? "x1" });
  },

  /** Schooling is paid for children. */
  schoolingNeedsChildren: (file) => {
    const sheet = paper(file, "household");
    const school = sheet && row(sheet.monthlyExpenses, "expense.schooling");
    return school && sheet.members <= 2 ? [{ doc: sheet.id, at: school.id, params: { members: sheet.members } }] : [];
  },

  /** Instalments cover interest and are not paid off within a year or two: a home loan. */
  mortgagePayment: (file) => {
    const sheet = paper(file, "household");
    const debt = sheet && row(sheet.debts, "debt.mortgage");
    if (!sheet || !debt) return [];
    return outside(debt.monthlyPayment / debt.balance, [0.0025, 0.05], { doc: sheet.id, at: debt.id });
  },

  /** No bank lent more on the flat than it is worth. */
  mortgageBelowHome: (file) => {
    const sheet = paper(file, "household");
    const [debt, home] = [sheet && row(sheet.debts, "debt.mortgage"), sheet && row(sheet.assets, "asset.home")];
    if (!sheet || !debt || !home) return [];
    return outside(debt.balance / home.value, [0, 0.95], { doc: sheet.id, at: debt.id });
  },

  /** The instalment among the debts is the one among the expenses. */
  mortgageSpent: (file) => {
    const sheet = paper(file, "household");
    const debt = sheet && row(sheet.debts, "debt.mortgage");
    if (!sheet || !debt) return [];
    const spent = row(sheet.monthlyExpenses, "expense.mortgage")?.amount ?? 0;
    return spent === debt.monthlyPayment
      ? []
      : [{ doc: sheet.id, at: debt.id, params: { spent, due: debt.monthlyPayment } }];
  },

  /** The bureau knows the home loan that the household tells, with the same balance. */
  mortgageInReport: (file) => {
    const [sheet, report] = [paper(file, "household"), paper(file, "creditReport")];
    const told = sheet && row(sheet.debts, "debt.mortgage");
    if (!sheet || !report) return [];
    const known = total(report.facilities.filter(({ type }) => type === "mortgage").map(({ balance }) => balance));
    if (near(told?.balance ?? 0, known, 0.05)) return [];
    return [{ doc: sheet.id, at: told?.id ?? "d1", against: report.id, params: { told: told?.balance ?? 0, known } }];
  },

  /** The bureau knows the owner's loans for car and other wants with the balance that he tells. */
  ownersLoansInReport: (file) => {
    const [sheet, report] = [paper(file, "household"), paper(file, "creditReport")];
    if (!sheet || !report) return [];
    return (["car", "consumer"] as const).flatMap((type) => {
      const told = row(sheet.debts, `debt.${type}`);
      const known = total(report.facilities.filter((one) => one.type === type).map(({ balance }) => balance));
      if (near(told?.balance ?? 0, known, 0.05)) return [];
      return [{ doc: sheet.id, at: told?.id ?? "d1", against: report.id, params: { told: told?.balance ?? 0, known } }];
    });
  },

  /** What the owner says he pays on them every month leaves his account every month. */
  ownersInstalmentsLeave: (file) => {
    const [sheet, own] = [paper(file, "household"), ownersAccount(file)];
    if (!sheet || !own) return [];
    return (["car", "consumer"] as const).flatMap((type) => {
      const told = row(sheet.debts, `debt.${type}`);
      const paid = total(own.lines.filter(({ text }) => is(text, `bank.own.${type}Loan`)).map(({ out }) => out));
      if (near((told?.monthlyPayment ?? 0) * 12, paid, 0.05, 0)) return [];
      const params = { told: told?.monthlyPayment ?? 0, paid };
      return [{ doc: sheet.id, at: told?.id ?? "d1", against: own.id, params }];
    });
  },

  /** As many are told in the talk as stand on the sheet. */
  membersAlike: (file) => {
    const [sheet, said] = [paper(file, "household"), answer(file, "household")];
    const told = said && number(said.said, "members");
    if (!sheet || !said || told === undefined || told === sheet.members) return [];
    return [{ doc: said.doc, at: said.at, against: sheet.id, params: { told, members: sheet.members } }];
  },

  /** What is taken for living is one figure in talk and sheet. */
  livingAlike: (file) => {
    const [sheet, said] = [paper(file, "household"), answer(file, "household")];
    const told = said && number(said.said, "living");
    const listed = sheet && row(sheet.monthlyIncome, "income.firm")?.amount;
    if (!sheet || !said || told === undefined || listed === undefined || near(told, listed, 0.05)) return [];
    return [{ doc: said.doc, at: said.at, against: sheet.id, params: { told, listed } }];
  },

  /** A spouse with a job brings wages home, and one without brings none. */
  spouseWages: (file) => {
    const [sheet, chart] = [paper(file, "household"), paper(file, "relatedParties")];
    const spouse = chart?.parties.find(({ relation }) => is(relation, "related.spouse"));
    if (!sheet || !chart || !spouse?.dealings) return [];
    const wages = row(sheet.monthlyIncome, "income.spouse")?.amount ?? 0;
    const hasJob = is(spouse.dealings, "related.spouse.hasJob");
    return hasJob === wages > 0 ? [] : [{ doc: chart.id, at: spouse.id, against: sheet.id, params: { wages } }];
  },

  /** The spouse earns what a salary is. */
  spouseWage: (file) => {
    const sheet = paper(file, "household");
    const wages = sheet && row(sheet.monthlyIncome, "income.spouse");
    return sheet && wages ? outside(yuan(wages.amount), [1_200, 80_000], { doc: sheet.id, at: wages.id }) : [];
  },

  /** Appraiser and owner speak of one flat. */
  homeValueAlike: (file) => {
    const [sheet, security] = [paper(file, "household"), paper(file, "collateral")];
    const told = sheet && row(sheet.assets, "asset.home");
    const home = security?.items.find(
      ({ type, description }) => type === "home" && !is(description, "collateral.home.relative"),
    );
    if (!sheet || !told || !security || !home) return [];
    return outside(home.value / told.value, [0.75, 1.3], { doc: security.id, at: home.id, against: sheet.id });
  },

  /** Who has more in the bank than he asks for is asked why he borrows. */
  savingsAskedAbout: (file) => {
    const [sheet, application, interview] = [
      paper(file, "household"),
      paper(file, "application"),
      paper(file, "interview"),
    ];
    const savings = sheet && row(sheet.assets, "asset.savings");
    if (!savings || !application || !interview) return [];
    const { amount } = application.request;
    if (savings.value <= amount || answer(file, "savings")) return [];
    return [{ doc: sheet.id, at: savings.id, against: interview.id, params: { savings: savings.value, amount } }];
  },

  /** What the owner owes the firm is the same on his sheet, among the related parties and in the books. */
  owedToFirm: (file) => {
    const [sheet, chart] = [paper(file, "household"), paper(file, "relatedParties")];
    const owner = chart?.parties.find(({ relation }) => is(relation, "related.owner"));
    if (!sheet || !chart || !owner?.dealings) return [];
    const told = number(owner.dealings, "owed") ?? 0;
    const listed = row(sheet.debts, "debt.firm")?.balance ?? 0;
    return near(told, listed, 0.1)
      ? []
      : [{ doc: chart.id, at: owner.id, against: sheet.id, params: { told, listed } }];
  },

  /** One spouse, one name. */
  spouseNamedAlike: (file) => {
    const [chart, said] = [paper(file, "relatedParties"), answer(file, "household")];
    const spouse = chart?.parties.find(({ relation }) => is(relation, "related.spouse"));
    const told = said && text(said.said, "spouse");
    if (!chart || !spouse || !said || told === undefined || told === spouse.name) return [];
    return [{ doc: said.doc, at: said.at, against: chart.id, params: { told, spouse: spouse.name } }];
  },

  /** Nobody buys petrol without a car. */
  petrolForACar: (file) => {
    const [sheet, account] = [paper(file, "household"), ownersAccount(file)];
    const petrol = account?.lines.find(({ counterparty }) => /Petrol/.test(counterparty));
    if (!sheet || !petrol || row(sheet.assets, "asset.car")) return [];
    return [{ doc: account!.id, at: `L${petrol.no}`, against: sheet.id, params: { on: petrol.date } }];
  },

  /** A car is worth what cars are worth. */
  carValue: (file) => {
    const sheet = paper(file, "household");
    const car = sheet && row(sheet.assets, "asset.car");
    return sheet && car ? outside(yuan(car.value), [5_000, 3_000_000], { doc: sheet.id, at: car.id }) : [];
  },
};
