import type { KnockOutKind, PlantedKind } from "~/domain/casefile/browser";

export const next = {
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
      listMatch: "The search of the lists found a match. Compliance decides what follows, and this desk does not lend.",
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
    whyAttainable_other: "Your {{pd}} is {{notches}} grades milder than the {{truePd}} that this file allows to know.",
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
    whyAttainable_other: "Your {{pd}} is {{notches}} grades harsher than the {{truePd}} that this file allows to know.",
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
} as const;
