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

/** Being mentioned in a talk says least. */
const rank = ({ role }: Naming): number => (role === "named" ? 1 : 0);

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
      return document.answers.flatMap(({ id, answer }) => spoken(answer.params, id));
    case "siteVisit":
      return document.notes.flatMap(({ id, text }) => spoken(text.params, id));
    default:
      return [];
  }
}

const spoken = (params: Readonly<Record<string, string | number>> | undefined, at: string): readonly Named[] =>
  Object.values(params ?? {}).flatMap((value): Named[] => (typeof value === "string" ? [[value, "named", at]] : []));
