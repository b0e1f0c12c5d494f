import { roundHalfUp, roundToStep, type Minor } from "../../money/index";
import { randomStream } from "../../random/index";
import type { Statement } from "../../statements/lines";
import type { Evidence } from "../types";
import type { Bend } from "./index";
import { answering, answerTo, only, rewrite } from "./rewrite";

/** Of the invented sales this share stands in the receivables at the year's end; the owner claims the rest was paid. */
const UNPAID = 0.45;

/**
 * Sales of the last year are invented, with a cost of sales at the usual margin. Tax returns, bank receipts and the
 * electricity meter still tell what was really sold. The bent statements balance.
 */
export const fabricatedSales: Bend = (world, documents) => {
  const random = randomStream(world.seed, "distortion/fabricatedSales");
  const share = random.between(0.25, 0.4);
  const last = only(documents, "statements").years.at(-1)!;
  const trueSales = last.lines.sales ?? 0;
  const invented = roundToStep(trueSales * share, 1_000_000);
  const year = last.periodEnd.slice(0, 4);
  const claimed = trueSales + invented;
  const interview = only(documents, "interview");
  const before = only(documents, "statements").years.at(-2)?.lines.sales ?? trueSales;
  const growth = Number((claimed / before - 1).toFixed(3));

  let bent = rewrite(documents, "statements", (document) => ({
    ...document,
    years: document.years.map((statement) => (statement === last ? inflate(statement, invented) : statement)),
  }));
  bent = rewrite(bent, "application", (document) => ({
    ...document,
    stated: { ...document.stated, lastYearSales: claimed },
  }));
  bent = rewrite(bent, "interview", (document) =>
    answering(document, "sales", { code: "interview.sales.grew", params: { sales: claimed, growth } }),
  );

  const vat = only(documents, "vatReturns");
  const bank = only(documents, "bankStatement");
  const power = only(documents, "electricity");
  const declared = vat.returns.reduce((sum, r) => sum + r.salesInvoiced + r.salesUninvoiced, 0);
  const receipt = bank.lines.filter((line) => line.text.code === "bank.invoice").sort((a, b) => b.in - a.in)[0];
  const evidence: Evidence[] = [
    { doc: "statements", at: `${year}.sales`, shows: { code: "evidence.salesClaimed", params: { claimed } } },
    {
      doc: "vat",
      at: vat.returns.at(-1)!.month,
      shows: { code: "evidence.vatDeclared", params: { declared, claimed } },
    },
    { doc: "bank", at: `L${receipt?.no ?? 1}`, shows: { code: "evidence.receiptsBelowSales", params: { claimed } } },
    { doc: "electricity", at: power.bills.at(-1)!.month, shows: { code: "evidence.powerFlat" } },
    { doc: "statements", at: `${year}.receivables`, shows: { code: "evidence.receivablesGrew" } },
    { doc: "interview", at: answerTo(interview, "power"), shows: { code: "evidence.powerPerOutput" } },
  ];
  return {
    documents: bent,
    distortion: {
      kind: "fabricatedSales",
      severity: "high",
      what: {
        code: "distortion.fabricatedSales",
        params: { share: Number((invented / claimed).toFixed(3)), invented },
      },
      bends: ["statements", "application", "interview"],
      evidence,
    },
  };
};

function inflate(statement: Statement, invented: Minor): Statement {
  const { lines } = statement;
  const of = (line: keyof typeof lines): Minor => lines[line] ?? 0;
  const cost = roundHalfUp((invented * of("costOfSales")) / Math.max(1, of("sales")));
  const profit = invented - cost;
  // What is not owed by customers was "paid" to suppliers: the rest of the invented cost stands in the payables.
  const receivables = Math.max(profit, roundHalfUp(invented * UNPAID));
  return {
    ...statement,
    lines: {
      ...lines,
      sales: of("sales") + invented,
      costOfSales: of("costOfSales") + cost,
      receivables: of("receivables") + receivables,
      payables: of("payables") + receivables - profit,
      retainedEarnings: of("retainedEarnings") + profit,
    },
  };
}
