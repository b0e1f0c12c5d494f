/** The guide beside a letter to the customer: it comes with the first letter that is due, and not with the workbench. */
export default {
  title: "What the owner is told",
  why: {
    decline:
      "You decline: the owner is told why, and what would make it a yes. One paragraph, as you would say it at the counter.",
    otherLoan:
      "You offer another loan than was asked for: the owner is told why, and what would open the rest. One paragraph, as you would say it at the counter.",
  },
  rules: {
    reason: "Give one reason, the one that decides, in words the owner uses.",
    yesIf: "Say “yes, if”: a figure to reach, or a paper to bring.",
    when: "Say by when, and what happens then.",
    never:
      "Never write a suspicion, a hit on a list, or that you report anything; nor a name or a payment that made you ask. Where the bank reports, the owner must not hear of it from you.",
    inside: "Leave out the credit report, grade, PD and score, and whose fault it is.",
  },
} as const;
