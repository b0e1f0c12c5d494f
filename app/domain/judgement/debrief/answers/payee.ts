import type { BankLine, BankStatementDocument, Planted } from "../../../casefile";
import type { FlagPin } from "../../worksheet";
import { sameLines } from "./anomaly";
import { calledBy } from "./bank-words";
import { type Answer, type Desk, say } from "./desk";
import { isOwnersLine } from "./line-of-account";
import { sum } from "./papers";

/** House value: of a payment that the key names, so much is another one of the kind, and less is something else. */
const LIKE_IT = 0.5;
/** What the bank calls wages or tax is that, whoever else is paid. */
const NAMELESS: readonly (string | undefined)[] = [undefined, "owner", "private"];

function paymentAt({ at }: Pick<FlagPin, "at">, { papers }: Desk) {
  const account = papers.byId(at.doc);
  if (account?.kind !== "bankStatement") return undefined;
  const line = account.lines.find(({ no, out }) => `L${no}` === at.at && out > 0);
  return line && { account, line };
}

/**
 * The lie of which this payment is one more: to the same name, by the same words and of like size as a payment of its
 * evidence, which names a few of many.
 */
export function lieOfPayee(pin: FlagPin, desk: Desk): number {
  const payment = paymentAt(pin, desk);
  if (!payment || !NAMELESS.includes(calledBy(payment.line.text.code)?.called)) return -1;
  return desk.planted.findIndex(({ evidence }) => evidence.some((sign) => isLike(payment, sign)));
}

function isLike(
  { account, line }: { readonly account: BankStatementDocument; readonly line: BankLine },
  { doc, at }: Planted["evidence"][number],
): boolean {
  const named = account.id === doc ? account.lines.find(({ no }) => `L${no}` === at) : undefined;
  if (!named || line.out < LIKE_IT * named.out) return false;
  return sameLines({ at }, account).some(({ no }) => no === line.no);
}

/** What went to the owner's own circle is drawn, where nothing in the books hides that he owes it. */
export function drawnByFamily(pin: FlagPin, desk: Desk): Answer | undefined {
  const payment = paymentAt(pin, desk);
  if (pin.kind !== "ownerLoans" || !payment || !isOwnersLine(payment.line, desk.names)) return undefined;
  if (desk.check("ownerLoans")?.agrees === false) return undefined;
  const { account, line } = payment;
  const name = line.counterparty;
  const toName = account.lines.filter((one) => one.counterparty === name && one.out > 0);
  const params = { amount: line.out, name, day: line.date, total: sum(toName, ({ out }) => out), count: toName.length };
  const papers = desk.papers.there([
    pin.at,
    desk.names.get(name)?.find(({ role }) => role !== "named")?.at,
    desk.papers.books?.placeIn("last", "dividends"),
  ]);
  return { kind: "innocent", why: say("line.drawn", params), papers };
}
