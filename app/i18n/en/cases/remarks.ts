import type { TextKeys, Texts } from "~/i18n/texts";
import type { NoteParams } from "~/domain/judgement/worksheet";

/** Beside an example that nobody has written for its firm: these words come with such an example, not with the workbench. */
export default {
  title: "What was done here",
  verify: {
    flags_one:
      "{{count}} thing does not fit and is pinned where it shows. The note says what it would mean if it is true.",
    flags_other:
      "{{count}} things do not fit and are pinned where they show. Each note says what it would mean if it is true.",
    clean:
      "Bank, tax and consumption carry the reported sales within what a small firm's slips explain. Nothing is pinned: that is a finding too.",
  },
  spread: {
    adjusted_one: "{{count}} line is taken back to what the other sources carry.",
    adjusted_other: "{{count}} lines are taken back to what the other sources carry.",
    asReported: "The reported figures are kept: no other source contradicts them.",
    dscr: "What counts for repayment is cover on the adjusted figures: {{dscr}}.",
  },
  score: {
    none: "The figures leave open what the card needs, so there is no score; the decision stands on the rest.",
    result: "{{points}} points stand for a PD of {{pd}}: grade {{grade}}.",
    kept: "The card sees what matters here, so the grade is kept.",
    overridden: "Grade {{from}} becomes {{to}}: the reason names what the card cannot see.",
  },
  decide: {
    loss: "PD {{pd}} times LGD {{lgd}} costs {{loss}} of the loan a year.",
    price: "With funding, operating cost and capital at a hurdle of {{hurdle}}, the price is {{rate}}.",
    lent: "The loan is repaid from operations and passes no limit of the policy, so it is offered at that price.",
    declined: "A limit of the policy is passed, or no price pays for the risk: declined.",
    breach: {
      worstGrade: "The grade is worse than the policy's last.",
      minDscr: "Cover is below the policy's least.",
      maxDebtToAssets: "The firm owes more of its assets than the policy allows.",
      maxAmountToSales: "The amount is too large for the firm's sales.",
      workingCapitalNeed: "The amount is more than the working capital the firm needs.",
      maxTenorMonths: "The tenor is longer than the policy allows.",
      maxRate: "The price would be above the highest rate of the bank.",
    },
  },
  memo: {
    order: "Findings come first, then the PD they lead to, then the decision and the source of repayment.",
    preMortem: "The pre-mortem names a chain of events, not a feeling: one cannot check a feeling.",
  },
} satisfies Texts<TextKeys<NoteParams>> & Readonly<Record<string, unknown>>;
