import { entry, type Entry, inWords, plainFields, rowsIn, wordsIn } from "./entries";
import { cents, dayMonth } from "./numbers";
import type { ShownDocument, ShownOf } from "./types";
import { formatDate } from "~/components/ui/format";
import type { DocumentKind } from "~/domain/casefile/browser";
import { type NamedKey, type NamedTexts, openKey } from "~/i18n/keys";

/** Names a paper or a place in it, whichever catalogue is at hand. */
export type Translate = NamedTexts;

/** The binder's dividers in the order of a credit file. */
export const GROUP_IDS = ["firm", "accounts", "bank", "tax", "goods", "debt", "talks", "source"] as const;
export type GroupId = (typeof GROUP_IDS)[number];

/** What the pages know of a kind of paper beside its look, which stands in document.tsx. */
export interface KindOfPaper<D extends ShownDocument> {
  readonly group: GroupId;
  /** what it is called, where a file holds several of the kind */
  label?(document: D, t: Translate): string;
  /** what stands at a place, in words: the name in its row, a field. Undefined: the locator says it, or the month. */
  place(document: D, at: string, t: Translate): string | undefined;
  /** what the search looks through, where it is not simply every row; `field` words a place and its value */
  entries?(document: D, field: (at: string, value: string | undefined) => Entry): readonly Entry[];
}

const byId = <R extends { readonly id: string }>(rows: readonly R[], id: string): R | undefined =>
  rows.find((row) => row.id === id);
const itemIn = (rows: readonly { readonly id: string; readonly item: string }[], id: string) => byId(rows, id)?.item;
/** Its rows are months, or it has none that could be pinned. */
const unnamed = () => undefined;

