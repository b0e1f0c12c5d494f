import type { Locator } from "../../../casefile";
import type { BankLine, BankStatementDocument } from "../../../casefile";
import type { CaseDocument, DocumentKind } from "../../../casefile/browser";
import { calledBy } from "./bank-words";
import type { Naming } from "./named";
import { outOfProportion, saysWhatFor } from "./paid-for";
import { type Papers, placeFor, sum } from "./papers";

/** What a line of an account is, as the other papers of the file tell it. */
export interface LineAnswer {
  /** "line.sameAmount", "line.named", "line.called", "line.unknown", "line.ownWord", "line.namedOnly", "line.tooMuch" */
  readonly code: string;
  readonly isAnswered: boolean;
  readonly params: Readonly<Record<string, string | number>>;
  readonly papers: readonly Locator[];
  /** all that moved the same way between the account and this name, without the fees for it, minor units */
  readonly total: number;
}

export function bankLine(
  line: BankLine,
  account: BankStatementDocument,
  papers: Papers,
  names: ReadonlyMap<string, readonly Naming[]>,
): LineAnswer {
  const at: Locator = { doc: account.id, at: `L${line.no}` };
  const amount = line.in + line.out;
  const isFee = (one: BankLine): boolean => calledBy(one.text.code)?.called === "fee";
  const ofName = account.lines.filter((one) => one.counterparty === line.counterparty && isFee(one) === isFee(line));
  // Money that came and money that went are no one sum: what was lent and repaid would count twice.
  const same = ofName.filter((one) => one.in > 0 === line.in > 0);
  const total = sum(same, (one) => one.in + one.out);
  const other = sum(ofName, (one) => (line.in > 0 ? one.out : one.in));
  const about = { amount, way: line.out > 0 ? "to" : "from", name: line.counterparty, day: line.date };
  const { called, papers: kinds = [] } = calledBy(line.text.code) ?? {};
  const shown = sameAmount(line, kinds, papers);
  if (called !== undefined && shown)
    return {
      code: "line.sameAmount",
      isAnswered: true,
      params: { ...about, what: called },
      papers: papers.there([shown]),
      total,
    };
  // What the firm writes into its own transfer is no paper: it names no one.
  const isTold = called !== undefined && called !== "service";
  const params = { ...about, total, count: same.length, ...(other > 0 && { other }) };
  // A name that was only mentioned says nothing of what a payment is for.
  const namings = names.get(line.counterparty)?.filter(({ role }) => role !== "named") ?? [];
  const naming = namings.find((one) => saysWhatFor(one, papers)) ?? namings[0];
  if (naming) {
    const { role, at: place } = naming;
    const told = papers.there([place]);
    if (!isTold && !saysWhatFor(naming, papers))
      return { code: "line.namedOnly", isAnswered: false, params: { ...params, role }, papers: told, total };
    const wages = line.out > 0 ? outOfProportion(naming, amount, papers) : undefined;
    if (wages !== undefined)
      return { code: "line.tooMuch", isAnswered: false, params: { ...params, wages }, papers: told, total };
    return { code: "line.named", isAnswered: true, params: { ...about, role }, papers: told, total };
  }
  if (!isTold) {
    const code = called === undefined ? "line.unknown" : "line.ownWord";
    const said = { ...params, ...(called !== undefined && { what: called }) };
    return { code, isAnswered: false, params: said, papers: papers.there([at]), total };
  }
  const beside = kinds
    .map((kind) => paperOf(kind, called, papers))
    .filter((one) => one !== undefined && one.id !== at.doc);
  return {
    code: "line.called",
    isAnswered: true,
    params: { ...about, what: called },
    papers: papers.there([at, placeFor(beside[0])]),
    total,
  };
}

/** Of the two lists by name, the one that this kind of money belongs to. */
const paperOf = (kind: DocumentKind, called: string, papers: Papers): CaseDocument | undefined =>
  kind === "ageing" ? papers.ageing(called === "sale" ? "receivables" : "payables") : papers.first(kind);

/** The row of a monthly paper, or the field, that states the very amount within two months of the payment. */
function sameAmount(line: BankLine, kinds: readonly DocumentKind[], papers: Papers): Locator | undefined {
  const amount = line.in + line.out;
  for (const kind of kinds) {
    for (const document of papers.documents.filter((one) => one.kind === kind)) {
      const at = stating(document, amount, line.date);
      if (at !== undefined) return { doc: document.id, at };
    }
  }
  return undefined;
}

function stating(document: CaseDocument, amount: number, day: string): string | undefined {
  const near = (month: string): boolean => month <= day.slice(0, 7) && monthsBetween(month, day) <= 3;
  switch (document.kind) {
    case "vatReturns":
      return document.returns.find((one) => near(one.month) && one.paid === amount)?.month;
    case "electricity":
    case "water":
      return document.bills.find((one) => near(one.month) && one.amount === amount)?.month;
    case "lease":
      return [1, 3, 6, 12].some((months) => months * document.monthlyRent === amount) ? "monthlyRent" : undefined;
    case "assetRegister":
      return document.rows.find(({ cost }) => cost === amount)?.id;
    case "billRegister":
      return document.rows.find((one) => one.on === day && one.amount - one.discount === amount)?.id;
    case "socialInsurance":
      return document.months.find((one) => near(one.month) && one.contribution === amount)?.month;
    default:
      return undefined;
  }
}

const monthsBetween = (month: string, day: string): number =>
  12 * (Number(day.slice(0, 4)) - Number(month.slice(0, 4))) + Number(day.slice(5, 7)) - Number(month.slice(5, 7));
