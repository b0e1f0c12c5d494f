import type { Phrase } from "../../lending";
import { isoMonth, monthOfYear, yearOf } from "../../money";
import { maybe, yearIn } from "../distortions/rewrite";
import { type Question, whatHappened } from "../documents/interview";
import type { World } from "../documents/world";
import { returnFor } from "../reconcile";
import { anomaly, type Documents, explainedInTalk, lineOf, type Planted } from "./kind";

/** A large part of December's receivables is one delivery, paid in the new year. */
export function yearEndDelivery(world: World, documents: Documents): Planted | undefined {
  const last = maybe(documents, "statements")?.years.at(-1);
  if (!last) return undefined;
  const enough = (last.lines.receivables ?? 0) * 0.08;
  const year = yearIn(last);
  const invoice = world.days.invoices
    .filter(({ month, net, vat }) => yearOf(month) === year && monthOfYear(month) === 12 && net + vat > enough)
    .find(({ payments, month }) => payments.some((paid) => paid.month > month && paid.month <= month + 2));
  if (!invoice) return undefined;
  const place = { doc: "statements", at: `${year}.receivables` };
  const paid = world.days.movements.find(
    (one) => one.invoice === invoice.no && one.month > invoice.month && one.amount > 0,
  );
  const line = paid && lineOf(documents, paid);
  const params = { customer: line?.line.counterparty ?? "", amount: invoice.net + invoice.vat };
  return line && { documents, anomaly: anomaly("yearEndDelivery", place, { doc: line.doc, at: line.at }, params) };
}

/** Sales jump not long before the application: a customer was won. */
export function wonCustomer(world: World, documents: Documents): Planted | undefined {
  const won = world.life.events.findLast(({ kind, month }) => kind === "customerWon" && month > world.now.month - 11);
  const vat = maybe(documents, "vatReturns");
  const month = won && vat && returnFor(vat, isoMonth(won.month))?.month;
  if (!month) return undefined;
  const { variant, params } = whatHappened(world, won);
  const saying: [Question, string, Phrase["params"]] = ["lastYear", variant, params];
  return explainedInTalk(world, documents, "wonCustomer", { doc: vat.id, at: month }, saying, won.amount);
}
