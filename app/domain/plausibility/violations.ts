import type { CaseFile } from "../casefile";
import type { Rules, Violation } from "./rule";
import { BANK } from "./rules/bank";
import { BILLS } from "./rules/bills";
import { CONSENT } from "./rules/consent";
import { CUSTOMERS } from "./rules/customers";
import { DATES } from "./rules/dates";
import { GOODS } from "./rules/goods";
import { GROWTH } from "./rules/growth";
import { HOUSEHOLD } from "./rules/household";
import { LOANS } from "./rules/loans";
import { OWNER } from "./rules/owner";
import { PREMISES } from "./rules/premises";
import { RETURNS } from "./rules/returns";
import { SECURITY } from "./rules/security";
import { STAFF } from "./rules/staff";
import { TAX } from "./rules/tax";
import { TRACES } from "./rules/traces";
import { TRANSPORT } from "./rules/transport";

/** By subject, and by what an analyst would object to. */
export const RULES: Readonly<Record<string, Rules>> = {
  transport: TRANSPORT,
  premises: PREMISES,
  household: HOUSEHOLD,
  staff: STAFF,
  customers: CUSTOMERS,
  goods: GOODS,
  bank: BANK,
  bills: BILLS,
  tax: TAX,
  returns: RETURNS,
  loans: LOANS,
  dates: DATES,
  growth: GROWTH,
  security: SECURITY,
  owner: OWNER,
  traces: TRACES,
  consent: CONSENT,
};

export const RULE_IDS: readonly string[] = Object.values(RULES).flatMap((rules) => Object.keys(rules));

/** All that somebody who knows the trade would object to in a file, from its papers alone. */
export const violationsOf = (file: CaseFile): readonly Violation[] =>
  Object.values(RULES).flatMap((rules) =>
    Object.entries(rules).flatMap(([rule, objections]) =>
      objections(file).map((objection) => ({ rule, ...objection })),
    ),
  );
