import type { Locator } from "../../../casefile";
import type { CaseDocument } from "../../../casefile/browser";

/** What a paper says that somebody is to the firm. */
export type Role =
  | "staff"
  | "landlord"
  | "customer"
  | "supplier"
  | "lender"
  | "related"
  | "pledgor"
  | "owner"
  | "bank"
  | "seller"
  | "bridge"
  | "rooms"
  | "paid"
  | "named";

export interface Naming {
  readonly role: Role;
  readonly at: Locator;
}

/** Everybody whom a paper other than an account names, by name: the paper that says most comes first. */
export function namesIn(documents: readonly CaseDocument[]): ReadonlyMap<string, readonly Naming[]> {
  const names = new Map<string, Naming[]>();
  for (const document of documents) {
    for (const [name, role, at] of namedBy(document)) {
      names.set(name, [...(names.get(name) ?? []), { role, at: { doc: document.id, at } }]);
    }
  }
  return new Map([...names].map(([name, found]) => [name, found.sort((a, b) => rank(a) - rank(b))]));
}

/** What was said or seen comes after what a paper states; a name that was only mentioned says least. */
const SAID: readonly Role[] = ["bridge", "rooms", "paid"];
const rank = ({ role }: Naming): number => (role === "named" ? 2 : SAID.includes(role) ? 1 : 0);

type Named = readonly [name: string, role: Role, at: string];

function namedBy(document: CaseDocument): readonly Named[] {
  switch (document.kind) {
    case "payroll":
      return document.staff.map(({ id, name }) => [name, "staff", id]);
    case "lease":
      return [[document.landlord, "landlord", "landlord"]];
    case "ageing":
      return document.rows.map(({ id, name }) => [name, document.side === "receivables" ? "customer" : "supplier", id]);
    case "orderBook":
      return document.rows.map(({ id, customer }) => [customer, "customer", id]);
    case "customs":
      return document.rows.map(({ id, consignee }) => [consignee, "customer", id]);
    case "billRegister":
      return document.rows.flatMap(({ id, from, to }): Named[] => [
        [from, "customer", id],
        ...(to === undefined ? [] : [[to, "supplier", id] as const]),
      ]);
    case "loanList":
      return document.rows.map(({ id, lender }) => [lender, "lender", id]);
    case "creditReport":
      return document.facilities.map(({ id, lender }) => [lender, "lender", id]);
    case "relatedParties":
      return document.parties.map(({ id, name }) => [name, "related", id]);
    case "collateral":
      return document.items.map(({ id, owner }) => [owner, "pledgor", id]);
    case "licence":
      return document.shareholders.map(({ id, name }) => [name, "owner", id]);
    case "assetRegister":
      return document.rows.flatMap(({ id, supplier }): Named[] => (supplier ? [[supplier, "seller", id]] : []));
    case "walletSummary":
      return document.months.slice(-1).map(({ month }) => [document.provider, "bank", month]);
    case "interview":
      return document.answers.flatMap(({ id, question, answer }) => {
        const asked = question.code.replace("interview.ask.", "");
        // Who bridged a loan is named only where one was bridged.
        const isTold = asked !== "oldLoan" || answer.code.includes("loanBridged");
        return isTold ? spoken(answer.params, id, (key) => TOLD_AS[`${asked}.${key}`]) : [];
      });
    case "siteVisit":
      return document.notes.flatMap(({ id, topic, text }) =>
        spoken(text.params, id, (key) => SEEN_AS[`${topic}.${key}`]),
      );
    default:
      return [];
  }
}

/** By the question and the part of its answer that is a name: what the owner thereby says that somebody is. */
const TOLD_AS: Readonly<Record<string, Role>> = {
  "oldLoan.lender": "bridge",
  "otherLoans.lender": "lender",
  "otherLoans.name": "lender",
  "staff.person": "rooms",
  "customers.customer": "customer",
  "suppliers.supplier": "supplier",
  "ventures.relative": "related",
  "ventures.relativeFirm": "related",
};

/** The same of the visitor's notes, by their topic. */
const SEEN_AS: Readonly<Record<string, Role>> = { "paid.name": "paid", "premises.landlord": "landlord" };

const spoken = (
  params: Readonly<Record<string, string | number>> | undefined,
  at: string,
  roleOf: (key: string) => Role | undefined,
): readonly Named[] =>
  Object.entries(params ?? {}).flatMap(([key, value]): Named[] =>
    typeof value === "string" ? [[value, roleOf(key) ?? "named", at]] : [],
  );
