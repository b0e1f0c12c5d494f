import { ageing, daysFrom, firmAccounts, is, number, outside, paper, total } from "../papers";
import type { Rules } from "../rule";

/** A bill runs at most a year, and its discount stays within what banks have asked for. House bounds around the law's. */
const LONGEST = 366;
const RATES = [0.003, 0.08] as const;

/** Acceptance bills that customers paid with. */
export const BILLS: Rules = {
  /** A bill comes in before it leaves, both before the day of the register, and runs a year at most. */
  billsDated: (file) => {
    const register = paper(file, "billRegister");
    return (register?.rows ?? []).flatMap(({ id, received, matures, on }) => {
      const inOrder = received <= (on ?? received) && (on ?? received) <= register!.asOf;
      const place = { doc: register!.id, at: id };
      if (!inOrder) return [{ ...place, params: { received, on: on ?? "" } }];
      return outside(daysFrom(received, matures), [0, LONGEST], place, { matures });
    });
  },

  /** What is held is not due yet, and what is due has been paid, sold or passed on. */
  heldBillsRun: (file) => {
    const register = paper(file, "billRegister");
    return (register?.rows ?? []).flatMap(({ id, fate, matures, on }) =>
      (fate === "held") === (on === undefined) && (fate !== "held" || matures >= register!.asOf)
        ? []
        : [{ doc: register!.id, at: id, params: { fate, matures } }],
    );
  },

  /** A bill that a bank bought or paid comes in on the account, to the cent. */
  billsComeIn: (file) => {
    const register = paper(file, "billRegister");
    const accounts = firmAccounts(file);
    if (!register || accounts.length === 0) return [];
    const lines = accounts
      .flatMap((account) => account.lines)
      .filter(({ text }) => is(text, "bank.billSold") || is(text, "bank.invoice.acceptance"));
    return register.rows.flatMap(({ id, no, fate, amount, discount }) => {
      if (fate !== "discounted" && fate !== "collected") return [];
      const came = lines.some((line) => number(line.text, "bill") === no && line.in === amount - discount);
      return came ? [] : [{ doc: register.id, at: id, against: accounts[0]!.id, params: { no, amount, discount } }];
    });
  },

  /** A discount is a rate a year for the days that the bill still runs. */
  discountRate: (file) => {
    const register = paper(file, "billRegister");
    return (register?.rows ?? []).flatMap(({ id, fate, amount, discount, on, matures }) => {
      if (fate !== "discounted" || on === undefined) return [];
      const rate = ((discount / amount) * 360) / Math.max(1, daysFrom(on, matures));
      return outside(rate, RATES, { doc: register!.id, at: id });
    });
  },

  /** Bills that are held are part of what customers owe. */
  heldBillsAreOwed: (file) => {
    const [register, list] = [paper(file, "billRegister"), ageing(file, "receivables")];
    if (!register || !list) return [];
    const held = register.rows.filter(({ fate }) => fate === "held");
    const [sum, owed] = [total(held.map(({ amount }) => amount)), total(list.rows.map((row) => row.total))];
    return sum <= owed ? [] : [{ doc: register.id, at: held[0]!.id, against: list.id, params: { held: sum, owed } }];
  },
};
