export const bounds = {
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
} as const;
