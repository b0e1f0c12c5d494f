export const stood = {
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
  scale: "Probability of default on the rating horizon of a year, on a logarithmic scale. {{values, list}}",
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
    within: "This file allows to know {{file}}; a PD from {{low}} to {{high}} counts as right, and yours, {{pd}}, is.",
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
    "The grade is the place of the PD on the bank's master scale: nine grades whose bounds are the geometric means of neighbouring midpoints. The truth is the share of simulated futures of this very firm, with the loan, that default within twelve months ({{pd}}, standard error {{error}}).",
  formulaHorizon:
    "The grade is the place of the PD on the bank's master scale: nine grades whose bounds are the geometric means of neighbouring midpoints. The truth is the share of simulated futures of this very firm, with the loan, that default on a payment due within a year: the rating horizon, whatever the tenor ({{pd}}, standard error {{error}}).",
  formulaAttainable:
    "What the file allows at most: the PD that a perfect reader can know. He sees through every distortion and rebuilds the firm from its papers; what no paper shows (kind of firm, growth, the owner's means) is drawn as it is likely given what they do show. You are judged against this, not against the truth.",
  formulaJudged:
    "What this file allows to know: what all the figures of the file say to somebody who misses nothing. He sees through every distortion and rebuilds the firm from its papers; what no paper shows (kind of firm, growth, the owner's means) is drawn as it is likely given what they do show. You are judged by this and by what readers make of the file, not by the truth.",
  formulaReal:
    "The grade is the place of the PD on the bank's master scale: nine grades whose bounds are the geometric means of neighbouring midpoints.",
} as const;
