export const verdict = {
  you: {
    approve: "You approved {{amount}} at {{rate}}.",
    approveWithConditions: "You approved {{amount}} at {{rate}}, with conditions.",
    decline: "You declined, at a probability of default of {{pd}}.",
  },
  model: {
    agreed: "The model agreed.",
    lentOther: "The model also lent, but {{amount}} at {{rate}}.",
    lent: "The model would have lent.",
    lentAmount: "The model would have lent {{amount}} at {{rate}}.",
    declined: "The model declined.",
    referred: "The model referred the file to a person.",
    unrated: "The model could not rate this firm.",
  },
  truth: {
    honest: {
      lend: "The accounts were honest and the firm was good for the loan.",
      decline: "The accounts were honest, but no price that bank and customer accept pays for a risk of {{pd}}.",
    },
    bent: {
      lend: "{{told}}; even so the loan paid at the right price.",
      decline: "{{told}}, and the true risk was {{pd}}.",
    },
    several: {
      lend: "The file was bent in more than one place; even so the loan paid at the right price.",
      decline: "The file was bent in more than one place, and the true risk was {{pd}}.",
    },
  },
  file: {
    honest: "The file was honest.",
    bent: "{{told}}.",
    several: "The file was bent in more than one place.",
  },
  bestPart: "The best decision was to decline: on the true books the loan asked for breaks a limit of the policy.",
  best: {
    lend: "The best decision that this file allowed was to lend {{amount}} at {{rate}}.",
    knockOut: "The best decision was to decline: a rule of the bank ends this application before any score.",
    integrity: {
      refuse:
        "The best decision was to decline: the bank's integrity rules refuse what this file proves, whatever the loan would earn.",
      refer:
        "The best decision was not to lend here: the bank's integrity rules refer what this file shows to others, whatever the loan would earn.",
    },
    price:
      "The best decision was to decline: no price that bank and customer accept pays for the risk of {{pd}} that this file shows.",
    policy: {
      worstGrade:
        "The best decision was to decline: at the {{pd}} that this file shows the firm is grade {{grade}}, beyond the policy.",
      minDscr:
        "The best decision was to decline: on the true books the cash of the last full year carries no loan, once the owner's drawings and the debts that are there are paid.",
      maxDebtToAssets: "The best decision was to decline: on the true books the firm owes more than the policy allows.",
      maxAmountToSales: "The best decision was to decline: the true sales carry no loan within the policy.",
      workingCapitalNeed:
        "The best decision was to decline: on the true books the loans it has already pay for the working capital it needs.",
      maxTenorMonths: "The best decision was to decline: the tenor is beyond the policy.",
      maxRate: "The best decision was to decline: the rate is beyond the policy.",
    },
  },
  /** since engine 7, which gives the file's PD one name */
  now: {
    best: {
      price:
        "The best decision was to decline: at the PD of {{pd}} that this file allows to know, no price that bank and customer both accept pays for the loan.",
      policy: {
        worstGrade:
          "The best decision was to decline: at the {{pd}} that this file allows to know the firm is grade {{grade}}, beyond the policy.",
      },
    },
  },
} as const;
