import type { DocumentKind } from "../../casefile/browser";

/**
 * How an analyst's memo names a paper, in English. Only words that mean the paper and not a figure that stands in several
 * ("inventory" is a line of the balance sheet, "stock list" is a paper). The application and the statements are not
 * here: the worksheet itself shows what they say.
 */
const NAMES: readonly (readonly [kind: DocumentKind, words: RegExp])[] = [
  ["bankStatement", /\bbank(ing)? (account )?statements?\b|\baccount statements?\b/i],
  [
    "vatReturns",
    /\b(vat|tax) (returns?|declarations?|filings?)\b|\bdeclared sales\b|(?<!\b(net of|ex|excluding|excl\.?|including|incl\.?|before|plus|with|without) )\bVAT\b/i,
  ],
  ["creditReport", /\b(credit|bureau) (bureau )?reports?\b|\bcredit bureau\b/i],
  ["siteVisit", /\b(site|plant|factory|shop|premises) visits?\b|\bvisit (note|report)s?\b/i],
  ["interview", /\binterview(s|ed)?\b/i],
  ["inventory", /\b(stock|inventory) ?-?(lists?|counts?|sheets?|takes?|taking)\b/i],
  ["payroll", /\bpayrolls?\b|\bwage (lists?|sheets?)\b/i],
  ["socialInsurance", /\bsocial (insurance|security)\b/i],
  ["electricity", /\belectricity\b|\bpower bills?\b/i],
  ["water", /\bwater (bills?|use|consumption)\b/i],
  ["ageing", /\bag(e)?ing\b|\b(receivables?|payables?|debtors?|creditors?) (lists?|by name|by age)\b/i],
  ["assetRegister", /\basset registers?\b/i],
  ["loanList", /\bloan lists?\b|\blist of loans\b/i],
  ["collateral", /\b(valuation|appraisal) (reports?|papers?)\b|\bpledge register\b/i],
  ["lease", /\b(lease|rental|tenancy) (contract|agreement)s?\b/i],
  ["orderBook", /\border books?\b/i],
  ["customs", /\bcustoms (declarations?|records?|papers?|data)\b/i],
  ["relatedParties", /\brelated[- ]part(y|ies) (lists?|charts?|registers?)\b/i],
  ["household", /\bhousehold (sheets?|budgets?|statements?|papers?)\b/i],
  ["screening", /\bcompliance sheet\b|\bscreening\b/i],
  ["licence", /\bbusiness licen[cs]e\b/i],
  ["taxRating", /\btax (credit )?rating\b/i],
  ["interim", /\binterim (statements?|accounts|figures)\b/i],
  ["walletSummary", /\bpayment app\b|\bwallet (summary|statements?|records?)\b/i],
  ["tillSummary", /\btill (rolls?|summary|records?)\b/i],
  ["salesBook", /\bsales books?\b/i],
  ["billRegister", /\bbill registers?\b|\bacceptance bills?\b/i],
  ["resolution", /\b(board|shareholders?['’]?s?) resolutions?\b/i],
];

/** Who says that he has not seen a paper, or asks for it, claims nothing about it. */
const NO_CLAIM =
  /\b(not|never|n['’]t) (yet )?(been )?(opened|open|read|seen|see|looked|look|checked|check|reviewed|review|received|receive|obtained|provided|available|in the file)\b|\bwithout (a|an|the|any|opening|seeing|reading)\b|\b(missing|pending|outstanding)\b|\bto be\b|\b(ask|request|obtain|provide|submit|deliver|send|present|hand in)(s|ed|ing)?\b|\b(monthly|quarterly|yearly|every (month|quarter|year)|each (month|quarter|year))\b/i;

/** The kinds of papers on which a memo says something, in the order of the table. */
export function papersNamedIn(memo: string): readonly DocumentKind[] {
  const claims = memo.split(/[.!?;\n]+/).filter((sentence) => !NO_CLAIM.test(sentence));
  return NAMES.filter(([, words]) => claims.some((sentence) => words.test(sentence))).map(([kind]) => kind);
}

/** Kinds of papers whose sums the worksheet sets side by side: who compares them there has seen those, and no line. */
export const COMPARED_IN_THE_WORKSHEET: ReadonlySet<DocumentKind> = new Set([
  "bankStatement",
  "vatReturns",
  "walletSummary",
  "tillSummary",
  "salesBook",
  "customs",
  "electricity",
  "water",
  "payroll",
  "socialInsurance",
]);
