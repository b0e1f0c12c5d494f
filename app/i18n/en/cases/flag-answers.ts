import type { FlagKind } from "~/domain/casefile/browser";
import type { LoanPurpose } from "~/domain/lending";

/** What the file says to a flag, once it is opened to its end. */
export const FLAG_ANSWERS = {
  heading_one: "Your flag, answered",
  heading_other: "Your {{count}} flags, answered",
  more_one: "One more answer",
  more_other: "{{count}} more answers",
  headingNone: "Red flags",
  noPins: "You pinned nothing.",
  tag: {
    planted: "right",
    realRisk: "real, and in the price",
    cleared: "raised and cleared by you",
    innocent: "innocent",
    falseAlarm: "false alarm",
    askFor: "right question",
    wrongMeaning: "right paper, other meaning",
    notCarried: "not carried through",
    immaterial: "true, and small",
  },
  sum: {
    of: "{{parts, list}}.",
    planted_one: "one was right",
    planted_other: "{{count}} were right",
    realRisk_one: "one is real and in the price",
    realRisk_other: "{{count}} are real and in the price",
    cleared_one: "one you cleared yourself",
    cleared_other: "{{count}} you cleared yourself",
    innocent_one: "one has an innocent answer in the file",
    innocent_other: "{{count}} have an innocent answer in the file",
    falseAlarm_one: "one was a false alarm that cost something",
    falseAlarm_other: "{{count}} were false alarms that cost something",
    askFor_one: "one was the right question",
    askFor_other: "{{count}} were the right questions",
    wrongMeaning_one: "one stood on something real under another name",
    wrongMeaning_other: "{{count}} stood on something real under another name",
    notCarried_one: "one was not followed to the end",
    notCarried_other: "{{count}} were not followed to the end",
    immaterial_one: "one is true and too small to matter",
    immaterial_other: "{{count}} are true and too small to matter",
  },
  unseen: "What else the file held",
  unseenMore_one: "One more that the file held",
  unseenMore_other: "{{count}} more that the file held",
  unseenNone: "Nothing that mattered went unseen.",
  where: "{{kind}} · {{severity}}",
  yourNote: "You wrote: “{{note}}”",
  clearedNote: "You cleared it: “{{note}}”",
  clearedBy: "You named the paper that says so. That is how it is done.",
  clearedElsewhere: "The paper that says so best is beside this line; the one you named does not.",
  clearedPlain: "Nothing in the file speaks against you. Next time name the paper that answers it.",
  wrongly: {
    planted: "You cleared it, and it was there: it counts as missed.",
    realRisk: "You cleared it. It stays real, and stays in the price.",
    wrongMeaning: "You cleared it. Something real stood here: it counts as missed.",
    askFor: "You cleared it, but no paper of this file does.",
  },
  notCounted: "Not counted: at most {{most}} open flags count, the gravest first.",
  cost: {
    verdict: "With it open you declined a firm that a loan was best for.",
    price: "With it open you asked more than a fair price.",
    pd: "With it open your PD stood above what the file bears.",
    grade: "With it open you moved the grade against the firm, and nothing real bore that out.",
  },
  ofSeniors: "{{seen}} of {{count}} seniors saw it.",
  rule: "Each flag is answered from the whole file and its key. Right: its kind is right and its paper shows it or was altered. Other meaning: something real under another name; on its very place it counts half. Not carried through: seen, while your figures still stand as reported. Real: the firm's own papers show it and nobody lied. Innocent: papers that should agree do. An innocent flag is a false alarm only if it was open, of more than low weight, and your verdict, price, PD or grade was harsher than the file bears. At most {{most}} open flags count.",
  planted: "It was there.",
  notCarried: "Seen, but your spread left it out: the line “{{line}}” stands at {{before}} and would be {{after}}.",
  notCarriedCover: "Interest cover is then {{coverAfter}} ×, not {{coverBefore}} ×.",
  notCarriedGrade: "Your own points and override then give grade {{gradeAfter}}, not {{gradeBefore}}.",
  burden: "Real, and nobody lied about it: {{amount}} is owed that no statement shows, {{share}} of a year's sales.",
  burdenSmall: "True and small: {{amount}} is owed that no statement shows, {{share}} of a year's sales.",
  wrongMeaning: "The right paper, read as something else. What shows here is “{{kind}}”. It counts half.",
  nearMeaning:
    "Close: these papers do not agree, but what shows in them is “{{kind}}”. By this name it does not count as found.",
  wrongPaper:
    "The suspicion is right, but this paper does not show it; the papers beside this line do. It does not count as found.",
  lawful: "It looks bad and is lawful.",
  lawfulNamed: "{{name}}, {{amount}} in all, {{share}} of a year's sales: it looks bad and is lawful.",
  lawfulSum: "{{amount}} in all, {{share}} of a year's sales: it looks bad and is lawful.",
  lawfulNamedLittle: "{{name}}, {{amount}} in all: it looks bad and is lawful.",
  lawfulSumLittle: "{{amount}} in all: it looks bad and is lawful.",
  lawfulShare: "{{share}} of a year's sales",
  inPrice: "It belongs in the price, and decides nothing alone.",
  small: "That is too small to change a decision.",
  evaded: {
    yes: "He did leave the question open; a paper answers it for him.",
    no: "He did answer this question.",
    open: "He did leave the question open.",
    behind: "He did leave the question open, and this stood behind it.",
  },
  custom: "The flag names no suspicion, so this is what the place is held against by custom.",
  notTested: "No paper of this file tests “{{called}}”.",
  notHeld: "No other paper of this file is held against this place, so none answers your question.",
  answered: "He did answer this question, and no other paper of this file is held against his answer.",
  notYet: "This loan is not paid out yet, so nothing of it can have gone elsewhere.",
  leftOpen: "He did leave the question open, and no paper answers it for him.",
  nobodyAsked: "Nobody was asked anything here, so this place does not test it: whether he evades shows in the talk.",
  askSentence: "Ask for {{ask}}.",
  requestSentence_one: "The bank's desk can get a missing paper in {{count}} day.",
  requestSentence_other: "The bank's desk can get a missing paper in {{count}} days.",
  ask: {
    fabricatedSales: "invoices and delivery notes of three large sales, and the payments for them",
    roundTripping: "the contracts behind the payments that came and went",
    underDeclaredSales: "the tax office's own list of returns, and the till or sales book of the same months",
    hiddenBorrowing: "the contract behind the payment: a lender, a landlady and a driver without a firm look alike",
    windowDressing: "the account's lines of the first days after the year's end",
    capitalisedExpenses: "the bills of the works, and what was built for them",
    staleStock: "a count of the stock on the shelf, with the dates of the last sales",
    deadReceivables: "confirmations by the customers that they owe the money",
    ownerLoans: "the owner's account with the firm, line by line",
    hiddenGuarantee: "the guarantee contract, and the accounts of whom it is for",
    overstatedOutput: "the production records, and a count of finished goods",
    ghostStaff: "the staff list with identity numbers, set against the insurance office's list",
    overstatedCollateral: "a second valuation and a fresh extract of the register",
    forgedStatement: "the statement from the bank itself",
    divertedLoan: "the bills that the loan paid, and a look at what was bought",
    hiddenConcentration: "the list of customers by sales, and who owns them",
    strawOwner: "who decides, signs at the bank and draws the profit",
    knockOut: "a fresh extract of the register and a new search of the lists",
    evasiveAnswer: "the answer in writing, with the paper that bears it out",
    other: "the contract or bill behind it",
  } satisfies Readonly<Record<FlagKind, string>>,
  risk: {
    classified: "Real: the bureau shows {{amount}} at {{name}} that is no longer classified as normal.",
    publicRecords: "Real: a public record of {{day}}, {{amount}}, by {{name}}.",
    publicRecordUntold:
      "Real: a public record of {{day}}, {{amount}}, by {{name}}. His answer tells of another one and leaves this out.",
    latePayments_one:
      "Real: the bureau shows a payment of {{amount}} to {{name}} that was {{count}} day late, in {{month}}.",
    latePayments_other:
      "Real: the bureau shows a payment of {{amount}} to {{name}} that was {{count}} days late, in {{month}}.",
    guaranteesGiven_one:
      "It stands in the bureau's report: a guarantee of {{amount}} for {{name}}. No secret; it may be called.",
    guaranteesGiven_other:
      "It stands in the bureau's report: {{count}} guarantees of {{amount}} in all, one of them for {{name}}. No secret; they may be called.",
    privateLoans_one:
      "Told and listed: {{amount}} is owed to {{name}}, a private lender, at {{rate}}. It is debt like any other.",
    privateLoans_other:
      "Told and listed: {{amount}} is owed to {{count}} private lenders, one of them {{name}}, at {{rate}}. It is debt like any other.",
    earlierCharges: "The register shows it: {{amount}} is charged on the security already, {{share}} of its value.",
    lentToOwner: "It stands in the papers: the owner owes the firm {{amount}}, {{share}} of what it holds.",
    manyEnquiries_one: "True: one application at another bank in the bureau's last three months.",
    manyEnquiries_other: "True: {{count}} applications at other banks in the bureau's last three months.",
    enquiry_zero: "True: the bureau shows an application at {{name}} on {{day}}. None is of the last three months.",
    enquiry_one:
      "True: the bureau shows an application at {{name}} on {{day}}. In three months there was one at other banks.",
    enquiry_other:
      "True: the bureau shows an application at {{name}} on {{day}}. In three months there were {{count}} at other banks.",
    enquiryTold_zero:
      "True: the bureau shows an application at {{name}} on {{day}}, and the owner told of it. None is of the last three months.",
    enquiryTold_one:
      "True: the bureau shows an application at {{name}} on {{day}}, and the owner told of it. In three months there was one at other banks.",
    enquiryTold_other:
      "True: the bureau shows an application at {{name}} on {{day}}, and the owner told of it. In three months there were {{count}} at other banks.",
    enquiryUntold_zero:
      "True: the bureau shows an application at {{name}} on {{day}}, and his answer on other banks leaves it out. None is of the last three months.",
    enquiryUntold_one:
      "True: the bureau shows an application at {{name}} on {{day}}, and his answer on other banks leaves it out. In three months there was one at other banks.",
    enquiryUntold_other:
      "True: the bureau shows an application at {{name}} on {{day}}, and his answer on other banks leaves it out. In three months there were {{count}} at other banks.",
    oldReceivables:
      "True: {{amount}} has been owed for more than half a year, {{share}} of all; the largest is {{name}}.",
    oldStock: "True: stock of {{amount}} has not moved for a year, {{share}} of the list.",
    uninsured: "True: {{insured}} of {{heads}} people are insured. The office may ask for the rest.",
    concentration:
      "True: the owner states {{share}} of sales for the largest customer, and one name owes {{owed}} of the receivables.",
    concentrationTold: "True: the owner states {{share}} of sales for the largest customer.",
    drawnMoreThanEarned: "True: in the last closed year the owner drew {{drawn}} and the firm earned {{profit}}.",
    thinCover: "True: in the last closed year interest cover was {{cover}} ×; {{usual}} × is the custom.",
    fallingSales: "True: in the last closed year sales fell from {{before}} to {{after}}, by {{share}}.",
    leaseRunsOut: "True: the lease ends on {{day}}, before the {{months}} months of the loan.",
    poorTaxGrade: "True: the tax office's rating for {{year}} is {{mark}}.",
  },
  line: {
    sameAmount: "{{amount}} {{way}} {{name}} on {{day}} is {{what}}: another paper states the same amount.",
    named: "{{amount}} {{way}} {{name}} on {{day}}: another paper names {{name}} as {{role}}.",
    called:
      "{{amount}} {{way}} {{name}} on {{day}}: the bank's own text calls it {{what}}, and no paper says otherwise.",
    unknown_one: "{{amount}} {{way}} {{name}} on {{day}}, and no more. No paper of this file says what it is.",
    unknown_other:
      "{{amount}} {{way}} {{name}} on {{day}}; {{way}} this name {{total}} in all, in {{count}} payments. No paper of this file says what it is.",
    ownWord_one:
      "{{amount}} {{way}} {{name}} on {{day}}. Its text calls it {{what}}, but that is the payer's own word. No paper of this file says what it is.",
    ownWord_other:
      "{{amount}} {{way}} {{name}} on {{day}}; {{way}} this name {{total}} in all, in {{count}} payments. Their text says {{what}}, but that is the payer's own word. No paper of this file says what it is.",
    namedOnly_one:
      "{{amount}} {{way}} {{name}} on {{day}}. A paper names {{name}} as {{role}}, but not what this money is for.",
    namedOnly_other:
      "{{amount}} {{way}} {{name}} on {{day}}; {{way}} this name {{total}} in all, in {{count}} payments. A paper names {{name}} as {{role}}, but not what this money is for.",
    tooMuch_one:
      "{{amount}} {{way}} {{name}} on {{day}}. A paper says what {{name}} does, but this is {{wages}} times the staff's mean wage: the work does not explain the sum.",
    tooMuch_other:
      "{{amount}} {{way}} {{name}} on {{day}}; {{way}} this name {{total}} in all, in {{count}} payments. A paper says what {{name}} does, but each is {{wages}} times the staff's mean wage: the work does not explain the sum.",
    drawn_one:
      "{{amount}} to {{name}} on {{day}}, and no more. {{name}} belongs to the owner's circle: this is drawn, and nothing in the books hides that the owner owes it.",
    drawn_other:
      "{{amount}} to {{name}} on {{day}}; to this name {{total}} in all, in {{count}} payments. {{name}} belongs to the owner's circle: this is drawn, and nothing in the books hides that the owner owes it.",
    small:
      "No paper says what the money {{way}} {{name}} was for, but all of it comes to {{total}}, {{share}} of a year's sales.",
    otherWay: {
      to: "The other way, from this name, came {{other}}.",
      from: "The other way, to this name, went {{other}}.",
    },
  },
  circle: {
    none: "{{amount}} {{way}} {{name}} on {{day}}: within a month nothing of size goes the other way, so this money did not just pass through.",
    known_zero:
      "{{amount}} came from {{name}} on {{day}} and {{back}} went back the same day: another paper names {{name}} as {{role}}.",
    known_one:
      "{{amount}} came from {{name}} on {{day}} and {{back}} went back a day later: another paper names {{name}} as {{role}}.",
    known_other:
      "{{amount}} came from {{name}} on {{day}} and {{back}} went back {{count}} days later: another paper names {{name}} as {{role}}.",
    called_zero:
      "{{amount}} came from {{name}} on {{day}} and {{back}} went back the same day: the bank's own text calls it {{what}}.",
    called_one:
      "{{amount}} came from {{name}} on {{day}} and {{back}} went back a day later: the bank's own text calls it {{what}}.",
    called_other:
      "{{amount}} came from {{name}} on {{day}} and {{back}} went back {{count}} days later: the bank's own text calls it {{what}}.",
    soon_zero: "{{amount}} came from {{name}} on {{day}} and {{back}} went back the same day, and no paper says why.",
    soon_one: "{{amount}} came from {{name}} on {{day}} and {{back}} went back a day later, and no paper says why.",
    soon_other:
      "{{amount}} came from {{name}} on {{day}} and {{back}} went back {{count}} days later, and no paper says why.",
    unknown_zero:
      "{{amount}} came from {{name}} on {{day}} and {{back}} went back the same day, and no paper says why.",
    unknown_one: "{{amount}} came from {{name}} on {{day}} and {{back}} went back a day later, and no paper says why.",
    unknown_other:
      "{{amount}} came from {{name}} on {{day}} and {{back}} went back {{count}} days later, and no paper says why.",
    own: "{{amount}} {{way}} {{name}} on {{day}}: money between the firm's own accounts. The other account shows the same sum; nothing was sold or bought with it.",
    ownAlone:
      "{{amount}} {{way}} {{name}} on {{day}}: the bank's own text calls it money between own accounts, and no other account in this file shows it.",
    outKnown_zero:
      "{{amount}} went to {{name}} on {{day}} and {{back}} came back the same day: another paper names {{name}} as {{role}}.",
    outKnown_one:
      "{{amount}} went to {{name}} on {{day}} and {{back}} came back a day later: another paper names {{name}} as {{role}}.",
    outKnown_other:
      "{{amount}} went to {{name}} on {{day}} and {{back}} came back {{count}} days later: another paper names {{name}} as {{role}}.",
    outCalled_zero:
      "{{amount}} went to {{name}} on {{day}} and {{back}} came back the same day: the bank's own text calls it {{what}}.",
    outCalled_one:
      "{{amount}} went to {{name}} on {{day}} and {{back}} came back a day later: the bank's own text calls it {{what}}.",
    outCalled_other:
      "{{amount}} went to {{name}} on {{day}} and {{back}} came back {{count}} days later: the bank's own text calls it {{what}}.",
    outUnknown_zero:
      "{{amount}} went to {{name}} on {{day}} and {{back}} came back the same day, and no paper says why.",
    outUnknown_one: "{{amount}} went to {{name}} on {{day}} and {{back}} came back a day later, and no paper says why.",
    outUnknown_other:
      "{{amount}} went to {{name}} on {{day}} and {{back}} came back {{count}} days later, and no paper says why.",
  },
  way: { to: "to", from: "from" },
  role: {
    staff: "one of the staff",
    landlord: "the landlord",
    customer: "a customer",
    supplier: "a supplier",
    lender: "a lender",
    related: "one of the owner's circle, as declared",
    pledgor: "the owner of the security",
    owner: "a registered owner",
    bank: "the payment service",
    seller: "the seller of a machine or vehicle",
    bridge: "the lender of bridge money until a loan was renewed",
    rooms: "whom rooms for workers are rented from",
    paid: "somebody who is paid regularly, and says for what",
    named: "somebody the owner spoke of",
  },
  what: {
    tax: "tax",
    insurance: "social insurance",
    wages: "wages",
    power: "the electricity bill",
    water: "the water bill",
    rent: "rent",
    wallet: "the payment app's settlement",
    cash: "cash paid in",
    loan: "the service of a loan",
    bankFee: "the bank's own fee or interest",
    sale: "the payment of an invoice",
    bill: "a bill sold to the bank",
    purchase: "a purchase or service",
    refund: "money given back on an invoice",
    scrap: "scrap sold",
    favour: "a favour between neighbours",
    fee: "a lender's fee",
    insurer: "an insurer's payment",
    machine: "a machine or vehicle",
    premium: "an insurance premium",
    owner: "the owner's drawing or repayment",
    private: "the owner's private spending",
    ownAccount: "a transfer between the firm's own accounts",
    public: "public money",
    guarantee: "a guarantee that was called",
    service: "a regular service",
  },
  purpose: {
    workingCapital: "working capital",
    equipment: "equipment",
    premises: "premises",
    refinance: "refinancing",
  } satisfies Readonly<Record<LoanPurpose, string>>,
  check: {
    fabricatedSales: {
      agrees:
        "Sales as claimed and as declared to the tax office stand {{found}} apart; honest papers stand up to {{band}} apart.",
      differs:
        "Sales as claimed and as declared to the tax office stand {{found}} apart, more than the {{band}} of honest papers, and no paper says why.",
    },
    declaredAbove: {
      agrees:
        "The tax returns show more sales than the firm claims, by {{found}} of what was declared. That is no sign of invented or of untaxed sales.",
    },
    sameMonths: {
      agrees:
        "In the {{months}} months of the running year sales as claimed and as declared to the tax office stand {{found}} apart; honest papers stand up to {{band}} apart. A wider gap over twelve months comes of spreading the year before evenly.",
    },
    roundTripping: {
      agrees: "Of the receipts {{found}} went back to the same name within two days. That is no circle.",
      differs: "Of the receipts {{found}} went back to the same name within two days, and no paper says why.",
    },
    underDeclaredSales: {
      agrees: "The tax returns and the sales as told stand {{found}} apart; honest papers stand up to {{band}} apart.",
      differs:
        "The tax returns and the sales as told stand {{found}} apart, more than the {{band}} of honest papers, and no paper says why.",
    },
    hiddenBorrowing: {
      agrees:
        "Nobody whom the papers do not know is paid every month as a lender would be; loan list and credit report are beside.",
      differs: "Somebody whom no paper knows is paid every month as a lender would be.",
    },
    windowDressing: {
      agrees:
        "Money that came at a month's end and left again at once is {{found}} of the receipts; honest files show up to {{band}}.",
      differs:
        "Money that came at a month's end and left again at once is {{found}} of the receipts, and no paper says why.",
    },
    capitalisedExpenses: {
      agrees:
        "Works without a supplier among the assets come to {{found}} of a year's running costs; honest files show up to {{band}}.",
      differs:
        "Works without a supplier among the assets come to {{found}} of a year's running costs, and no paper says what was built.",
    },
    staleStock: {
      agrees: "Stock that nobody touched for a year is {{found}} of the list; honest lists show up to {{band}}.",
      differs: "Stock that nobody touched for a year is {{found}} of the list, more than the {{band}} of honest lists.",
    },
    deadReceivables: {
      agrees:
        "What customers have owed for more than a year is {{found}} of the list; honest lists show up to {{band}}.",
      differs:
        "What customers have owed for more than a year is {{found}} of the list, more than the {{band}} of honest lists.",
    },
    ownerLoans: {
      agrees: "Advances and customers who never paid come to {{found}}; nothing there hides an owner's debt.",
      differs: "Advances, or customers who never paid, come to {{found}}, and no paper says what is behind them.",
    },
    hiddenGuarantee: {
      agrees: "The credit report shows no guarantee that the owner left unsaid.",
      differs: "The credit report shows guarantees that the owner did not tell of, {{found}} of what he asks for.",
    },
    overstatedOutput: {
      agrees:
        "Stock against cost of sales stands {{found}} from its usual relation; honest firms stray up to {{band}}.",
      differs:
        "Stock against cost of sales stands {{found}} from its usual relation, more than the {{band}} of honest firms.",
    },
    ghostStaff: {
      agrees:
        "Payroll sheet, wages from the bank, insured and seen people differ by {{found}} in all; honest files by up to {{band}}.",
      differs:
        "Payroll sheet, wages from the bank, insured and seen people differ by {{found}} in all, more than the {{band}} of honest files.",
    },
    overstatedCollateral: {
      agrees:
        "The security is valued at {{stated}}, and like things fetched {{listed}}; every charge on it is for a loan that the papers name.",
      differs:
        "The security stands {{found}} above what like things fetched, or is charged for a loan that nobody names.",
    },
    noComparable: {
      agrees: "The security is valued at {{stated}}.",
      differs:
        "The security is valued at {{stated}}, and the file does not say what like things fetched. No charge on it is for a loan that nobody names.",
    },
    forgedStatement: {
      agrees: "Every balance of the accounts follows from the line before it.",
      differs: "A balance of the accounts does not follow from the line before it.",
    },
    purpose: {
      agrees:
        "Application and owner name the same use, {{purpose}}. What the money buys shows only once it is paid out: pay it against bills.",
      differs:
        "The application asks for {{purpose}}, and the owner in the talk speaks of {{told}}. What the money will buy, no paper says.",
    },
    earlierLoan: {
      agrees:
        "The loan of {{amount}} from {{name}} of {{day}} was for {{purpose}}, and within half a year of it the register shows {{bought}} bought; nothing in the accounts is missing from it.",
      differs:
        "The loan of {{amount}} from {{name}} of {{day}} was for {{purpose}}, and within half a year of it the register shows {{bought}} bought. What the rest paid for, no paper says.",
    },
    earlierLoanUnseen: {
      agrees: "The loan of {{amount}} from {{name}} of {{day}} was for {{purpose}}.",
      differs:
        "The loan of {{amount}} from {{name}} of {{day}} was for {{purpose}}, and the register shows nothing bought within half a year of it. What it paid for, no paper says.",
    },
    enquiries: {
      agrees_zero: "The bureau shows no application at another bank in three months.",
      agrees_one: "The bureau shows one application at another bank in three months.",
      agrees_other: "The bureau shows {{count}} applications at other banks in three months.",
      differs_one: "The bureau shows one application at another bank in three months, and no paper says why.",
      differs_other: "The bureau shows {{count}} applications at other banks in three months, and no paper says why.",
    },
    paidOnTime: {
      agrees: "The bureau's report shows no late payment.",
      differs_one:
        "The bureau's report shows a payment to {{name}} that was {{count}} day late, and no paper says why.",
      differs_other:
        "The bureau's report shows a payment to {{name}} that was {{count}} days late, and no paper says why.",
    },
    hiddenConcentration: {
      agrees:
        "The largest payer's share of receipts and the share that the owner states stand {{found}} apart; honest files up to {{band}}.",
      differs:
        "The largest payer's share of receipts and the share that the owner states stand {{found}} apart, more than the {{band}} of honest files.",
    },
    strawOwner: {
      agrees: "The registered representative is the person whose identity the bank checked.",
      differs: "The registered representative is not the person whose identity the bank checked.",
    },
    debts: {
      agrees: "The firm lists {{listed}} of bank debt, and the credit report shows {{stated}}: they agree.",
      differs: "The firm lists {{listed}} of bank debt, and the credit report shows {{stated}}. No paper says why.",
    },
    receivablesListed: {
      agrees: "The accounts state receivables of {{stated}}, and the list by name adds up to {{listed}}: they agree.",
      differs: "The accounts state receivables of {{stated}}, and the list by name adds up to {{listed}}.",
    },
    payablesListed: {
      agrees: "The accounts state payables of {{stated}}, and the list by name adds up to {{listed}}: they agree.",
      differs: "The accounts state payables of {{stated}}, and the list by name adds up to {{listed}}.",
    },
    stockListed: {
      agrees: "The accounts state stock of {{stated}}, and the stock list adds up to {{listed}}: they agree.",
      differs: "The accounts state stock of {{stated}}, and the stock list adds up to {{listed}}.",
    },
    assetsListed: {
      agrees: "The accounts state fixed assets of {{stated}}, and the register adds up to {{listed}}: they agree.",
      differs: "The accounts state fixed assets of {{stated}}, and the register adds up to {{listed}}.",
    },
    cashBanked: {
      agrees: "The accounts state cash of {{stated}}, and the bank held {{listed}} on the last day.",
      differs:
        "The accounts state cash of {{stated}}, and the bank held {{listed}} on the last day. The rest would have to be in the till.",
    },
    rent: {
      agrees: "The lease asks {{stated}} a year, and {{listed}} left the bank as rent.",
      differs: "The lease asks {{stated}} a year, and {{listed}} left the bank as rent.",
    },
    power: {
      agrees: "The electricity bills come to {{stated}}, and {{listed}} left the bank for them.",
      differs: "The electricity bills come to {{stated}}, and {{listed}} left the bank for them.",
    },
    water: {
      agrees: "The water bills come to {{stated}}, and {{listed}} left the bank for them.",
      differs: "The water bills come to {{stated}}, and {{listed}} left the bank for them.",
    },
    wallet: {
      agrees: "The payment app settled {{stated}}, and {{listed}} reached the bank.",
      differs: "The payment app settled {{stated}}, and {{listed}} reached the bank.",
    },
    till: {
      agrees: "The till banked {{stated}}, and the account took in {{listed}} of cash.",
      differs: "The till banked {{stated}}, and the account took in {{listed}} of cash.",
    },
    knockOuts: {
      agrees:
        "No rule of the bank ends this application: {{persons}} identities in force, {{lists}} list searches without a match, and nothing against owners, sector or group.",
      differs: "The bank's own sheet shows a match on a list or an identity out of date.",
    },
    consent: {
      agrees: "The owners agreed to {{stated}}, and {{listed}} is asked for.",
      differs: "The owners agreed to {{stated}} only, and {{listed}} is asked for.",
    },
    household: {
      agrees: "The household takes in {{stated}} a month and needs {{listed}}.",
      differs: "The household takes in {{stated}} a month and needs {{listed}}. What fills the gap, no paper says.",
    },
    noSecurity: {
      agrees: "No security is offered, so there is no value to doubt.",
      differs: "No security is offered, so there is no value to doubt.",
    },
  },
} as const;
