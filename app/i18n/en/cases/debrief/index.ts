import { ACCOUNT_NAMES, AGEING_NAMES, DOCUMENT_NAMES } from "../document-names";
import { LINE_NAMES } from "../line-names";
import { bounds } from "./bounds";
import { carriers } from "./carriers";
import { factors } from "./factors";
import { flags } from "./flags";
import { fold } from "./fold";
import { integrity } from "./integrity";
import { letter } from "./letter";
import { money } from "./money";
import { next } from "./next";
import { path } from "./path";
import { price } from "./price";
import { rule } from "./rule";
import { spread } from "./spread";
import { stood } from "./stood";
import { story } from "./story";
import { verdict } from "./verdict";

export default {
  titleOf: "Debrief: {{title}}",
  submitted: "Submitted {{when}}",
  back: { training: "All cases", practice: "Practice", review: "Reviews", cohorts: "Cohorts" },
  readOnlyFile: "Open the case file",
  synthetic: "synthetic case",
  imported: "real accounts",
  prefilled: {
    price: "An expert filled this worksheet; the rate is yours.",
    decision: "An expert verified, spread and scored; decision, price and memo are yours.",
    score: "An expert verified and spread; score, decision, price and memo are yours.",
  },
  late: "The time was over: the last draft that was saved counts, as it stood.",
  someone: "You are reading a trainee's debrief: “you” is the person who decided.",

  again: {
    back: "Debrief",
    title: "A second look",
    open: "Look at the case again",
    openPlanted: "Look at the case again, with what was planted in it",
    untouched: "Read only. Your decision stays as it was submitted.",
    marks: "What was planted, and your own marks",
    real: "These are a real firm's accounts: nobody planted anything, and nobody knows what is behind them.",
    planted: "What was planted",
    nothing: "Nothing was planted in this file.",
    pins: "What you pinned",
    note: "Your note",
    noteLabel: "What will you do differently?",
    noteHint: "For you alone. It changes nothing that was judged.",
    save: "Save the note",
    saved: "Saved.",
  },

  verdict,
  /** What a limit says of a loan: the figure, the limit, the distance, and what would keep it. */
  rule,
  panel: {
    lend_one: "The one senior who decided would lend.",
    lend_other: "{{lending}} of {{count}} seniors would lend.",
    decline_one: "The one senior who decided declined.",
    decline_other: "{{declining}} of {{count}} seniors declined.",
    split_one: "The seniors are split.",
    split_other: "The {{count}} seniors are split.",
  },
  stillToCome: {
    training:
      "No senior has decided this case yet. The comparison with them is still to come and appears here by itself.",
    review: "No other senior has decided this case yet. The comparison is still to come and appears here by itself.",
  },
  panelJudgedTwin: "The panel judged a disguised twin of this case; its amounts are scaled to this one.",
  simulatedPanel: "The seniors of the demonstration bank are simulated.",
  noTruth:
    "These are a real firm's filed accounts. Nobody knows its true risk, so there is no comparison with a truth and no result in money; compare yourself with the model and the seniors.",

  next,
  limit: {
    worstGrade: "Grade",
    minDscr: "Debt service cover with the new loan",
    maxDebtToAssets: "Liabilities to assets",
    maxAmountToSales: "Amount to a year's sales",
    workingCapitalNeed: "Amount against the working capital it needs",
    maxTenorMonths: "Tenor",
    maxRate: "Rate",
    months: "{{months}} months",
  },

  who: {
    you: "You",
    model: "Model",
    senior: "Senior {{letter}}",
    seniors: "Seniors, median",
    middleSenior: "Senior in the middle",
    attainable: "What the file allows at most",
    attainableShort: "At most",
    file: "What the file allows",
    fileShort: "File allows",
    bestOfFile: "The most that the file allows",
    bestDecision: "The best decision",
    truth: "Truth",
    seniorsMean: "Seniors, mean",
    best: "At the true price",
    simulated: "simulated",
  },
  stood,
  price,
  money,
  flags,
  integrity,
  fold,
  offers: {
    heading: "Who would lend",
    amount: "Amount, {{currency}}",
    rate: "Rate",
    declined: "declined",
    says: "{{lending}} of {{count}} would lend; the table below has the amounts and rates.",
  },
  story,
  process: {
    heading: "Your path",
    says: "You had {{opened}} of {{all}} documents in sight, for {{time}} in all.",
    printed: "in the printed file",
    documents: "Document by document",
    document: "Document",
    looks: "Looks",
    time: "In sight",
    sign: "Planted",
    shows: "shows a sign",
    unopened: "Never opened: {{documents, list}}.",
    asked: "What you asked for",
    request_one: "{{what}}: {{count}} day.",
    request_other: "{{what}}: {{count}} days.",
    after: "Pinned by then: {{signs, list}}.",
    hints_one: "One hint, on {{steps, list}}.",
    hints_other: "{{count}} hints, on {{steps, list}}.",
    hintsOwn: "Only you see this.",
    seconds: "{{seconds}} s",
    minutes: "{{minutes}} min",
  },
  path,
  carriers,
  lessons: {
    heading: "Lessons to read",
    minutes: "{{minutes}} minutes",
  },
  place: {
    ...DOCUMENT_NAMES,
    paper: {
      "bank-main": ACCOUNT_NAMES.main,
      "bank-second": ACCOUNT_NAMES.second,
      "bank-owner": ACCOUNT_NAMES.owner,
      ...AGEING_NAMES,
    },
    more_one: "{{count}} more",
    more_other: "{{count}} more",
    within: "{{paper}}, {{at}}",
    entry: "entry {{no}}",
    closing: "closing balance",
    unread: ", which you did not open",
    unknown: "File",
    line: "line {{no}}",
    answer: "answer {{no}}",
    year: "{{line}} {{year}}",
  },
  factors,
  spread,
  lines: {
    ...LINE_NAMES,
    noRequest: "The request",
    noStatements: "All figures",
  },
  memo: {
    heading: "Your memo, as submitted",
    conditions: "Conditions",
    preMortem: "Pre-mortem",
    imagined: {
      defaulted: "Pre-mortem: it defaulted after eighteen months. Why?",
      thrived: "Pre-mortem: another bank lent and it thrived. What did you miss?",
    },
    confidence: "Confidence in your PD: {{level}}.",
    level: { low: "low", medium: "medium", high: "high" },
    empty: "No memo was written.",
  },
  counterOffer: {
    inside:
      "A sound loan was inside this request, and it was another than the one asked for: {{amount}} over {{months}} months, {{repayment}}, at {{rate}}.",
    other: "Your counter-offer brings {{share}} of what that loan is worth more than declining.",
    asAsked: "You lent as asked for, which brings {{share}} of what that loan is worth more than declining.",
    declined: "You declined, which brings nothing of it.",
    notCounted: {
      policy: "Your terms are beyond the policy on the true books, so what they earn is not counted against it.",
      price: "Your rate is above what is fair for this file, so what it earns is not counted against it.",
    },
  },
  letter,
  versions:
    "Computed at submission with scorecard {{scorecard}}, policy {{policy}}, comparison {{engine}}. Later versions never change it.",
  table: "{{heading}}: table",
  howComputed: "How this is computed",
  inReference: "Definition, source and calculator (opens in a new tab)",
  referencePages: {
    fair_price_band: "The fair price band, with a calculator (opens in a new tab)",
    chance_taken: "The chance that a customer takes an offer, with a calculator (opens in a new tab)",
    regret: "What a decision cost, with a calculator (opens in a new tab)",
    practised_band: "Where practised analysts land, with a calculator (opens in a new tab)",
  },
  repaidBy: {
    title: "What repays the loan",
    yours: "Your figures",
    books: "True books",
    atLeast: "{{ratio}} at least {{bound}}",
    atMost: "{{ratio}} at most {{bound}}",
    kept: "You asked for: {{promise}}. It stands at {{now}} with the loan and is kept.",
    tight: "You asked for: {{promise}}. It stands at {{now}} with the loan: one slow month breaks it.",
    broken: "You asked for: {{promise}}. It stands at {{now}} with the loan, so it was broken on the day of signing.",
    open: "You asked for: {{promise}}. Your figures leave open where it stands.",
    limit: {
      requested: "On the true books the policy lends all that was asked for, {{amount}}.",
      workingCapitalNeed: "On the true books the policy lends up to {{amount}}: what the working capital needs.",
      debtCapacity: "On the true books the policy lends up to {{amount}}: what a year's cash serves.",
      salesShare: "On the true books the policy lends up to {{amount}}: the share of a year's sales.",
      authority: "On the true books the policy lends up to {{amount}} here: what the branch may decide.",
    },
  },
  bounds,
} as const;
