export const money = {
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
    bestWorth: "The best decision that this file and the policy left open, {{lent}} at {{rate}}, is worth {{amount}}.",
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
} as const;
