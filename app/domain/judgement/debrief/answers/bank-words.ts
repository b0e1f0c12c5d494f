import type { DocumentKind } from "../../../casefile/browser";

/** What a bank's own text calls a payment, and the papers that show the same kind of money. */
interface Called {
  readonly called: string;
  readonly papers: readonly DocumentKind[];
}

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
  [/^bank\.fee/, "fee", []],
  [/^bank\.(interest|principal|loan)/, "loan", ["loanList", "creditReport"]],
  [/^bank\.(accountFee|transferFee|depositInterest)/, "bankFee", []],
  [/^bank\.(invoice|export)/, "sale", ["ageing", "orderBook", "vatReturns"]],
  [/^bank\.billSold/, "bill", ["billRegister"]],
  [/^bank\.refund/, "refund", ["ageing", "vatReturns"]],
  [/^bank\.(purchase|service|tolls)/, "purchase", ["ageing", "vatReturns"]],
  [/^bank\.scrap/, "scrap", []],
  [/^bank\.favour/, "favour", ["relatedParties"]],
  [/^bank\.machine/, "machine", ["assetRegister"]],
  [/^bank\.premium/, "premium", ["assetRegister", "interview"]],
  [/^bank\.insurance/, "insurer", ["interview"]],
  [/^bank\.(owner|bonus)/, "owner", ["household", "relatedParties", "drawings"]],
  [/^bank\.own\b/, "private", ["household"]],
  [/^bank\.ownTransfer/, "ownAccount", ["bankStatement"]],
  [/^bank\.subsidy|^bank\.vatRefund/, "public", ["interview", "vatReturns"]],
  [/^bank\.guaranteeCalled/, "guarantee", ["creditReport"]],
  [/^bank\.regular/, "service", ["siteVisit", "interview"]],
];

/** What a bank text calls the payment; undefined where it says no more than that money moved. */
export function calledBy(text: string): Called | undefined {
  const found = CALLED.find(([pattern]) => pattern.test(text));
  return found && { called: found[1], papers: found[2] };
}
