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
  },
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
} as const;
