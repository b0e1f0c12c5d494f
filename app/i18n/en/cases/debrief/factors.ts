export const factors = {
  heading: "The score, factor by factor",
  unscored: "There were no statements to score.",
  unrateable:
    "Not rateable: the accounts leave open {{lines, list}}. Without them the card has no points; your PD stands on your judgement.",
  unrateableOpen:
    "Not rateable: the accounts do not add up. Without a balance that closes and a line for every amount the card has no points; your PD stands on your judgement.",
  largest: "The largest difference to the model is {{label}}: {{points}} points.",
  equal: "You and the model gave the same points everywhere.",
  noModel: "The model could not rate this firm: the accounts leave open {{lines, list}}. These are your points alone.",
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
} as const;
