import type { TextKeys, Texts } from "~/i18n/texts";
import type { HintParams } from "~/domain/judgement/worksheet";

/** What hints say. The words come with the first hint, which is fetched in any case, and not with the workbench. */
export default {
  verify: {
    how: "Start with what the firm cannot write itself: bank, tax office, electricity, bureau. Then ask whether the firm's own papers follow them.",
    sources:
      "Lay reported sales beside bank receipts and declared VAT, month by month. Then payroll beside social insurance, and stock beside purchases.",
    enough:
      "What an expert would have pinned in this file is pinned. Check that each note says what it means for the loan.",
    document: "Something still open shows in: {{kind}}. Read it once more, slowly.",
    place: "Look here: {{kind}}, {{place}}. What should stand there if the rest of the file is true?",
  },
  spread: {
    how: "Reported, adjustment, adjusted: change a line only where another source carries a better figure, and write which.",
    pinned_one: "You pinned {{count}} flag and changed no figure. What would the accounts look like if it is true?",
    pinned_other:
      "You pinned {{count}} flags and changed no figure. What would the accounts look like if they are true?",
    open: "The ratios wait for: {{line}}. Which paper states it, or states that there is none?",
    dscr: "On your figures debt service cover is {{dscr}}; the policy wants {{bound}}. Which of your adjustments moves it most?",
  },
  score: {
    how: "The financial factors follow from your spread. Judge the others by what the file shows, and name the paper.",
    open: "Not judged yet: {{label}}. Its guidance says where to look.",
    lost: "Most points are lost at “{{label}}”: {{points}} below the best. Is that what the firm is, or what the papers say?",
  },
  decide: {
    how: "Decide in this order: will it be repaid from operations, what if not, what must it cost, what must the firm promise.",
    pd: "The price needs a PD. State yours; the grade's middle is a start.",
    pdOfGrade: "Grade {{grade}} stands for a PD of about {{pd}}. Is this firm better or worse than its grade?",
    price:
      "At your PD the policy's price is {{rate}}. Below it the bank earns less than its hurdle; far above it a good firm goes elsewhere.",
    tooCheap:
      "Your rate of {{rate}} is below the {{needed}} that your own PD asks for. Either the PD is too high or the rate too low.",
    breach: {
      worstGrade: "Such a grade may not be approved under the policy.",
      minDscr: "Cover is below the policy's least: would a smaller amount or a longer tenor carry it?",
      maxDebtToAssets: "The firm owes more than the policy allows; new debt does not mend that.",
      maxAmountToSales: "The amount is large for the firm's sales: what would half of it do?",
      workingCapitalNeed: "The cycle needs less than this amount: what is the rest of the money for?",
      maxTenorMonths: "The tenor is longer than the policy allows.",
      maxRate: "At this rate the bank does not lend: the risk is too high for any price.",
    },
  },
  memo: {
    how: "A committee reads: the request, who the firm is, what you found, how it repays, what can go wrong, what you propose.",
    repayment: "Name the first source of repayment with its figure, and the second one apart.",
    flags_one: "You pinned {{count}} flag: say in the memo what it means for repayment.",
    flags_other: "You pinned {{count}} flags: say in the memo what they mean for repayment.",
    letter: "Read your letter as the owner would: is it clear what to bring, and by when?",
    preMortem:
      "For the pre-mortem start at the end: who stopped paying whom, and what in today's file already shows it?",
    preMortemOfDecline:
      "For the pre-mortem start with the bank that lent: what did it see in this same file, and trust, that you did not?",
  },
} satisfies Texts<TextKeys<HintParams>> & Readonly<Record<string, unknown>>;
