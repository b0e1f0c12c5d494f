import { ACCOUNT_NAMES, AGEING_NAMES, DOCUMENT_NAMES } from "./document-names";
import { LINE_NAMES } from "./line-names";
import type { FlagKind, KnockOutKind, PlantedKind } from "~/domain/casefile/browser";
import type { Actor, Stance, Treatment } from "~/domain/integrity";
import type { Carrier, Deed, EvidenceLineId } from "~/domain/judgement/debrief/browser";
import type { Source } from "~/domain/judgement/integrity";
import type { Repayment } from "~/domain/lending";
import { FLAG_ANSWERS } from "./flag-answers";

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

  verdict: {
    you: {
      approve: "You approved {{amount}} at {{rate}}.",
      approveWithConditions: "You approved {{amount}} at {{rate}}, with conditions.",
      decline: "You declined, at a probability of default of {{pd}}.",
    },
    model: {
      agreed: "The model agreed.",
      lentOther: "The model also lent, but {{amount}} at {{rate}}.",
      lent: "The model would have lent.",
      lentAmount: "The model would have lent {{amount}} at {{rate}}.",
      declined: "The model declined.",
      referred: "The model referred the file to a person.",
      unrated: "The model could not rate this firm.",
    },
    truth: {
      honest: {
        lend: "The accounts were honest and the firm was good for the loan.",
        decline: "The accounts were honest, but no price that bank and customer accept pays for a risk of {{pd}}.",
      },
      bent: {
        lend: "{{told}}; even so the loan paid at the right price.",
        decline: "{{told}}, and the true risk was {{pd}}.",
      },
      several: {
        lend: "The file was bent in more than one place; even so the loan paid at the right price.",
        decline: "The file was bent in more than one place, and the true risk was {{pd}}.",
      },
    },
    file: {
      honest: "The file was honest.",
      bent: "{{told}}.",
      several: "The file was bent in more than one place.",
    },
    bestPart: "The best decision was to decline: on the true books the loan asked for breaks a limit of the policy.",
    best: {
      lend: "The best decision that this file allowed was to lend {{amount}} at {{rate}}.",
      knockOut: "The best decision was to decline: a rule of the bank ends this application before any score.",
      integrity: {
        refuse:
          "The best decision was to decline: the bank's integrity rules refuse what this file proves, whatever the loan would earn.",
        refer:
          "The best decision was not to lend here: the bank's integrity rules refer what this file shows to others, whatever the loan would earn.",
      },
      price:
        "The best decision was to decline: no price that bank and customer accept pays for the risk of {{pd}} that this file shows.",
      policy: {
        worstGrade:
          "The best decision was to decline: at the {{pd}} that this file shows the firm is grade {{grade}}, beyond the policy.",
        minDscr:
          "The best decision was to decline: on the true books the cash of the last full year carries no loan, once the owner's drawings and the debts that are there are paid.",
        maxDebtToAssets:
          "The best decision was to decline: on the true books the firm owes more than the policy allows.",
        maxAmountToSales: "The best decision was to decline: the true sales carry no loan within the policy.",
        workingCapitalNeed:
          "The best decision was to decline: on the true books the loans it has already pay for the working capital it needs.",
        maxTenorMonths: "The best decision was to decline: the tenor is beyond the policy.",
        maxRate: "The best decision was to decline: the rate is beyond the policy.",
      },
    },
    /** since engine 7, which gives the file's PD one name */
    now: {
      best: {
        price:
          "The best decision was to decline: at the PD of {{pd}} that this file allows to know, no price that bank and customer both accept pays for the loan.",
        policy: {
          worstGrade:
            "The best decision was to decline: at the {{pd}} that this file allows to know the firm is grade {{grade}}, beyond the policy.",
        },
      },
    },
  },
  /** What a limit says of a loan: the figure, the limit, the distance, and what would keep it. */
  rule: {
    ownFigures: "On your own figures the loan breaks a limit.",
    trueBooks: "On the true books the loan breaks a limit.",
    broken: {
      worstGrade: "The grade is {{value}}, and the worst that the policy lends to is {{bound}}.",
      minDscr:
        "Cover of debt service with the loan is {{value}}, where the policy's limit is {{bound}}: {{by}} too little.",
      maxDebtToAssets:
        "Liabilities are {{value}} of assets, where the policy's limit is {{bound}}: {{by}} percentage points over.",
      maxAmountToSales:
        "The amount is {{value}} of a year's sales, where the policy's limit is {{bound}}: {{by}} percentage points over.",
      workingCapitalNeed:
        "The amount is {{value}}, where the working capital needs {{bound}} beside the loans there are: {{by}} over.",
      maxTenorMonths: "The tenor is {{value}}, where the policy's limit is {{bound}}.",
      maxRate: "The rate is {{value}}, where the policy's limit is {{bound}}: {{by}} percentage points over.",
    },
    group: "The group would owe {{owed}}, where the limit is {{limit}}: {{by}} over.",
    narrow: "That is a narrow miss.",
    smaller: "A loan of up to {{amount}} keeps this limit.",
    equity: "{{amount}} of new money from the owner would bring it inside.",
    yearlyCash: "{{amount}} more cash in a year would bring it inside.",
    allowed: "Of the {{asked}} asked for the policy's limits allow {{allowed}}.",
    price: {
      aboveHighest: "A fair price of {{amount}} starts at {{low}}, and the policy lends at no more than {{highest}}.",
      named: "A fair price of {{amount}} starts at {{low}}, and another bank has named {{takes}}, as the owner says.",
      leaves:
        "A fair price of {{amount}} starts at {{low}}; from what this file shows such a customer goes elsewhere from {{takes}}.",
      earnsTooLittle:
        "At {{rate}}, a fair rate that {{chance}} of such customers take, an offer of {{amount}} is worth {{worth}}: no more than declining.",
      fails:
        "Over the loan's {{months}} months {{share}} of this firm's futures end in default, and the price, which stands on a rating of twelve months, reckons with {{priced}}.",
    },
    against: {
      cheap:
        "At {{rate}} it is below {{low}}, where a fair price of the risk that this file shows begins: it earns less than the capital behind it costs.",
      dear: "At {{rate}} it is above {{high}}, the most that the risk that this file shows explains.",
      rest: "So small a loan leaves {{rest}} of the {{owed}} that the firm owes us to be repaid at once, and {{cash}} is in hand.",
      knockOut: "A rule of the bank ended this application.",
      integrity: "The bank's integrity rules let nobody lend here.",
    },
    due: "The firm owes us {{owed}} and has {{cash}} in hand. How that is repaid after a decline is a decision of its own, and is not counted here.",
    dueBy:
      "The firm owes us {{owed}}, due on {{by}}, and has {{cash}} in hand. How that is repaid after a decline is a decision of its own, and is not counted here.",
    rest: "It leaves {{rest}} of the {{owed}} that the firm owes us. That is repaid from the firm's cash, {{cash}} in hand, when the new loan is drawn.",
    restBy:
      "It leaves {{rest}} of the {{owed}} that the firm owes us. That is repaid from the firm's cash, {{cash}} in hand, by {{by}}.",
  },
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

  next: {
    tag: "Do next time",
    places: "In this file",
    more_one: " and {{count}} more",
    more_other: " and {{count}} more",
    step: "Step",
    lesson: "Read the lesson",
    noLesson: "no lesson on it yet",
    shut: "Nothing that shows it was opened.",
    beyondBooks: "On your figures the loan keeps the policy's limits; on the true books it does not.",
    lentAgainstRule: {
      do: "Check the bank's own records before you score: some answers end the application.",
      why: {
        listMatch:
          "The search of the lists found a match. Compliance decides what follows, and this desk does not lend.",
        identityExpired: "An identity document had expired. Nobody lends to a person who is not identified.",
        beneficialOwnerUnknown: "A part of the firm belongs to somebody whom nobody has identified.",
        prohibitedSector: "The bank does not lend to this line of business.",
        connectedGroupLimit: "With this loan the group owes the bank more than its limit allows.",
      } satisfies Readonly<Record<Exclude<KnockOutKind, "authorityLimit">, string>>,
      seen: "You marked it and lent. No price and no condition lifts it.",
      unseen: "You lent without marking it. No price and no condition lifts it.",
    },
    beyondAuthority: {
      do: "Ask first who may decide.",
      why: "You granted {{amount}}. The branch decides up to {{authority}} for this borrower; what is more goes to head office.",
    },
    missed: {
      why: "{{told}}. You put the risk at {{pd}}; on the true books it is {{truePd}}.",
      whyFile: "{{told}}. You put the risk at {{pd}}; read to the end, this file allows to know {{truePd}}.",
      whyUnmoved: "{{told}}. You neither marked it nor put it right in the figures, and lent.",
      whyDeclined: "{{told}}. You neither marked it nor put it right in the figures.",
      barred: {
        refuse: "The bank's integrity rules refuse it, whatever the loan would earn.",
        refer: "The bank's integrity rules refer it to others before anybody lends.",
      },
      fabricatedSales: "Lay tax returns, bank receipts and electricity beside the sales before you spread.",
      roundTripping: "Follow large receipts for some days: what goes back to the same hands is no sale.",
      underDeclaredSales: "Hold what was sold against what was declared: the difference is a debt that waits.",
      hiddenBorrowing: "Read the payments in the bank statement for regular sums to the same person.",
      windowDressing: "Look at the account some days before and after every reporting date.",
      capitalisedExpenses: "Read the asset register line by line: a machine has a supplier and can be touched.",
      staleStock: "Sort the stock list by the day it last moved.",
      deadReceivables: "Sort receivables by age and look for each old name in the bank statement.",
      ownerLoans: "Add up what goes to the owner, and find where the books put it.",
      hiddenGuarantee: "Read the credit report to its last section: guarantees are debts that wait.",
      overstatedOutput: "Ask of every pile of goods what it was made from and with how much current.",
      ghostStaff: "Count the staff three ways: payroll, insurance office, your own eyes.",
      overstatedCollateral: "Check a valuation against its like, and the register against the pledge.",
      forgedStatement: "Add up a statement that did not come from the bank itself.",
      divertedLoan: "Ask to see what the last loan bought.",
      hiddenConcentration: "Add up customers who belong together before you call them many.",
      strawOwner: "Make sure that who signs is who decides.",
      knockOut: "Check identity, owners, lists, sector and group before you score.",
    } satisfies Readonly<Record<PlantedKind, string>> & Readonly<Record<string, unknown>>,
    notCarried: {
      do: "Carry what you saw into the figures.",
      why: "{{told}}. You marked it, and your risk stayed at {{pd}}; with it the file shows {{truePd}}.",
      whyLine:
        "{{told}}. You marked it and left the figures as they were: {{line}} stands at {{adjusted}}, in the true books at {{trueAmount}}. Your risk stayed at {{pd}}; with it the file shows {{truePd}}.",
      whyUnmoved:
        "{{told}}. You marked it and left the figures as they were: {{line}} stands at {{adjusted}}, in the true books at {{trueAmount}}.",
    },
    misreadFigure: {
      do: "Check an adjustment against a second paper before you make it.",
      why: "{{line}}: reported {{reported}}, after your adjustment {{adjusted}}, in the true books {{trueAmount}}.",
    },
    halfAdjusted: {
      do: "Follow an adjustment through to the other lines that it moves.",
      why: "{{line}} after your adjustments: {{adjusted}}; in the true books: {{trueAmount}}. That is your largest remaining error.",
    },
    pricedBelowOwnPd: {
      do: "Price the risk that you yourself see.",
      why: "At your own probability of default of {{pd}} the policy needs {{needed}}. You offered {{rate}}, {{shortBps}} bp less.",
      whyBest:
        "You offered {{rate}}. At your own probability of default of {{pd}} a fair rate starts at {{lowest}}, and the best offer asked {{bestRate}}.",
    },
    pricedAboveOwnPd: {
      do: "Ask no more than the risk needs.",
      why: "At your own probability of default of {{pd}} the policy's price is {{needed}}, and up to {{highest}} is fair. You asked {{rate}}, {{bps}} bp above the price; a customer's need is no reason for it.",
    },
    pricedAboveCustomer: {
      do: "Price a sound firm as a sound firm.",
      whyChance:
        "Of customers with such a file {{chance}} stay at {{rate}}. The best offer, at {{bestRate}}, was worth {{forgone}} more than declining.",
      whyNamed:
        "The owner says in the interview that another bank would take {{named}}; at {{rate}} he goes there. The best offer, at {{bestRate}}, was worth {{forgone}} more than declining.",
      why: "At {{rate}} this customer went elsewhere; up to {{accepted}} was acceptable. The best loan that this file allowed was expected to earn {{forgone}}.",
    },
    lentAgainstIntegrity: {
      do: "Where the file proves dishonesty, stop before the price.",
      why: {
        refuse:
          "{{told}}. You saw it and lent. The bank's integrity rules refuse it: no rate pays for papers that cannot be believed.",
        refer: "{{told}}. You saw it and lent. The bank's integrity rules refer it to others before anybody lends.",
      },
    },
    refusedOnSuspicion: {
      do: "Ask before you refuse: a suspicion is a question.",
      why: "{{told}}: true, but no two independent sources in this file prove it. Refusing for a suspicion earns no credit. {{amount}} at {{rate}} was worth {{forgone}} more than declining.",
    },
    refusedSoundFirm: {
      do: "Look for the price before you decline.",
      why: "Declining is not free: at {{rate}} this loan was worth {{forgone}} more than that. You put the risk at {{pd}}; it was {{truePd}}.",
      whyOffer:
        "Declining is not free: {{amount}} at {{rate}} was worth {{forgone}} more than that. You put the risk at {{pd}}; it was {{truePd}}.",
      whyBelieved:
        "Declining is not free: {{amount}} at {{rate}} was worth {{forgone}} more than that. Your own {{pd}} did not speak against it.",
    },
    lentBeyondPolicy: {
      do: "Hold the terms against the policy's limits before you sign.",
      why: "{{limit}} on your own figures: {{value}}, where the policy's limit is {{bound}}.",
    },
    pdTooLow: {
      do: "Ask what would have to go wrong, and put a probability on it.",
      why_zero: "Your {{pd}} is of the same grade as the true {{truePd}}, and still far below it.",
      why_one: "Your {{pd}} is {{notches}} grade milder than the true {{truePd}}.",
      why_other: "Your {{pd}} is {{notches}} grades milder than the true {{truePd}}.",
      whyAttainable_zero:
        "Your {{pd}} is of the same grade as the {{truePd}} that this file allows to know, and still far below it.",
      whyAttainable_one: "Your {{pd}} is {{notches}} grade milder than the {{truePd}} that this file allows to know.",
      whyAttainable_other:
        "Your {{pd}} is {{notches}} grades milder than the {{truePd}} that this file allows to know.",
    },
    pdTooHigh: {
      do: "Say what speaks for the firm as carefully as what speaks against it.",
      refused: "So you declined: {{amount}} at {{rate}} was worth {{forgone}} more than that.",
      why_zero: "Your {{pd}} is of the same grade as the true {{truePd}}, and still far above it.",
      why_one: "Your {{pd}} is {{notches}} grade harsher than the true {{truePd}}.",
      why_other: "Your {{pd}} is {{notches}} grades harsher than the true {{truePd}}.",
      whyAttainable_zero:
        "Your {{pd}} is of the same grade as the {{truePd}} that this file allows to know, and still far above it.",
      whyAttainable_one: "Your {{pd}} is {{notches}} grade harsher than the {{truePd}} that this file allows to know.",
      whyAttainable_other:
        "Your {{pd}} is {{notches}} grades harsher than the {{truePd}} that this file allows to know.",
    },
    lentAtALoss: {
      do: "Ask what the loan earns before you say yes.",
      why: "Your terms lose {{loss}} on average over the tenor. You put the risk at {{pd}}; it was {{truePd}}.",
      decline: "Declining was better.",
      price: "At {{rate}} the requested loan was worth {{best}} more than declining.",
      offer: "{{amount}} at {{rate}} was worth {{best}} more than declining.",
    },
    lentAgainstBest: {
      do: "Look for what forbids a loan before you set its terms.",
      why: {
        knockOut: "A rule of the bank ended this application; no price and no condition lifts it.",
        integrity: {
          refuse: "The bank's integrity rules refuse what this file proves; no price and no condition lifts that.",
          refer: "The bank's integrity rules refer what this file shows to others; until they decide, nobody lends.",
        },
        price: "At the PD that this file shows, no price that bank and customer both accept pays for the loan.",
        policy: {
          worstGrade: "Read to the end, this file allows no loan within the policy: the grade is beyond it.",
          minDscr:
            "On the true books the cash of the last full year carries no loan, once the owner's drawings and the debts that are there are paid.",
          maxDebtToAssets: "On the true books the firm owes more than the policy allows.",
          maxAmountToSales: "On the true books the sales carry no loan within the policy.",
          workingCapitalNeed: "On the true books the loans it has already pay for the working capital it needs.",
          maxTenorMonths: "The tenor is beyond the policy.",
          maxRate: "The rate is beyond the policy.",
        },
        unknown: "At the true risk declining was better.",
      },
    },
    otherLoanInside: {
      do: "Look for the sound loan inside the request.",
      lent: "You lent {{yours}}. {{amount}} over {{months}} months, {{repayment}}, at {{rate}} was sound and worth {{best}}: {{regret}} more than your loan.",
      lentBeyond:
        "You lent {{yours}}; on the true books that is beyond the policy. Within it {{amount}} over {{months}} months, {{repayment}}, at {{rate}} was worth {{best}}.",
      declinedSmaller:
        "The request was too large, not the firm. It asked for {{asked}}: {{amount}} over {{months}} months, {{repayment}}, at {{rate}} was worth {{forgone}} more than declining.",
      declinedOther:
        "As it was asked for the loan was not sound; in another form it was. {{amount}} over {{months}} months, {{repayment}}, at {{rate}} was worth {{forgone}} more than declining.",
    },
    betterTerms: {
      do: "Shape the loan to what the firm can carry: amount, tenor, repayment.",
      differs: {
        repayment: "The repayment was not right: {{yourRepayment}}.",
        tenor: "The tenor was not right: {{yourMonths}} months.",
        amount: "The amount was not right: {{yours}}.",
      },
      why: "{{amount}} over {{months}} months, {{repayment}}, at {{rate}} was worth {{best}}: {{regret}} more than your terms.",
      whyBeyond:
        "On the true books your terms are beyond the policy. Within it {{amount}} over {{months}} months, {{repayment}}, at {{rate}} was worth {{best}}.",
    },
    roomInPrice: {
      do: "Find out what the firm would pay elsewhere before you name a rate.",
      why: "At {{rate}} the bank left {{regret}} of expected earnings; the best decision was to ask {{accepted}}.",
    },
    overrideWithoutEvidence: {
      do: "Move a grade only by something in the file.",
      why: "You moved the scored grade by {{notches}} without a pinned sign or an adjustment that supports it.",
    },
    falseAlarm: {
      do: "Look for the innocent explanation before you raise a flag.",
      why: "Flags with no distortion behind them: {{count}}.",
      answered_one: "A paper of this file answers a flag that you left open.",
      answered_other: "Papers of this file answer {{count}} flags that you left open.",
      cost: {
        verdict:
          "You declined, and nothing else that you marked bears it out: {{amount}} at {{rate}} was expected to earn {{forgone}}.",
        price: "You asked for more than your risk explains.",
        pd: "Your {{pd}} is harsher than the file.",
        grade: "You moved the grade against the firm.",
      },
    },
    noMemo: {
      do: "Write the memo while you work, not at the end.",
      why: "The time was over and nothing was written. Without a memo nobody can follow your decision.",
    },
    byLuck: {
      missed: "Right result, not by this route: find what was planted before you decide.",
      unopened: "Right result, not by this route: open the papers that decide the case.",
      alarms: "Right result, not by this route: nothing that you marked speaks against the firm.",
      pd: "Right result, not by this route: the risk you wrote down is not the file's.",
      whyMissed: "{{told}}. You neither marked it nor put it right in the figures.",
      whyAlarms:
        "Papers of this file answer all {{count}} flags that you left open. What decided the case you did not mark.",
      whyRule: "{{told}}. You did not mark it.",
      whyUnopened_one: "A paper that decides this case stayed shut. Next time the result may not be kind.",
      whyUnopened_other: "{{count}} papers that decide this case stayed shut. Next time the result may not be kind.",
      whyPd: {
        mild_zero:
          "Your {{pd}} is of the same grade as the {{truePd}} that this file allows to know, and still far below it. The decision came out right all the same.",
        mild_one:
          "Your {{pd}} is {{notches}} grade milder than the {{truePd}} that this file allows to know. The decision came out right all the same.",
        mild_other:
          "Your {{pd}} is {{notches}} grades milder than the {{truePd}} that this file allows to know. The decision came out right all the same.",
        harsh_zero:
          "Your {{pd}} is of the same grade as the {{truePd}} that this file allows to know, and still far above it. The decision came out right all the same.",
        harsh_one:
          "Your {{pd}} is {{notches}} grade harsher than the {{truePd}} that this file allows to know. The decision came out right all the same.",
        harsh_other:
          "Your {{pd}} is {{notches}} grades harsher than the {{truePd}} that this file allows to know. The decision came out right all the same.",
      },
    },
    unopened: {
      do: "Open the papers that decide the case before you decide it.",
      why_one:
        "A paper that decides this case stayed shut. The best decision was worth {{regret}} more than yours: little, this time.",
      why_other:
        "{{count}} papers that decide this case stayed shut. The best decision was worth {{regret}} more than yours: little, this time.",
    },
    closeCall: {
      do: "On the border, write down what would tip it.",
      why: {
        declined:
          "{{amount}} at {{rate}} was worth {{regret}} more than declining: too little to call either answer wrong.",
        lent: "Declining was worth {{regret}} more than your loan: too little to call either answer wrong.",
      },
    },
    slightSlip: {
      do: "Nothing to do otherwise: the rate is a shade off what is fair, and too little to matter.",
      why: "At your own probability of default a fair rate lies between {{lowest}} and {{highest}}. You asked {{rate}}.",
    },
    gapToModel: {
      do: "Where you leave the model, say in the memo what you saw and it did not.",
      why: "You graded {{grade}}, the model {{modelGrade}}.",
    },
    steady: {
      do: "Keep doing this. The next step is to be as close on a harder file.",
      why: "Distance to {{against}} in grades: {{notches}}; in the rate needed: {{bps}} bp.",
      whyBand: "Your PD of {{pd}} lies where it counts as right, between {{pdLow}} and {{pdHigh}}.",
      whyLife:
        "Your PD of {{pd}} is no harsher than the {{overLife}} of this firm's futures that end in default before the loan is repaid: the danger lies beyond the rating's year.",
      whyNone: "Nothing in this decision stood out against the policy.",
    },
    against: { attainable: "what this file allows to know", truth: "the truth", model: "the model" },
  },
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
  stood: {
    heading: "Where you stood",
    harsher_one: "You were {{notches}} grade harsher than {{other}}.",
    harsher_other: "You were {{notches}} grades harsher than {{other}}.",
    milder_one: "You were {{notches}} grade milder than {{other}}.",
    milder_other: "You were {{notches}} grades milder than {{other}}.",
    onGrade: "You gave the same grade as {{other}}.",
    otherModel: "the model",
    otherTruth: "the truth",
    otherAttainable: "what this file allows to know",
    otherSeniors: "the seniors' median",
    explained: "What this file allows to know is {{pd}}; what stands between is the advice above.",
    scale: "Probability of default on the rating horizon of a year, on a logarithmic scale. {{values}}",
    who: "Who",
    pd: "PD, one year",
    grade: "Grade",
    decision: "Decision",
    amount: "Amount",
    rate: "Rate",
    whyDeclined: "Why the model declined",
    whyReferred: "Why the model leaves this file to a person, and lends nothing until one has looked",
    whyUnrated: "Why the model could not rate this firm",
    modelConditions: "What the model's approval depends on",
    readings:
      "The ideal reader, who finds everything that can be found in this file, puts the PD at {{ideal}}. Of practised analysts {{band}} land between {{low}} and {{high}}{{inside}}",
    inside: { below: "; you are below.", within: "; so did you.", above: "; you are above." },
    band: {
      below: "A PD from {{low}} to {{high}} counts as right; yours, {{pd}}, is below.",
      within:
        "This file allows to know {{file}}; a PD from {{low}} to {{high}} counts as right, and yours, {{pd}}, is.",
      above: "A PD from {{low}} to {{high}} counts as right; yours, {{pd}}, is above.",
    },
    overLife:
      "For the next year this file allows to know {{file}}. Your {{pd}} is harsher, and is not held against you: {{overLife}} of this firm's futures end in default before the loan is repaid, so the danger lies at its end, beyond the rating's year.",
    readers:
      "The ideal reader, who weighs all that this file shows as it counts in other files, puts the PD at {{ideal}}; of practised analysts {{band}} land between {{low}} and {{high}}.",
    unreadable:
      "Between him and the {{pd}} that this file allows to know lies what only a reader who misses nothing sees; nobody is held to it.",
    formulaReadings:
      "Three yardsticks. What the file allows at most: a perfect reader, by the firm's own futures. Ideal reader ({{reader}}): weights fitted on what repaired practice files show; he knows no truth, and is off by a factor of two in one file of three. Practised analyst ({{analysts}}): the ideal reader with noise of about a notch, who finds two of three flags: assumed, until there are enough seniors' decisions. Nobody inside his band is told that the PD is off.",
    formulaReadingsJudged:
      "Three yardsticks. What this file allows to know: the firm rebuilt from its papers, and its futures lived; price and best decision stand on it. Ideal reader ({{reader}}): weights fitted on what repaired practice files show; he knows no truth, and is off by a factor of two in one file of three. Practised analyst ({{analysts}}): the ideal reader with noise of about a notch, who finds two of three flags: assumed, until there are enough seniors' decisions. A PD counts as right in the practised analysts' range as far as it stays within four times and a quarter of what the file allows, and always within half as much again of that; every part of this page judges it so.",
    scored: "Score and override gave grade {{grade}}; decision and price stand on your stated PD.",
    decided: {
      approve: "approve",
      approveWithConditions: "approve with conditions",
      decline: "decline",
      refer: "refer to a person",
    },
    formula:
      "The grade is the place of the PD on the bank's master scale: nine grades whose bounds are the geometric means of neighbouring midpoints. The truth is the share of simulated futures of this very firm, with the loan, that default within twelve months{{error}}.",
    formulaHorizon:
      "The grade is the place of the PD on the bank's master scale: nine grades whose bounds are the geometric means of neighbouring midpoints. The truth is the share of simulated futures of this very firm, with the loan, that default on a payment due within a year: the rating horizon, whatever the tenor{{error}}.",
    formulaAttainable:
      "What the file allows at most: the PD that a perfect reader can know. He sees through every distortion and rebuilds the firm from its papers; what no paper shows (kind of firm, growth, the owner's means) is drawn as it is likely given what they do show. You are judged against this, not against the truth.",
    formulaJudged:
      "What this file allows to know: what all the figures of the file say to somebody who misses nothing. He sees through every distortion and rebuilds the firm from its papers; what no paper shows (kind of firm, growth, the owner's means) is drawn as it is likely given what they do show. You are judged by this and by what readers make of the file, not by the truth.",
    formulaError: " ({{pd}}, standard error {{error}})",
    formulaReal:
      "The grade is the place of the PD on the bank's master scale: nine grades whose bounds are the geometric means of neighbouring midpoints.",
  },
  price: {
    heading: "Price, in basis points",
    line: "Part of the rate",
    attainable: "At this file's PD",
    file: "At what the file allows",
    truth: "At the true PD",
    says: "{{who}}: the rate needed is {{needed}} basis points; the table below has every part.",
    short: {
      ftp: "Funding",
      opex: "Operating cost",
      fileCost: "File",
      expectedLoss: "Expected loss",
      capitalCharge: "Capital",
      capitalBenefit: "Funding saved",
      fees: "Fees",
      interestTax: "Tax on interest",
    },
    fileMore: "At the PD that this file allows to know it needs {{bps}} bp more than at yours.",
    fileLess: "At the PD that this file allows to know it needs {{bps}} bp less than at yours.",
    ftp: "Funding",
    opex: "Operating cost",
    fileCost: "Cost of the file, over the life of the loan",
    expectedLoss: "Expected loss",
    capitalCharge: "Capital at the hurdle, after tax",
    capitalBenefit: "Funding saved by capital",
    fees: "Fees",
    interestTax: "Tax on interest",
    rate: "Rate needed",
    offered: "Rate offered",
    declined: "declined",
    fair: "What you offered is what your own PD needs.",
    low: "With your own PD the loan needs {{bps}} bp more than you offered.",
    high: "You offered {{bps}} bp more than your own PD needs.",
    none: "You declined; this is the price your PD would have needed.",
    within: "A fair price at your own PD lies between {{low}} and {{high}}; yours, {{rate}}, is within.",
    below: "A fair price at your own PD lies between {{low}} and {{high}}; yours, {{rate}}, is below.",
    above:
      "A fair price at your own PD lies between {{low}} and {{high}}; yours, {{rate}}, is above: the fair-pricing rule.",
    beyond:
      "At your own PD the loan needs {{needed}}, and the policy lends at no more than {{high}}: no price that it allows pays for this risk. Yours is {{rate}}.",
    amount: "Amount priced",
    band: "Fair: from the policy's price half a notch better to its price three quarters of a notch worse, at most the policy's highest rate.",
    trueMore: "At the true PD it needs {{bps}} bp more than at yours.",
    trueLess: "At the true PD it needs {{bps}} bp less than at yours.",
    formula:
      "Rate = (funding + operating cost + file cost + expected loss + capital × hurdle / (1 − tax) − capital benefit − fees) × (1 + tax on interest). Expected loss = loss over the whole tenor, and file cost = the cost of one file, both spread over what the firm owes while it pays.",
    formulaWithoutFile:
      "Rate = (funding + operating cost + expected loss + capital × hurdle / (1 − tax) − capital benefit − fees) × (1 + tax on interest). Expected loss = loss over the whole tenor, spread over what the firm owes while it pays.",
    schema1:
      "This case is judged by an earlier policy, which has no curve of the loan, credits a line with all that is granted, and counts no cost of the file.",
    lifetime: "PD over the loan's whole life {{pd}}.",
    inputs:
      "{{who}}: PD {{pd}}, LGD {{lgd}}, risk weight {{weight}}, capital {{capital}} of what is drawn, exposure at default {{amount}}.",
    inputsOfSchema1:
      "{{who}}: PD {{pd}}, LGD {{lgd}}, risk weight {{weight}}, capital {{capital}} of the exposure {{amount}}.",
  },
  money: {
    heading: "Money",
    earns: "Your terms earn {{amount}} on average over the tenor.",
    loses: "Your terms lose {{amount}} on average over the tenor.",
    declined: "You declined: nothing earned, nothing lost.",
    refusedByCustomer: "The customer went elsewhere at your rate: nothing earned, nothing lost.",
    fileCost: "Whatever is decided, the work on the file costs {{amount}}; every result is after it.",
    headingFutures: "Money over {{futures}} futures",
    unlawful: "They go beyond the policy or a rule of the bank on the true books.",
    unlawfulGain:
      "They go beyond the policy or a rule of the bank on the true books, so what they earn more than the best is not counted.",
    declinedCost: "You declined: nothing lent, and the work on the file cost {{cost}}.",
    taken: "From what this file shows, {{chance}} of such customers take {{rate}}, so the offer is worth {{worth}}.",
    leaves: "From what this file shows, no customer takes {{rate}}: no loan, and the work on the file cost {{cost}}.",
    leavesNamed:
      "Another bank has named {{named}}, as the owner says in the interview, so he does not take {{rate}}: no loan, and the work on the file cost {{cost}}.",
    bestWorth: "The best that this file and the policy left open, {{lent}} at {{rate}}, is worth {{amount}}.",
    bestDeclineFair: "The best that this file and the policy left open was to decline.",
    /** since engine 7, where the best decision has one name */
    now: {
      bestWorth:
        "The best decision that this file and the policy left open, {{lent}} at {{rate}}, is worth {{amount}}.",
      bestDeclineFair: "The best decision that this file and the policy left open was to decline.",
    },
    unlawfulNow:
      "Your terms go beyond the policy or a rule of the bank on the true books: what they earn more than the best would not count.",
    cheapModel:
      "The model's {{rate}} brings more and is no better offer: at this file's PD the loan needs {{needed}}, so it earns less than the capital behind it costs.",
    unfairGain:
      "Your offer is worth more, but {{rate}} is no fair price of the risk that this file shows ({{low}} to {{high}}): that is not counted.",
    worthOf: "Worth",
    chance: "Taken by",
    wasSo:
      "As it was: this customer stayed up to {{rate}}. Nobody is judged by that; what counts is the chance that the loan list, the cash and the talk with the owner show.",
    benchmarkFair:
      "The best: the amount asked for, or as much of it as the policy's limits allow on the true books, or the nearest form that can be lent; at a fair price, that is between half a notch below and three quarters of a notch above the policy's price at this file's PD; the rate in that band whose offer is worth most, and a decline where none is worth anything. An offer is worth the chance that the customer takes it times what it then earns. Lawful offers at a fair price count as they were made.",
    bestOfFileDecline: "The best that this file, the policy and the customer left open was to decline.",
    bestOfFileLend:
      "The best that this file, the policy and the customer left open, {{lent}} at {{rate}}, earns {{amount}}.",
    regret: "The difference, {{amount}}, is what the decision cost.",
    noRegret: "The decision cost nothing.",
    againstRules: "It lost nothing against the best, and it is against the rules all the same: that is how it counts.",
    regretNoLoan:
      "Without a loan the file has cost {{cost}}, so the best is worth {{amount}} more: that is what the decision cost.",
    earnsMore: {
      you: "Your offer is worth {{gain}} more than the best decision, and that is not counted.",
      model: "The model's offer is worth {{gain}} more than the best decision, and that is not counted.",
      senior: "The senior's in the middle is worth {{gain}} more than the best decision, and that is not counted.",
    },
    lossShare: {
      more: "The price reckons with a loss of {{priced}} of what is owed at a default, by the policy's values of the security as appraised. In these futures {{lived}} was lost on average: the security is sold for what it then brings, after other claims and the cost of the sale, stock and customers' debts may be gone, and for the rest the bank stands in line with everybody.",
      less: "The price reckons with a loss of {{priced}} of what is owed at a default, by the policy's values of the security and never less than its floor. In these futures {{lived}} was lost on average: the security brought more than the policy counts on.",
    },
    leftAll:
      "The difference, {{left}}, is a lower rate inside the fair band: that stays with the customer. The decision cost nothing.",
    leftPart:
      "Of the difference, {{left}} is a lower rate inside the fair band: that stays with the customer. The rest, {{amount}}, is what the decision cost.",
    month: "{{month}} m",
    mean: "Mean",
    p5: "1 in 20 is below",
    p1: "1 in 100 is below",
    losing: "Lose money",
    defaults: "Default",
    fanSays:
      "{{who}}: the cumulative result after {{month}} months is {{mean}} in the mean; of twenty futures one ends below {{p5}} and one above {{p95}}.",
    dots: {
      yours: {
        allEarn: "In all {{number}} futures you earn between {{low}} and {{high}}.",
        allAlike: "In all {{number}} futures you earn {{high}}.",
        someEarn: "In {{number}} futures you earn between {{low}} and {{high}}.",
        someAlike: "In {{number}} futures you earn {{high}}.",
        lose_one: "In one you lose {{mean}}.",
        lose_other: "In {{number}} you lose, {{mean}} on average.",
        allLose_one: "In every future you lose.",
        allLose_other: "In all {{number}} futures you lose, {{mean}} on average.",
      },
      best: {
        allEarn: "On the best terms the bank earns between {{low}} and {{high}} in all {{number}} futures.",
        allAlike: "On the best terms the bank earns {{high}} in all {{number}} futures.",
        someEarn: "On the best terms the bank earns between {{low}} and {{high}} in {{number}} futures.",
        someAlike: "On the best terms the bank earns {{high}} in {{number}} futures.",
        lose_one: "In one it loses {{mean}}.",
        lose_other: "In {{number}} it loses, {{mean}} on average.",
        allLose_one: "On the best terms the bank loses in every future.",
        allLose_other: "On the best terms the bank loses in all {{number}} futures, {{mean}} on average.",
        earns: "They earn {{amount}} on average over the tenor.",
        loses: "They lose {{amount}} on average over the tenor.",
      },
      legend_one: "Each dot is one future: round where the loan earns, a cross where it loses.",
      legend_other: "Each dot is {{count}} futures: round where the loan earns, a cross where it loses.",
    },
    more: "Month by month, the figures in a table, and one future told",
    barsWorth: "What each offer is worth: its expected result, given the chance that it is taken.",
    legend:
      "Result so far by month, {{currency}}: the band holds 90 of 100 futures, the light band 4 more below it; line: the median; dashes: the mean.",
    apart: "Apart, as it truly was:",
    allKnowingDecline: "an all-knowing bank would have declined.",
    allKnowingLend: "an all-knowing bank would have lent {{lent}} at {{rate}} and earned {{amount}}.",
    yoursTruly: "Your terms truly earn {{amount}}.",
    yoursTrulyLose: "Your terms truly lose {{amount}}.",
    formulaFutures:
      "Each future lives this very firm month by month with the loan on the terms offered, under the same luck for everybody. Until the first unpaid month each month earns balance × (rate − funding − operating cost − tax on interest) / 12; on the day of a default, 90 days later, it loses balance × the LGD of that future. Before tax and cost of capital.",
    whereLeft: "Where the customer does not take an offer, it brings what declining does.",
    whereRefused: "A rate above what the customer accepts brings nothing.",
    weightsKnown:
      "The {{futures}} futures are those of the firm as it truly was. Those that fail count as often as was to be expected by what this file allows to know: the true share in the proportion of this file's PD to the true one.",
    weights:
      "The {{futures}} futures are those of the firm as it truly was. Those that fail count as often as a perfect reader of this file had to expect them: the true share in the proportion of this file's PD to the true one.",
    benchmark:
      "The best: the amount asked for, or as much of it as the policy's limits allow on the true books, at the highest rate that policy and customer accept ({{rate}}), where it earns; otherwise a decline. Your own terms count too where they are within the policy.",
    panelEarlier:
      "Seniors' money is not shown: at least one of them decided when nobody weighed the chance that an offer is taken, and the two cannot be compared.",
    panelMean: "The seniors' mean over their own terms: {{amount}}. The drawing is that of the one in the middle.",
    panelAgainst_one:
      "One of them lent on terms that break a rule or ask no fair price, so the mean may lie above the best.",
    panelAgainst_other:
      "{{count}} of them lent on terms that break a rule or ask no fair price, so the mean may lie above the best.",
    bestDecline: "Declining was best.",
    bestLend: "The requested loan at the price the true risk needs earns {{amount}}.",
    missed: "The difference to that is {{amount}}.",
    who: "Terms of",
    bar: "Expected result",
    perYear: "a year",
    overTenor: "over the tenor",
    caption: "{{currency}}, before tax and cost of capital",
    short: { declined: "declined", refusedByCustomer: "customer refused", referred: "left to a person" },
    formula:
      "Expected result = sum over months of P(alive) × balance × (rate − funding − operating cost) / 12, less sum over months of P(default) × balance × LGD; before tax and cost of capital. One outcome is one of many: a good decision can end badly.",
    noFutures: "{{share}} default within the tenor at the true PD; LGD {{lgd}}.",
    futures: "{{share}} of {{futures}} simulated futures default within the tenor; true LGD {{lgd}}.",
    inputs: "{{who}}: margin {{marginRate}} a year for {{months}} months earns {{margin}}, defaults cost {{loss}}.",
    seniors: "Seniors: mean of their results at the requested tenor and repayment.",
  },
  flags: {
    heading: "Red flags",
    none: "Nothing was planted in this file and you pinned nothing.",
    honest: "Nothing was planted in this file: every flag here has an innocent explanation.",
    count: "You saw {{seen}} of {{planted}} that mattered.",
    alarms_one: "You raised one that had an innocent explanation.",
    alarms_other: "You raised {{count}} that had an innocent explanation.",
    real: "What you pinned. Nobody can say for certain what was behind it.",
    realNone: "You pinned nothing.",
    more_one: "One more",
    more_other: "{{count}} more",
    what: "What",
    evidence: "Evidence in the file",
    weight: "Weight",
    you: "You",
    seniors: "Seniors",
    ofPanel: "{{seen}} of {{count}}",
    severity: { high: "high", medium: "medium", low: "low" },
    outcome: {
      found: "found",
      corrected: "corrected in the spread",
      misnamed: "seen, misnamed",
      missed: "missed",
      false: "false alarm",
      pinned: "pinned",
    },
    calledIt: "you called it: {{kind}}",
    rule: "A flag is found when its kind is right and it points into a document that shows it, or that was altered. Not named, but with sales or debt adjusted to within 3 % of the true books, it is corrected in the spread. On the very place of the evidence under another kind it is seen, but misnamed. What is real and no lie is named or put on the balance sheet, at half of it or more. Any other pin is a false alarm.",
    kind: {
      fabricatedSales: "Fabricated sales",
      roundTripping: "Round-tripping",
      underDeclaredSales: "Sales under-declared to the tax office",
      hiddenBorrowing: "Hidden borrowing",
      windowDressing: "Window dressing",
      capitalisedExpenses: "Expenses capitalised",
      staleStock: "Stale stock",
      deadReceivables: "Dead receivables",
      ownerLoans: "Loans to the owner",
      hiddenGuarantee: "Hidden guarantee",
      overstatedOutput: "Overstated output",
      ghostStaff: "Ghost staff",
      overstatedCollateral: "Overstated collateral",
      forgedStatement: "Forged statement",
      divertedLoan: "Loan diverted",
      hiddenConcentration: "Hidden concentration",
      strawOwner: "Straw owner",
      knockOut: "Knock-out",
      evasiveAnswer: "Evasive answer",
      other: "Other",
    } satisfies Readonly<Record<FlagKind, string>>,
    told: {
      fabricatedSales: "Part of the sales was invented",
      roundTripping: "Part of the turnover was money that went round",
      underDeclaredSales: "Part of the sales was kept from the tax office",
      hiddenBorrowing: "A private loan was left out of the accounts",
      windowDressing: "The accounts were dressed for the reporting date",
      capitalisedExpenses: "Costs were shown as assets",
      staleStock: "Stock that nobody buys was carried at its cost",
      deadReceivables: "Invoices that nobody pays were carried in full",
      ownerLoans: "The owner's debt to the firm was shown as customers'",
      hiddenGuarantee: "A guarantee for another firm was kept quiet",
      overstatedOutput: "Goods were listed that were never made",
      ghostStaff: "The payroll sheet was not the list of those who work there",
      overstatedCollateral: "The security was worth less than it was said to be",
      forgedStatement: "A bank statement was forged",
      divertedLoan: "An earlier loan went elsewhere than it was given for",
      hiddenConcentration: "Most of the output went to one group under several names",
      strawOwner: "The registered owner was not the one who decides",
      knockOut: "A rule of the bank ended this application before any score",
    } satisfies Readonly<Record<PlantedKind, string>>,
    burden: "{{kind}}: real, and no lie to the bank",
    noLie: "owed",
    borne: {
      corrected: "put on the balance sheet",
      found: "named",
      missed: "missed",
      small: "small: no figure need be adjusted for it",
    },
    burdenMissed:
      "Nothing was planted in this file and you pinned nothing. Yet something is owed that no statement shows: it belongs on the balance sheet.",
    onlyBurdens:
      "Nothing was planted in this file. What you named is real, and no lie: it belongs on the balance sheet.",
    lawful: "Looked bad, was lawful",
    explained: "explained at",
    supports: "Places that you pinned in support of a judgement",
    answer: FLAG_ANSWERS,
  },
  integrity: {
    heading: "Integrity before money",
    refuse: "The bank's integrity rules refuse this case, whatever the loan would earn.",
    refer:
      "The bank's integrity rules refer this case to others: this desk does not lend, whatever the loan would earn.",
    open: "Nothing here bars a loan: what is proved is put right in the figures, and what is suspected is asked about.",
    openByRules:
      "By the integrity rules nothing here bars a loan: what is proved is put right in the figures, and what is suspected is asked about.",
    none: "Nothing in this file is a matter for the bank's integrity rules.",
    noRules: "This attempt was judged without integrity rules: its policy has none.",
    what: "What",
    proof: "Proof in this file",
    act: "Whose act",
    stance: "What he said",
    rule: "The bank's rule",
    proved: {
      told: "established: he told it himself",
      sources: "established against the firm's papers by {{sources}}",
      one: "suspected: against the firm's papers stands {{sources}} alone",
      none: "suspected: no source outside the firm's own papers",
    },
    source: {
      bank: "a bank account",
      paymentService: "the payment service",
      taxOffice: "the tax office",
      insuranceOffice: "the insurance office",
      customs: "customs",
      powerCompany: "the power company",
      waterCompany: "the water company",
      bureau: "the credit bureau",
      companyRegister: "the company register",
      collateralFile: "the collateral file",
      landlord: "the landlord",
      compliance: "the compliance sheet",
      visit: "the visit",
    } satisfies Readonly<Record<Source, string>>,
    actor: {
      owner: "the owner's",
      bookkeeper: "the bookkeeper's",
      broker: "the broker's",
      appraiser: "the appraiser's",
    } satisfies Readonly<Record<Actor, string>>,
    said: {
      disclosed: "told before it was found",
      admitted: "admitted when asked",
      denied: "denied, evaded or left unsaid",
    } satisfies Readonly<Record<Stance, string>>,
    treatment: {
      ask: "ask; refusing for a suspicion earns no credit",
      adjustAndPrice: "put the figures right and price",
      refer: "refer to others; no loan at this desk",
      refuse: "refuse",
    } satisfies Readonly<Record<Treatment, string>>,
    report: "Goes to compliance the same day; the customer is told nothing of it.",
    table: "By the integrity rules {{table}}, a part of the policy.",
    read: "Read the rules (opens in a new tab)",
  },
  fold: {
    titles: {
      price: "Price",
      factors: "The score",
      spread: "The spread",
      integrity: "Integrity",
      process: "How you came to it",
      memo: "Your memo",
    },
    offers: "{{lending}} of {{count}} would lend",
    price: {
      none: "declined; your own PD would have needed {{needed}}",
      fair: "what your own PD needs",
      within: "within what is fair at your own PD",
      beyond: "at your own PD no price that the policy allows pays for this risk",
      below: "{{bps}} bp below what your own PD needs",
      above: "{{bps}} bp above what your own PD needs",
    },
    factors: {
      none: "no points: the accounts could not be scored",
      alone: "{{points}} points, grade {{grade}}; the model has none",
      equal: "the same points as the model everywhere",
      largest: "largest difference to the model: {{label}}, {{points}} points",
    },
    spread: {
      same: "agrees with the true books in every line",
      right: "right in every line that counts",
      owner: "as in the true books, with what the owner owes in it",
      wrong_one: "one line is off",
      wrong_other: "{{count}} lines are off",
      off_one: "one line differs from the true books",
      off_other: "{{count}} lines differ from the true books",
      none: "nothing adjusted",
      adjusted_one: "one line adjusted",
      adjusted_other: "{{count}} lines adjusted",
    },
    integrity: {
      refuse: "the bank's rules refuse this case",
      refer: "the bank's rules refer this case to others",
      open: "nothing here bars a loan",
      openByRules: "by the integrity rules nothing here bars a loan",
      none: "nothing in this file for the bank's rules",
      noRules: "judged without integrity rules",
    },
    letter: {
      counter: "a sound loan was inside the request",
      checked: "{{met}} of {{count}} things that a letter needs",
    },
    process: {
      opened: "{{opened}} of {{all}} documents in sight, {{time}}",
      steps: "step by step",
      asked: "what you asked for",
    },
    memo_one: "one word",
    memo_other: "{{count}} words, as submitted",
    lessons_one: "one on what went unseen",
    lessons_other: "{{count}} on what went unseen",
  },
  offers: {
    heading: "Who would lend",
    amount: "Amount, {{currency}}",
    rate: "Rate",
    declined: "declined",
    says: "{{lending}} of {{count}} would lend; the table below has the amounts and rates.",
  },
  story: {
    title: "One of these futures, drawn by lot",
    of: {
      yours: "Your loan of {{amount}} at {{rate}}.",
      best: "Had the bank lent {{amount}} at {{rate}}:",
      asked: "Had the bank lent the {{amount}} asked for at {{rate}}:",
      allowed: "Had the bank lent {{amount}}, all that the policy's limits allow, at {{rate}}:",
    },
    event: {
      closure: "In month {{month}} the owner closed the business.",
      loanRefused: "In month {{month}} a loan of {{amount}} fell due and was not renewed.",
      claim: "In month {{month}} a claim of {{amount}} was called that had only been possible.",
      customerLost: {
        largest: "In month {{month}} the largest customer left, worth {{amount}} a year.",
        main: "In month {{month}} a main customer left, worth {{amount}} a year.",
      },
      customerWon: {
        largest: "In month {{month}} the largest customer ordered more, worth {{amount}} a year.",
        main: "In month {{month}} a new main customer came, worth {{amount}} a year.",
      },
      ownerBlow: "In month {{month}} the owner's household needed {{amount}} at once.",
      damage: "In month {{month}} stock of {{amount}} was lost to damage.",
      badDebt: "In month {{month}} an invoice of {{amount}} was given up.",
      staleStock: "In month {{month}} stock of {{amount}} turned out unsaleable.",
      priceShock: "In month {{month}} material prices jumped.",
      loanBridged: "In month {{month}} a loan of {{amount}} was renewed with bridge money.",
      subsidy: "In month {{month}} a subsidy of {{amount}} came.",
      newMachine: "In month {{month}} the firm bought machines for {{amount}}.",
    },
    quiet: "Nothing happened that people would remember.",
    default: "In month {{month}} the loan was in default.",
    paid: "The loan was paid to the end.",
    earned: "The bank earned {{amount}}.",
    lost: "The bank lost {{amount}}.",
    one: "One of many: a good decision can end badly and a bad one well. You are judged by the mean, never by this.",
  },
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
    unopened: "Never opened: {{documents}}.",
    asked: "What you asked for",
    request_one: "{{what}}: {{count}} day.",
    request_other: "{{what}}: {{count}} days.",
    after: "Pinned by then: {{signs}}.",
    hints_one: "One hint, on {{steps}}.",
    hints_other: "{{count}} hints, on {{steps}}.",
    hintsOwn: "Only you see this.",
    seconds: "{{seconds}} s",
    minutes: "{{minutes}} min",
  },
  path: {
    steps: "Minute by minute",
    minute: "Minute {{from}}",
    minutes: "Minutes {{from}} to {{to}}",
    firstOpened: "Opened at minute",
    opened: "Opened: {{what}}.",
    openedWhole: "Opened the whole file, laid out to print.",
    onPaper: "{{what}} ({{paper}})",
    factor: "a factor of the card",
    clock:
      "Minute 0 is the opening of the case. A pause of more than {{minutes}} minutes, with nothing in sight and nothing saved, does not count. What was done is known from the drafts that were saved.",
    deed: {
      pinned: "Pinned: {{what}}.",
      unpinned: "Took a flag back: {{what}}.",
      cleared: "Cleared: {{what}}.",
      reopened: "Opened a cleared flag again: {{what}}.",
      supported: "Pinned in support of: {{what}}.",
      adjusted: "Adjusted: {{what}}.",
      judged: "Judged: {{what}}.",
      overridden: "Override in notches: {{what}}.",
      pd: "Stated a PD of {{what}}.",
      verdict: "Decision: {{what}}.",
      rate: "Rate: {{what}}.",
      memo: "Began the memo.",
      letter: "Began the letter to the customer.",
      asked: "Asked for: {{what}}.",
    } satisfies Readonly<Record<Deed["kind"], string>>,
    flag: {
      pinned: {
        opened:
          "You pinned this at minute {{pinned}}. The paper that answers it you first opened at minute {{minute}}:",
        unopened: "You pinned this at minute {{pinned}}. The paper that answers it you never opened:",
        unasked: "You pinned this at minute {{pinned}}. The paper that answers it you did not ask for:",
      },
      undated: {
        opened: "You pinned this. The paper that answers it you first opened at minute {{minute}}:",
        unopened: "You pinned this. The paper that answers it you never opened:",
        unasked: "You pinned this. The paper that answers it you did not ask for:",
      },
    },
    missed: {
      shown: {
        together: "Not pinned. It shows in {{sign}} and in {{answer}}, both first open at minute {{first}}:",
        opened:
          "Not pinned. It shows in {{sign}}, first open at minute {{first}}, and in {{answer}}, first open at minute {{second}}:",
        unopened:
          "Not pinned. It shows in {{sign}}, first open at minute {{first}}, and in {{answer}}, which you never opened:",
        unasked:
          "Not pinned. It shows in {{sign}}, first open at minute {{first}}, and in {{answer}}, which you did not ask for:",
      },
      only: {
        opened: "Not pinned. It shows in a paper that you first opened at minute {{first}}:",
        unopened: "Not pinned. It shows in a paper that you never opened:",
        unasked: "Not pinned. It shows in a paper that you did not ask for:",
      },
    },
    memo: {
      unopened: "Your memo speaks of this paper, which you did not open: {{paper}}.",
      unasked: "Your memo speaks of this paper, which you did not ask for: {{paper}}.",
      compared:
        "Your memo speaks of this paper, which you did not open: {{paper}}. The worksheet compares its sums; its lines you have not seen.",
    },
    private: {
      training: "Only you and your trainers see how you worked. It is not marked.",
      practice: "This was practice: only you see how you worked. It is not marked.",
      review: "Only you see how you worked on this review. It is not marked.",
    },
  },
  carriers: {
    heading: {
      model: "From the model's {{from}} to the ideal reader's {{to}}",
      middle: "From the middle of such files, {{from}}, to the ideal reader's {{to}}",
    },
    none: {
      model:
        "The model puts the PD at {{from}}, the ideal reader at {{to}}. No single line of evidence carries a reader from the one to the other.",
      middle:
        "Such files lie at {{from}} in the middle; the ideal reader puts this one at {{to}}. No single line of evidence carries him there.",
    },
    away: "Here the evidence leads away from the {{pd}} that this file allows to know: what readers usually find in such papers does not hold for this firm.",
    how: "Each line says how much further it moves the ideal reader than the model's points. What was hidden stands here where it moves the PD; then come the lines that lead nearest to the end. A line stands here only where the paper says itself what it is named for.",
    move: "{{from}} to {{to}}",
    stays: "stays at {{to}}",
    planted: "{{what}}: undone in the figures.",
    burden: "{{what}}: real, and put on the balance sheet.",
    against: "Against the firm: {{what}}.",
    for: "For the firm: {{what}}.",
    more: "More risk than the model counts: {{what}}.",
    less: "Less risk than the model counts: {{what}}.",
    rest: {
      model: "Everything else, and what the model weighs otherwise.",
      middle: "Everything else.",
    },
    evidence: {
      margin: "what it earns on its sales, also beside its trade",
      means: "what there is to pay interest and instalments with",
      debt: "what it owes",
      liquidity: "what it has at hand for what is soon due",
      growth: "how its sales have moved",
      drawings: "what the owner takes out",
      supplierDays: "how late it pays its suppliers",
      customerDays: "how soon its customers pay",
      stockDays: "how long its stock lies",
      size: "its size",
      withoutBooks: "how it keeps its books",
      oldPayables: "what it has long owed to suppliers",
      oldReceivables: "what customers have long owed it",
      payments: "how it has paid its lenders",
      enquiries: "how often it has applied for credit in the last year",
      guarantees: "what it stands for on behalf of others",
      records: "what courts and offices have published of it",
      lineUse: "how far its lines are drawn",
      ratesPaid: "the rates that other banks take of it",
      balances: "how much money it keeps in the bank",
      receipts: "how its receipts have moved of late",
      declared: "how its declared sales have moved of late",
      taxClass: "its class at the tax office",
      insurance: "how it pays social insurance",
      household: "what the owner's household owns and owes",
      experience: "years in business and in the trade",
      premises: "whether it owns its premises",
      customers: "how much hangs on the largest customer",
      visit: "what the visitor saw",
      loan: "the kind of loan that is asked for",
      amount: "how much is asked for beside a year's sales",
      security: "what security is offered",
    } satisfies Readonly<Record<EvidenceLineId, string>>,
    meansOver: {
      lastYear: "what there was in the last full year to pay interest and instalments with",
      withInterim: "what there was in the last full year and the running one to pay interest and instalments with",
    } satisfies Readonly<Record<NonNullable<Carrier["over"]>, string>>,
  },
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
    entry: "entry {{no}}",
    closing: "closing balance",
    unread: ", which you did not open",
    unknown: "File",
    line: "line {{no}}",
    answer: "answer {{no}}",
    year: "{{line}} {{year}}",
  },
  factors: {
    heading: "The score, factor by factor",
    unscored: "There were no statements to score.",
    unrateable:
      "Not rateable: the accounts leave open {{lines}}. Without them the card has no points; your PD stands on your judgement.",
    unrateableOpen:
      "Not rateable: the accounts do not add up. Without a balance that closes and a line for every amount the card has no points; your PD stands on your judgement.",
    largest: "The largest difference to the model is {{label}}: {{points}} points.",
    equal: "You and the model gave the same points everywhere.",
    noModel: "The model could not rate this firm: the accounts leave open {{lines}}. These are your points alone.",
    noModelOpen: "The model could not rate this firm: its accounts do not add up. These are your points alone.",
    characteristic: "Characteristic",
    value: "Your value",
    modelValue: "Model's value",
    best: "Best",
    seniors: "Seniors",
    total: "Points → grade",
    override: "After your override of {{notches}}: grade {{grade}}.",
    missing: "not stated",
    repaidAtOnce: "no instalments",
    seniorsOwn:
      "The seniors' points alone give grade {{points}}. They decided at grade {{grade}}, because each stated a PD that differs from the points, with what else was seen in the file.",
    formula:
      "Points of all characteristics add up to the score; odds of staying good = e^((score − offset) / factor); PD = 1 / (1 + odds). Your points stand on your adjusted figures and your judgement, the model's on the reported figures and stated facts.",
    evidence: "Your evidence",
    days: "{{days}} d",
  },
  spread: {
    heading: "The spread against the true books",
    headingReal: "The spread",
    year: "Year to {{date}}, in {{currency}}. Lines where the three differ come first.",
    yearReal: "Year to {{date}}, in {{currency}}. Lines you adjusted come first.",
    same: "Reported, adjusted and true figures agree in every line.",
    sameReal: "You adjusted nothing.",
    line: "Line",
    reported: "Reported",
    adjusted: "Adjusted by you",
    true: "True books",
    off: "You are off by",
    judged: "Verdict",
    verdict: {
      books: "as in the books",
      booksOwner: "as in the books; a lender would not count what the owner owes",
      prudent: {
        owner: "right: what the owner owes is no asset to a lender",
        stock: "right: stock untouched for a year may be written off",
        receivables: "right: what has long been owed, or by the family, may be written off",
        burden: "right: how much will be asked is a matter of judgement",
        equity: "right: equity in all is",
      },
      small: "{{amount}}: too little to move a decision",
      off: "off by {{amount}}",
      inEquity: "see equity in all",
      follows: "{{amount}}, as the other lines leave it",
    },
    equityInAll: "Equity in all",
    others: "All other lines ({{count}})",
    formula: "Adjusted = reported + your adjustments. Off = adjusted − true.",
    formulaJudged:
      "Adjusted = reported + your adjustments. Right is what the true books say, and also what a prudent lender makes of it: without the owner's debt to the firm, without stock that nobody touched for a year, without what has long been owed or is owed by the family, and with at least half of what the tax office may ask. Off = adjusted − the nearest figure that is right. What is within 3 % of a year's true sales moves no decision; a line that was bent is right within 3 % of itself, as its flag is. Equity is what the other lines leave, so it is judged in one sum, and no line is off for it twice.",
    reasons: "Your reasons",
  },
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
  letter: {
    heading: "The owner's side: your letter",
    headingOffer: "The owner's side: another loan",
    none: "No letter was written. For a decline, and for another loan than was asked for, the owner is owed one.",
    state: { does: "right", doesNot: "look again", open: "not judged" },
    quoted: "“{{word}}”",
    howJudged:
      "These are rules that look for words. They cannot read: where a rule is wrong about your sentence, trust the sentence.",
    unread: "No rule can tell.",
    topics: {
      cover: "the firm's cash and the payments on the loan",
      debts: "what the firm owes already",
      size: "the size of the loan beside the firm's sales",
      need: "how much money the firm's stock and customers tie up",
      tenor: "how long the loan runs",
      risk: "how unsteady the firm is",
      price: "a price above what the owner can have elsewhere",
      rules: "the rules by which the bank lends",
      shape: "the amount and form of the loan",
    },
    checks: {
      reason: {
        does: "Names a reason that held in this case: {{words}}. What stood against the loan: {{topic}}.",
        named: {
          most: "Names what weighed most against the loan: {{most}} ({{words}}).",
          rest: "Also against it: {{others}}.",
          other: "Names a reason that held: {{named}} ({{words}}). What weighed most: {{most}}.",
          plain:
            "Gives a plain reason of the trade: {{words}}. A rule of the bank ended this application, and a letter need not say more of it.",
        },
        doesNot: "Leaves out what stood against the loan: {{topic}}.",
        nothing: "Nothing in this file stands against the loan as it was asked for, so no reason is the right one.",
      },
      yesIf: {
        does: "Says what would make it a yes, with a figure or a paper.",
        doesNot: "Has no “yes, if” with a figure or a paper.",
        rules: "A rule of the bank ended this application. Nothing can be promised, so no “yes, if” is asked of you.",
        granted: "You lend all that was asked for, so no “yes, if” is owed.",
      },
      deadline: {
        does: "Says by when.",
        doesNot: "Does not say by when.",
        rules: "Nor is a date.",
        granted: "Nor is a date.",
      },
      suspicion: {
        silence: {
          does: "Not a word of a suspicion, a list or a report. The bank asks or reports here, and a letter must not warn anybody.",
          doesNot: "Says {{words}}. The bank asks or reports here, and a letter must not warn anybody.",
        },
        plain: {
          does: "Accuses nobody.",
          doesNot: "Says {{words}}. A letter accuses nobody.",
        },
      },
      inside: {
        does: "Keeps the credit report, grade and PD inside the bank.",
        doesNot: "Says {{words}}. That stays inside the bank.",
      },
      blame: {
        does: "Blames nobody.",
        doesNot: "Says {{words}}. A reason needs no blame.",
      },
      plain: {
        does: "Uses words that an owner knows.",
        doesNot: "Says {{words}}: a banker's word for which the owner has another.",
      },
      length: {
        does: "{{count}} words: one paragraph.",
        doesNot: "{{count}} words. One paragraph has {{least}} to {{most}}.",
      },
    },
    yourself: "What no rule can judge. Tick for yourself; nothing is kept.",
    questions: {
      bring: "Would the owner know what to bring next time?",
      face: "Would you read it aloud to the owner across the table?",
      door: "Would the owner come back to us, and not only go elsewhere?",
    },
    model: {
      title: "A letter for this case",
      says: "Put together from the best decision that this file allowed. Yours may be warmer; it should say no less.",
      asAsked:
        "No letter of refusal: the best decision was to lend {{amount}} over {{months}} months as asked for, {{repayment}}, at {{rate}} a year.",
      opening: {
        decline: "Thank you for coming to us. We cannot lend the {{amount}} that you asked for.",
        other: "Thank you for coming to us. We cannot lend {{amount}} over {{months}} months as you asked.",
      },
      offer: "We can lend {{amount}} over {{months}} months, {{repayment}}, at {{rate}} a year.",
      repaid: {
        bullet: "repaid in one sum at the end",
        revolving: "as a line from which you draw when you need it",
        levelInstalment: "in equal monthly payments",
        equalPrincipal: "in equal monthly parts with interest on what is left",
      } satisfies Readonly<Record<Repayment, string>>,
      lead: { whole: "For the whole amount our answer", all: "Our answer" },
      why: {
        cover: {
          one: "On the figures we could confirm, the cash of a year is less than the payments of a year with this loan.",
          more: "On the figures we could confirm, the cash of a year is less than {{times}} times the payments of a year with this loan, the least we ask for.",
        },
        drawings:
          "On the figures we could confirm, the cash of a year, after what you took out of it, is less than the payments of a year with this loan.",
        debts:
          "On the figures we could confirm, the business owes more than {{share}} of what it has, which is the most we accept.",
        size: "On the figures we could confirm, that is more than {{share}} of a year's sales, which is the most we lend.",
        need: "On the figures we could confirm, your stock and your customers tie up less money than this, after the loans that you have.",
        tenor: "We lend for at most {{most}} months.",
        risk: "On the figures we could confirm, the business is not steady enough for us to lend to it now.",
        price: "The price that we would have to ask is above what you can have elsewhere.",
        rules: "The application does not meet the rules by which we lend.",
        rule: {
          identityExpired: "We may lend only to somebody whose identity papers are valid, and yours have run out.",
          prohibitedSector: "We do not lend to the line of business for which the firm is registered.",
          connectedGroupLimit:
            "With this loan, what your firm and the firms connected with it owe us would be more than we may lend to one group.",
          authorityLimit: "A loan of this size cannot be decided at this branch.",
        },
        shape: "On the figures we could confirm, a loan of another size or form fits better how cash comes in.",
      },
      beside: {
        cover: "Besides, the cash of a year is less than the payments of a year with this loan.",
        cash: "Besides, what it leaves in a year would not repay the loan.",
        price: "For a smaller loan, the price that we would have to ask is above what you can have elsewhere.",
      },
      yes: {
        cover:
          "{{lead}} can become yes once the cash of a year carries the payments: bring us by {{by}} a signed order, or the paper that shows a cost ended or a loan repaid.",
        drawings:
          "{{lead}} can become yes once enough of the cash stays in the business: bring us by {{by}} its accounts, with what you took out.",
        debts:
          "{{lead}} can become yes once the business owes no more than {{share}} of what it has: bring us by {{by}} the paper for new money of your own, or for a loan repaid.",
        need: "{{lead}} can become yes if the business ties up more: bring us by {{by}} the orders that ask for the stock, or the paper that shows an earlier loan repaid.",
        size: "{{lead}} can become yes once sales have grown to carry it: bring us by {{by}} the accounts and tax returns of the last twelve months.",
        tenor:
          "Ask for a loan that is repaid within {{most}} months, with a plan of the payments by {{by}}, and we look at it at once.",
        risk: "{{lead}} can become yes if the next half-year is steadier: bring us by {{by}} its accounts and account statements.",
        price:
          "{{lead}} can become yes if our price can come down: tell us by {{by}} whether you can offer more security, or repay sooner.",
        rules:
          "You may apply again at any time, with the full accounts and the account statements of the last twelve months.",
        rule: {
          identityExpired: "Bring us the renewed papers by {{by}}, and we look at the application again.",
          prohibitedSector: "If the firm takes up another line of business and registers it, you may apply again.",
          connectedGroupLimit:
            "You may apply again when one of these firms has repaid: bring us by {{by}} the paper that shows it.",
          authorityLimit:
            "Tell us by {{by}} whether we may pass your papers on to our head office, which can decide it.",
        },
        shape:
          "{{lead}} can become yes if we see how it would be repaid: bring us by {{by}} the orders or contracts that pay for it.",
      },
    },
  },
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
  bounds: {
    binds: {
      workingCapitalNeed:
        "On the reported figures the working-capital need holds the model at {{amount}}; asked for was {{asked}}.",
      debtCapacity:
        "On the reported figures what cash flow can serve holds the model at {{amount}}; asked for was {{asked}}.",
      salesShare:
        "On the reported figures the share of a year's sales holds the model at {{amount}}; asked for was {{asked}}.",
      authority: "What the branch may decide holds the model at {{amount}}; asked for was {{asked}}.",
    },
    title: "What bounds the model's amount",
    says: "On the reported figures the model lends up to {{amount}}. The first line is what holds it there.",
    bound: "Bound",
    amount: "At most",
    requested: "What was asked for",
    workingCapitalNeed: "Working-capital need less own funds and other loans",
    debtCapacity: "What cash flow can serve",
    salesShare: "Share of a year's sales",
    authority: "What the branch may decide",
  },
} as const;
