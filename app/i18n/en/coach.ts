import type { TextKeys, Texts } from "../texts";
import type { HintParams } from "~/domain/judgement/worksheet";

export default {
  kind: { example: "worked example", guided: "with help", assessed: "assessed" },
  stageTag: { price: "you set the price", decision: "you decide and price", score: "you score, decide and price" },
  stage: {
    price: "An expert has filled this worksheet. The rate is yours: see what the policy's price is made of.",
    decision: "An expert has verified, spread and scored. You decide, price and write the memo.",
    score: "An expert has verified and spread. You judge, score, decide, price and write the memo.",
  },
  exampleNote:
    "A worked example, written by hand for this firm. Read the five steps in order, with the file open beside them. It is never scored.",
  programsExample:
    "The program has filled this worksheet from the key of the case, and its remarks are short. It is never scored; read it with the file.",
  sealed: "Submitted. The debrief opens {{when}}, when nobody is being assessed on this case any more.",
  clock: {
    label: "Time left",
    left: "{{hours}} h {{minutes}} min left",
    minutes: "{{minutes}} min left",
    last: "Less than a minute left: what is saved counts.",
    until: "until {{when}}",
  },
  over: "The time is over. The last saved draft counts; submit it as it stands.",
  submitOver: "Submit what was saved",
  submit: {
    over: "The time was over at {{due}}. The draft saved at {{saved}} counts, as it stands below.",
    example: "A worked example is not submitted.",
  },
  hints: {
    title: "Hints",
    ask: "Give me a hint",
    more: "Another hint",
    none: "There is no further hint on this step as your draft stands.",
    failed: "No hint could be fetched. Try again.",
    count_one: "{{count}} hint taken in this case. Only you see this.",
    count_other: "{{count}} hints taken in this case. Only you see this.",
    verify: {
      how: "Start with what the firm cannot write itself: bank, tax office, electricity, bureau. Then ask whether the firm's own papers follow them.",
      sources:
        "Lay reported sales beside bank receipts and declared VAT, month by month. Then payroll beside social insurance, and stock beside purchases.",
      enough:
        "What an expert would have pinned in this file is pinned. Check that each note says what it means for the loan.",
      document: "Something still open shows in: {{kind}}. Read it once more, slowly.",
      place: "Look here: {{kind}}, {{place}}. What should stand there if the rest of the file is true?",
    },
    spread: {
      how: "Reported, adjustment, adjusted: change a line only where another source carries a better figure, and write which.",
      pinned_one: "You pinned {{count}} flag and changed no figure. What would the accounts look like if it is true?",
      pinned_other:
        "You pinned {{count}} flags and changed no figure. What would the accounts look like if they are true?",
      open: "The ratios wait for: {{line}}. Which paper states it, or states that there is none?",
      dscr: "On your figures debt service cover is {{dscr}}; the policy wants {{bound}}. Which of your adjustments moves it most?",
    },
    score: {
      how: "The financial factors follow from your spread. Judge the others by what the file shows, and name the paper.",
      open: "Not judged yet: {{label}}. Its guidance says where to look.",
      lost: "Most points are lost at “{{label}}”: {{points}} below the best. Is that what the firm is, or what the papers say?",
    },
    decide: {
      how: "Decide in this order: will it be repaid from operations, what if not, what must it cost, what must the firm promise.",
      pd: "The price needs a PD. State yours; the grade's middle is a start.",
      pdOfGrade: "Grade {{grade}} stands for a PD of about {{pd}}. Is this firm better or worse than its grade?",
      price:
        "At your PD the policy's price is {{rate}}. Below it the bank earns less than its hurdle; far above it a good firm goes elsewhere.",
      tooCheap:
        "Your rate of {{rate}} is below the {{needed}} that your own PD asks for. Either the PD is too high or the rate too low.",
      breach: {
        worstGrade: "Such a grade may not be approved under the policy.",
        minDscr: "Cover is below the policy's least: would a smaller amount or a longer tenor carry it?",
        maxDebtToAssets: "The firm owes more than the policy allows; new debt does not mend that.",
        maxAmountToSales: "The amount is large for the firm's sales: what would half of it do?",
        workingCapitalNeed: "The cycle needs less than this amount: what is the rest of the money for?",
        maxTenorMonths: "The tenor is longer than the policy allows.",
        maxRate: "At this rate the bank does not lend: the risk is too high for any price.",
      },
    },
    memo: {
      how: "A committee reads: the request, who the firm is, what you found, how it repays, what can go wrong, what you propose.",
      repayment: "Name the first source of repayment with its figure, and the second one apart.",
      flags_one: "You pinned {{count}} flag: say in the memo what it means for repayment.",
      flags_other: "You pinned {{count}} flags: say in the memo what they mean for repayment.",
      letter: "Read your letter as the owner would: is it clear what to bring, and by when?",
      preMortem:
        "For the pre-mortem start at the end: who stopped paying whom, and what in today's file already shows it?",
      preMortemOfDecline:
        "For the pre-mortem start with the bank that lent: what did it see in this same file, and trust, that you did not?",
    },
  } satisfies Texts<TextKeys<HintParams>> & Readonly<Record<string, unknown>>,
  explain: {
    summary: "How is this step done?",
    verify:
      "You ask whether the papers tell of the same firm. Each source has its own interest: accounts want to look good to the bank, tax returns want to look small. Sources that nobody in the firm writes settle it. Small differences have honest reasons (timing, tills, meter periods); a difference that is large, one-sided or lasting wants one.",
    spread:
      "You bring the accounts onto the bank's lines and correct what you do not believe, each with its reason. Ratios are then read beside the trade's quartiles: outside the middle half is not wrong, but wants an explanation.",
    score:
      "The scorecard adds points by factor; points stand for odds, odds for a PD, the PD for a grade. Where you know something that the card cannot see, move the grade by at most two notches and say why.",
    decide:
      "Expected loss is PD times LGD times exposure. The rate covers funding, operating cost, expected loss and the cost of capital. Amount and tenor follow from cash flow, not from the wish; security lowers the loss, never the PD.",
    memo: "The memo makes your reasoning checkable: a reader who has not seen the file must be able to follow it and to disagree. The pre-mortem looks for the way in which you could be wrong.",
  },
  thought: "How I thought",
  ask: {
    title: "Ask for more",
    left_one: "{{count}} working day left. Ask for what a sign in the file makes you want to see.",
    left_other: "{{count}} working days left. Ask for what a sign in the file makes you want to see.",
    days_one: "{{count}} day",
    days_other: "{{count}} days",
    none: "Everything has been asked for.",
    refused: {
      tooDear: "Not asked: it would take more days than are left.",
      closed: "Not asked: this worksheet is closed.",
    },
    requests: {
      siteVisit: "Visit the site",
      taxOffice: "Extracts of tax and social insurance offices",
      utilities: "Bills from the utilities",
      bureauUpdate: "Update of the credit report",
      supplierCall: "Call the suppliers",
    },
  },
} as const;
