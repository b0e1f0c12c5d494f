import { card, policy, type NetCase } from "./cases";
import { simulateSenior } from "~/domain/judgement/seniors";
import { EMPTY_WORKSHEET, type FlagPin, type Worksheet } from "~/domain/judgement/worksheet";
import type { LoanRequest } from "~/domain/lending";

/** A worksheet as somebody of this skill leaves it; see simulateSenior. */
export const leftBy = (skill: number | "expert", { file, truth, opinion, id }: NetCase): Worksheet =>
  simulateSenior({ file, truth, opinion, card, policy, seed: `${id}/${skill}`, skill });

interface Desk {
  readonly one: NetCase;
  /** the request, approved at a rate that the customer takes */
  readonly lent: Lent;
  readonly junior: Worksheet;
}
type Lent = Required<
  Pick<Worksheet, "verdict" | "amount" | "tenorMonths" | "repayment" | "rate" | "pd" | "confidence">
> & {
  readonly amount: number;
  readonly tenorMonths: number;
};

/** Ways of deciding a case, by what is particular in them. Together they use everything that a worksheet can hold. */
const WAYS: Readonly<Record<string, (desk: Desk) => Worksheet>> = {
  "by a junior": ({ junior }) => junior,
  "by an expert": ({ one }) => leftBy("expert", one),
  "the request approved": ({ junior, lent }) => ({ ...junior, ...lent }),
  "conditions, covenants, own LGD, part of the security": ({ junior, lent, one }) => ({
    ...junior,
    ...lent,
    verdict: "approveWithConditions",
    amount: Math.round(lent.amount * 0.007) * 100,
    lgd: 0.35,
    collateral: offered(one).slice(0, 1),
    covenants: [
      { ratio: "dscr", threshold: 1.2 },
      { ratio: "dso", threshold: 75 },
    ],
    conditions: "No dividends while the loan runs.",
  }),
  "declined, nothing seen": ({ junior }) => ({ ...junior, ...DECLINED, flags: [], adjustments: [], pd: 0.09 }),
  "declined, terms left over": ({ one, lent }) => ({ ...leftBy("expert", one), ...lent, verdict: "decline" }),
  "false alarms, supports": ({ junior, lent, one }) => ({
    ...junior,
    ...lent,
    flags: [pin(one, 0, "fabricatedSales"), pin(one, -1, "evasiveAnswer"), pin(one, -2, "other")],
    supports: [
      { id: "s1", at: place(one, 0), of: "step.decide", note: "What is asked for." },
      { id: "s2", at: place(one, -1), of: card.characteristics[0]!.id, note: "Seen here." },
    ],
  }),
  "PD from the score, two notches down": ({ junior, lent }) => ({
    ...junior,
    ...lent,
    pd: undefined,
    override: { notches: 2, reason: "The order book is empty." },
  }),
  "too dear for the customer": ({ junior, lent }) => ({ ...junior, ...lent, rate: 0.29 }),
  "cut short by the clock": ({ one }) => ({ ...EMPTY_WORKSHEET, flags: [pin(one, 0, "hiddenBorrowing")], memo: "Not" }),
  "half of it for longer, in equal parts": ({ junior, lent }) => ({
    ...junior,
    ...lent,
    amount: Math.round(lent.amount / 200) * 100,
    tenorMonths: Math.min(60, lent.tenorMonths + 12),
    repayment: lent.repayment === "equalPrincipal" ? "levelInstalment" : "equalPrincipal",
  }),
  "lines settled and moved": ({ junior, lent, one }) => ({ ...junior, ...lent, adjustments: adjusted(one) }),
  "no security taken, an overdraft": ({ junior, lent }) => ({
    ...junior,
    ...lent,
    collateral: [],
    repayment: "revolving",
    tenorMonths: 12,
    confidence: "low",
  }),
};
export const WAYS_OF_DECIDING = Object.keys(WAYS);

export const decidedInWay = (way: string, one: NetCase): Worksheet =>
  WAYS[way]!({ one, lent: lentBy(one), junior: leftBy(0.3, one) });

const requestOf = ({ file }: NetCase): LoanRequest =>
  file.documents.find((document) => document.kind === "application")!.request;
const offered = (one: NetCase) => requestOf(one).collateral.map(({ id }) => id);

function lentBy(one: NetCase): Lent {
  const { amount, tenorMonths, repayment } = requestOf(one);
  const rate = Math.floor((one.truth?.reservationRate ?? 0.065) * 2000) / 2000;
  return { verdict: "approve", amount, tenorMonths, repayment, rate, pd: 0.021, confidence: "medium" };
}

const DECLINED = {
  verdict: "decline",
  amount: undefined,
  tenorMonths: undefined,
  repayment: undefined,
  rate: undefined,
} as const;

const place = ({ file }: NetCase, index: number) => ({ doc: file.documents.at(index)!.id, at: "1" });

const pin = (one: NetCase, index: number, kind: FlagPin["kind"]): FlagPin => ({
  id: `pin${index}`,
  at: place(one, index),
  kind,
  severity: index === 0 ? "high" : "low",
  note: "Looks odd.",
});

/** A line that nobody reports settled as nil, and stock written down against profit kept. */
function adjusted({ file }: NetCase): Worksheet["adjustments"] {
  const years = file.documents.find((document) => document.kind === "statements")?.years ?? [];
  const periodEnd = years.at(-1)?.periodEnd ?? file.asOf;
  const reason = "Not sold for a year.";
  return [
    { id: "a1", periodEnd, line: "otherReceivables", amount: 0, source: "statements", reason: "None." },
    { id: "a2", periodEnd, line: "inventory", amount: -1_234_500, reason },
    { id: "a3", periodEnd, line: "retainedEarnings", amount: -1_234_500, reason },
  ];
}
