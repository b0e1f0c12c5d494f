export default {
  industry: "Industry",
  size: "Size",
  situation: "Situation",
  difficulty: "Difficulty",
  any: "any",
  situations: {
    new: "new loan",
    increase: "increase",
    renewal: "renewal",
    annualReview: "annual review",
    overdraft: "overdraft",
  },
  bands: { easy: "easy", medium: "medium", hard: "hard" },
  practice: {
    title: "Practice",
    lead: "A fresh case, made for you alone. Practice is yours: it never counts toward an assessment, and your trainer does not see it.",
    back: "All cases",
    choose: "What to practise",
    make: "Make a case",
    makeOf: "Make a case: {{kind}}",
    surprise: "Surprise me",
    making: "Your case is being made: a firm lives four years, then its papers are drawn. It opens by itself.",
    left_one: "{{count}} more case today",
    left_other: "{{count}} more cases today",
    kinds: "Kinds of case",
    own: "Your practice cases",
    problem: {
      limit:
        "You have had {{limit}} new practice cases in 24 hours, which is the most the bank's disk allows. Those below stay open to you.",
      nothing: "There is no such case. Leave one of the choices open.",
      failed:
        "This case could not be made, and nothing was stored. Try again; if it fails once more, tell your administrator the time.",
    },
  },
} as const;
