export const rule = {
  ownFigures: "On your own figures the loan breaks a limit.",
  trueBooks: "On the true books the loan breaks a limit.",
  broken: {
    worstGrade: "The grade is {{value}}, and the worst that the policy lends to is {{bound}}.",
    minDscr:
      "Cover of debt service with the loan is {{value}}, where the policy's limit is {{bound}}: {{by}} too little.",
    maxDebtToAssets:
      "Liabilities are {{value}} of assets, where the policy's limit is {{bound}}: {{by}} percentage points over.",
    maxAmountToSales:
      "The amount is {{value}} of a year's sales, where the policy's limit is {{bound}}: {{by}} percentage points over.",
    workingCapitalNeed:
      "The amount is {{value}}, where the working capital needs {{bound}} beside the loans there are: {{by}} over.",
    maxTenorMonths: "The tenor is {{value}}, where the policy's limit is {{bound}}.",
    maxRate: "The rate is {{value}}, where the policy's limit is {{bound}}: {{by}} percentage points over.",
  },
  group: "The group would owe {{owed}}, where the limit is {{limit}}: {{by}} over.",
  narrow: "That is a narrow miss.",
  smaller: "A loan of up to {{amount}} keeps this limit.",
  equity: "{{amount}} of new money from the owner would bring it inside.",
  yearlyCash: "{{amount}} more cash in a year would bring it inside.",
  allowed: "Of the {{asked}} asked for the policy's limits allow {{allowed}}.",
  price: {
    aboveHighest: "A fair price of {{amount}} starts at {{low}}, and the policy lends at no more than {{highest}}.",
    named: "A fair price of {{amount}} starts at {{low}}, and another bank has named {{takes}}, as the owner says.",
    leaves:
      "A fair price of {{amount}} starts at {{low}}; from what this file shows such a customer goes elsewhere from {{takes}}.",
    earnsTooLittle:
      "At {{rate}}, a fair rate that {{chance}} of such customers take, an offer of {{amount}} is worth {{worth}}: no more than declining.",
    fails:
      "Over the loan's {{months}} months {{share}} of this firm's futures end in default, and the price, which stands on a rating of twelve months, reckons with {{priced}}.",
  },
  against: {
    cheap:
      "At {{rate}} it is below {{low}}, where a fair price of the risk that this file shows begins: it earns less than the capital behind it costs.",
    dear: "At {{rate}} it is above {{high}}, the most that the risk that this file shows explains.",
    rest: "So small a loan leaves {{rest}} of the {{owed}} that the firm owes us to be repaid at once, and {{cash}} is in hand.",
    knockOut: "A rule of the bank ended this application.",
    integrity: "The bank's integrity rules let nobody lend here.",
  },
  due: "The firm owes us {{owed}} and has {{cash}} in hand. How that is repaid after a decline is a decision of its own, and is not counted here.",
  dueBy:
    "The firm owes us {{owed}}, due on {{by}}, and has {{cash}} in hand. How that is repaid after a decline is a decision of its own, and is not counted here.",
  rest: "It leaves {{rest}} of the {{owed}} that the firm owes us. That is repaid from the firm's cash, {{cash}} in hand, when the new loan is drawn.",
  restBy:
    "It leaves {{rest}} of the {{owed}} that the firm owes us. That is repaid from the firm's cash, {{cash}} in hand, by {{by}}.",
} as const;