/** Every kind, in the order in which the binder lists them under their dividers. */
export const KINDS: { readonly [K in DocumentKind]: KindOfPaper<ShownOf<K>> } = {
  application: {
    group: "firm",
    place: (_document, at, t) => t(openKey("workbench:application.fields", at)),
    entries: ({ request, stated }, field) => [
      ...plainFields({ ...request, ...stated }).map(([at, value]) => field(at, inWords(at, value))),
      ...rowsIn(request),
      ...stated.otherLoans.map((loan) => entry(undefined, wordsIn(loan))),
    ],
  },
  licence: {
    group: "firm",
    place: ({ shareholders }, at, t) => byId(shareholders, at)?.name ?? t(openKey("papers:licence", at)),
    entries: fieldsAndRows,
  },
  relatedParties: { group: "firm", place: ({ parties }, at) => byId(parties, at)?.name },
  screening: {
    group: "firm",
    place: ({ sector, identity, beneficialOwners, lists, groupExposure }, at) =>
      at === "sector"
        ? sector.name
        : (byId(identity, at)?.person ??
          byId(beneficialOwners, at)?.name ??
          byId(lists, at)?.list ??
          byId(groupExposure, at)?.borrower),
  },
  resolution: {
    group: "firm",
    place: ({ votes }, at, t) => byId(votes, at)?.name ?? t(openKey("papers:resolution", at)),
    entries: fieldsAndRows,
  },
  lease: { group: "firm", place: (_document, at, t) => t(openKey("papers:lease", at)), entries: fieldsAndRows },
  statements: {
    group: "accounts",
    place: (_document, at, t) => {
      const [year = "", line = ""] = at.split(".");
      return `${t(openKey("workbench:lines", line))} ${year}`;
    },
    entries: ({ years }, field) =>
      years.flatMap(({ periodEnd, lines }) =>
        Object.entries(lines).map(([line, value]) => field(`${periodEnd.slice(0, 4)}.${line}`, cents(value))),
      ),
  },
  interim: {
    group: "accounts",
    place: (_document, at, t) => t(openKey("workbench:lines", at.replace("interim.", ""))),
    entries: ({ statement }, field) =>
      Object.entries(statement.lines).map(([line, value]) => field(`interim.${line}`, cents(value))),
  },
  ageing: {
    group: "accounts",
    label: ({ side }, t) => t(`workbench:ageingSides.${side}`),
    place: ({ rows }, at) => byId(rows, at)?.name,
  },
  salesBook: { group: "accounts", place: unnamed },
  drawings: { group: "accounts", place: unnamed },
  bankStatement: {
    group: "bank",
    label: ({ holder }, t) => t(holderKey(holder)),
    place: ({ lines }, at) => {
      const line = lines.find(({ no }) => `L${no}` === at);
      return line && `${dayMonth(line.date)}, ${line.counterparty}, ${cents(line.in > 0 ? line.in : line.out)}`;
    },
    entries: ({ lines }) =>
      lines.map(({ no, date, counterparty, text, ...line }) =>
        entry(`L${no}`, [formatDate(date), counterparty, text, cents(line.in > 0 ? line.in : line.out)], date),
      ),
  },
  billRegister: { group: "bank", place: ({ rows }, at) => byId(rows, at)?.from },
  walletSummary: { group: "bank", place: unnamed },
  tillSummary: { group: "bank", place: unnamed },
  vatReturns: { group: "tax", place: unnamed },
  taxRating: { group: "tax", place: (_document, at, t) => t(openKey("papers:taxRating", at)), entries: fieldsAndRows },
  customs: { group: "tax", place: ({ rows }, at) => byId(rows, at)?.consignee },
  electricity: { group: "tax", place: unnamed },
  water: { group: "tax", place: unnamed },
  inventory: { group: "goods", place: ({ rows }, at) => itemIn(rows, at) },
  assetRegister: { group: "goods", place: ({ rows }, at) => itemIn(rows, at) },
  orderBook: { group: "goods", place: ({ rows }, at) => byId(rows, at)?.customer },
  payroll: { group: "goods", place: ({ staff }, at) => byId(staff, at)?.name },
  socialInsurance: { group: "goods", place: unnamed },
  loanList: { group: "debt", place: ({ rows }, at) => byId(rows, at)?.lender },
  authorisation: {
    group: "debt",
    place: ({ rows }, at, t) => byId(rows, at)?.subject ?? t(openKey("papers:authorisation", at)),
    entries: fieldsAndRows,
  },
  creditReport: {
    group: "debt",
    place: ({ facilities, guarantees, history, enquiries, publicRecords = [] }, at) =>
      byId(facilities, at)?.lender ??
      byId(guarantees, at)?.borrower ??
      byId(history, at)?.lender ??
      byId(enquiries, at)?.by ??
      byId(publicRecords, at)?.by,
  },
  collateral: {
    group: "debt",
    place: ({ items }, at) => {
      const charges = items.flatMap((item) => item.charges);
      return byId(items, at)?.description ?? byId(charges, at)?.holder;
    },
  },
  household: {
    group: "debt",
    place: ({ assets, debts, monthlyIncome, monthlyExpenses }, at) =>
      itemIn([...assets, ...debts, ...monthlyIncome, ...monthlyExpenses], at),
  },
  interview: { group: "talks", place: ({ answers }, at) => byId(answers, at)?.question },
  siteVisit: { group: "talks", place: ({ notes }, at) => byId(notes, at)?.text },
  sourceNotes: {
    group: "source",
    place: unnamed,
    entries: ({ rows, findings }) => [...rows, ...findings].map((row) => entry(undefined, wordsIn(row))),
  },
};

/** What is known of a document's kind. */
export const kindOf = (document: ShownDocument): KindOfPaper<ShownDocument> => KINDS[document.kind];

function fieldsAndRows(
  document: ShownDocument,
  field: (at: string, value: string | undefined) => Entry,
): readonly Entry[] {
  const own = plainFields(document).filter(([at, value]) => !["id", "kind"].includes(at) && value !== undefined);
  return [...own.map(([at, value]) => field(at, inWords(at, value))), ...rowsIn(document)];
}

/** Files drawn before there were several accounts do not say whose it is. */
function holderKey(holder: string | undefined): NamedKey {
  return holder === undefined ? "workbench:documents.bankStatement" : openKey("workbench:accountHolders", holder);
}
