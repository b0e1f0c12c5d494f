import { ownersMoney, sales } from "../cash";
import { accountLines, paper, total } from "../papers";
import type { Reading } from "../reading";
import { type Feature, lnWithin, over, within, yesNo } from "./feature";

const householdOf = ({ documents }: Reading) => paper(documents, "household");
const monthlyIncome = (reading: Reading): number =>
  total(householdOf(reading)?.monthlyIncome ?? [], ({ amount }) => amount);
const stated = ({ documents }: Reading) => paper(documents, "application")?.stated;

/** What the visitor wrote of a topic, as a code. */
const seenOn = ({ documents }: Reading, topic: string): string =>
  paper(documents, "siteVisit")?.notes.find((note) => note.topic === topic)?.text.code ?? "";

/** 1 where the note says the one, −1 where it says the other, 0 otherwise. */
const graded = (code: string, good: RegExp, poor: RegExp): number => (good.test(code) ? 1 : poor.test(code) ? -1 : 0);

/** The owner's purse and experience, customers, and what the visitor saw. */
export const OWNER: readonly Feature[] = [
  {
    id: "ownersMoney",
    label: "The owner's savings to a year's sales, x to 1.5, ln(0.01 + x)",
    more: "safer",
    isVerified: false,
    of: (reading) => lnWithin(householdOf(reading) && over(ownersMoney(reading), sales(reading)), 0, 1.5, 0.01),
  },
  {
    id: "ownersWorth",
    label: "What the household owns less what it owes, to a year's sales, −0.2 to 2",
    more: "safer",
    isVerified: false,
    of: (reading) => {
      const household = householdOf(reading);
      if (!household) return undefined;
      const owns = total(household.assets, ({ value }) => value);
      const owes = total(household.debts, ({ balance }) => balance);
      return within(over(owns - owes, sales(reading)), -0.2, 2);
    },
  },
  {
    id: "privateDebtService",
    label: "The household's monthly debt payments to its income, 0 to 1.5",
    more: "riskier",
    isVerified: false,
    of: (reading) => {
      const paid = total(householdOf(reading)?.debts ?? [], ({ monthlyPayment }) => monthlyPayment);
      return within(over(paid, monthlyIncome(reading)), 0, 1.5);
    },
  },
  {
    id: "privateCredit",
    label: "Card and consumer debt of the household to its monthly income, x to 10, ln(0.1 + x)",
    more: "riskier",
    isVerified: false,
    of: (reading) => {
      const debts = householdOf(reading)?.debts.filter(({ item }) => /card|consumer/.test(item.code)) ?? [];
      const owed = total(debts, ({ balance }) => balance);
      return lnWithin(over(owed, monthlyIncome(reading)), 0, 10, 0.1);
    },
  },
  {
    id: "owesFirm",
    label: "The owner owes the firm (1) or not (0)",
    more: "riskier",
    isVerified: false,
    of: (reading) => {
      const household = householdOf(reading);
      return household && yesNo(household.debts.some(({ item }) => item.code === "household.debt.firm"));
    },
  },
  {
    id: "years",
    label: "Years in business, 1 to 30, ln",
    more: "safer",
    isVerified: false,
    of: (reading) => lnWithin(stated(reading)?.yearsInBusiness, 1, 30),
  },
  {
    id: "experience",
    label: "The owner's years in the trade, 1 to 40, ln",
    more: "safer",
    isVerified: false,
    of: (reading) => lnWithin(stated(reading)?.ownerExperienceYears, 1, 40),
  },
  {
    id: "premisesOwned",
    label: "Owns its premises (1) or rents (0)",
    more: "safer",
    isVerified: false,
    of: (reading) => {
      const owned = stated(reading)?.premisesOwned;
      return owned === undefined ? undefined : yesNo(owned);
    },
  },
  {
    id: "largestCustomer",
    label: "Share of the largest customer as stated; by the bank's receipts where that was found untrue; 0 to 1",
    more: "riskier",
    isVerified: false,
    of: (reading) =>
      within(
        reading.established.has("hiddenConcentration") ? largestPayer(reading) : stated(reading)?.largestCustomerShare,
        0,
        1,
      ),
  },
  {
    id: "activity",
    label: "Activity that the visitor saw: busy 1, usual 0, quiet −1",
    more: "safer",
    isVerified: true,
    of: (reading) => graded(seenOn(reading, "machines"), /\.busy/, /\.quiet/),
  },
  {
    id: "orders",
    label: "Orders or guests that the visitor saw: many 1, usual 0, few −1",
    more: "either",
    isVerified: true,
    of: (reading) => graded(seenOn(reading, "orders"), /\.(full|many)/, /\.thin/),
  },
  {
    id: "books",
    label: "Order of the books that the visitor saw: good 1, fair 0, poor −1",
    more: "safer",
    isVerified: true,
    of: (reading) => graded(seenOn(reading, "books"), /\.good/, /\.poor/),
  },
];

/** The largest payer's part of what customers paid by invoice. */
function largestPayer({ documents }: Reading): number | undefined {
  const byName = new Map<string, number>();
  for (const { text, counterparty, in: came } of accountLines(documents)) {
    if (/^bank\.(invoice|export)/.test(text.code)) byName.set(counterparty, (byName.get(counterparty) ?? 0) + came);
  }
  const paid = [...byName.values()];
  return over(
    Math.max(0, ...paid),
    total(paid, (one) => one),
  );
}
