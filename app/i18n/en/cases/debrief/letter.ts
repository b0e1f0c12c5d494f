import type { Repayment } from "~/domain/lending";

export const letter = {
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
      does: "Names a reason that held in this case: {{words, list}}. What stood against the loan: {{topic}}.",
      named: {
        most: "Names what weighed most against the loan: {{most}} ({{words, list}}).",
        mostAndOthers:
          "Names what weighed most against the loan: {{most}} ({{words, list}}). Also against it: {{others}}.",
        other: "Names a reason that held: {{named}} ({{words, list}}). What weighed most: {{most}}.",
        plain:
          "Gives a plain reason of the trade: {{words, list}}. A rule of the bank ended this application, and a letter need not say more of it.",
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
        doesNot: "Says {{words, list}}. The bank asks or reports here, and a letter must not warn anybody.",
      },
      plain: {
        does: "Accuses nobody.",
        doesNot: "Says {{words, list}}. A letter accuses nobody.",
      },
    },
    inside: {
      does: "Keeps the credit report, grade and PD inside the bank.",
      doesNot: "Says {{words, list}}. That stays inside the bank.",
    },
    blame: {
      does: "Blames nobody.",
      doesNot: "Says {{words, list}}. A reason needs no blame.",
    },
    plain: {
      does: "Uses words that an owner knows.",
      doesNot: "Says {{words, list}}: a banker's word for which the owner has another.",
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
        authorityLimit: "Tell us by {{by}} whether we may pass your papers on to our head office, which can decide it.",
      },
      shape:
        "{{lead}} can become yes if we see how it would be repaid: bring us by {{by}} the orders or contracts that pay for it.",
    },
  },
} as const;
