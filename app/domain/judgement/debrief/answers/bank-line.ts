import type { Locator } from "../../../casefile";
import type { BankLine, BankStatementDocument } from "../../../casefile";
import type { CaseDocument, DocumentKind } from "../../../casefile/browser";
import type { Naming } from "./named";
import { type Papers, placeFor, sum } from "./papers";

/** What a bank's own text calls a payment, and the papers that show the same kind of money. */
const CALLED: readonly (readonly [text: RegExp, called: string, papers: readonly DocumentKind[]])[] = [
  [
    /^bank\.(vat|wageTax|incomeTax|surcharges|maintenanceTax|\w*[eE]ducation\w*|lateSurcharge|taxClaim)/,
    "tax",
    ["vatReturns", "taxRating"],
  ],
  [/^bank\.(socialInsurance|housingFund)/, "insurance", ["socialInsurance", "payroll"]],
  [/^bank\.payroll/, "wages", ["payroll"]],
  [/^bank\.power/, "power", ["electricity"]],
  [/^bank\.water/, "water", ["water"]],
  [/^bank\.rent/, "rent", ["lease"]],
  [/^bank\.wallet/, "wallet", ["walletSummary"]],
  [/^bank\.cashDeposit/, "cash", ["tillSummary", "salesBook"]],
  [/^bank\.(interest|principal|loan|fee)/, "loan", ["loanList", "creditReport"]],
  [/^bank\.(accountFee|transferFee|depositInterest)/, "bankFee", []],
  [/^bank\.(invoice|export)/, "sale", ["ageing", "orderBook", "vatReturns"]],
  [/^bank\.billSold/, "bill", ["billRegister"]],
  [/^bank\.(purchase|service|refund|scrap|tolls)/, "purchase", ["ageing", "vatReturns"]],
  [/^bank\.machine/, "machine", ["assetRegister"]],
  [/^bank\.(premium|insurance)/, "premium", ["assetRegister", "interview"]],
  [/^bank\.(owner|bonus)/, "owner", ["household", "relatedParties", "drawings"]],
  [/^bank\.own\b/, "private", ["household"]],
  [/^bank\.ownTransfer/, "ownAccount", ["bankStatement"]],
  [/^bank\.subsidy|^bank\.vatRefund/, "public", ["interview", "vatReturns"]],
  [/^bank\.guaranteeCalled/, "guarantee", ["creditReport"]],
  [/^bank\.regular/, "service", ["siteVisit", "interview"]],
];

/** What stands at a place of an account, and what the other papers of the file say to it. */
export interface LineAnswer {
  /** "line.sameAmount", "line.named", "line.called", "line.unknown" */
  readonly code: string;
  readonly isAnswered: boolean;
  readonly params: Readonly<Record<string, string | number>>;
  readonly papers: readonly Locator[];
  /** all that moved between the account and this name, minor units */
  readonly total: number;
}

/** Undefined where the place is no line: a balance, or a whole month. */
export function bankLine(
  at: Locator,
  account: BankStatementDocument,
  papers: Papers,
  names: ReadonlyMap<string, readonly Naming[]>,
): LineAnswer | undefined {
  const line = account.lines.find(({ no }) => `L${no}` === at.at);
  if (!line) return undefined;
  const amount = line.in + line.out;
  const same = account.lines.filter(({ counterparty }) => counterparty === line.counterparty);
  const total = sum(same, (one) => one.in + one.out);
  const about = { amount, name: line.counterparty, day: line.date };
  const [, called, kinds = []] = CALLED.find(([text]) => text.test(line.text.code)) ?? [];
  const shown = sameAmount(line, kinds, papers);
  if (called !== undefined && shown)
    return {
      code: "line.sameAmount",
      isAnswered: true,
      params: { ...about, what: called },
      papers: papers.there([shown]),
      total,
    };
  const naming = names.get(line.counterparty)?.[0];
  // A name that was only mentioned says nothing of what a private payment is for.
  if (naming && (called !== undefined || naming.role !== "named")) {
    const params = { ...about, role: naming.role };
    return { code: "line.named", isAnswered: true, params, papers: papers.there([naming.at]), total };
  }
  if (called === undefined) {
    const params = { ...about, total, times: same.length };
    return { code: "line.unknown", isAnswered: false, params, papers: papers.there([at]), total };
  }
  const beside = kinds.map((kind) => placeFor(papers.documents.find((one) => one.kind === kind && one.id !== at.doc)));
  return {
    code: "line.called",
    isAnswered: true,
    params: { ...about, what: called },
    papers: papers.there([beside.find((place) => place !== undefined), at]),
    total,
  };
}

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
