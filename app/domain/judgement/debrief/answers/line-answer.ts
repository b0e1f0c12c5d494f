import type { FlagPin } from "../../worksheet";
import { circleAt } from "./account-circle";
import { bankLine } from "./bank-line";
import { type Answer, type Desk, request, say } from "./desk";
import { askedOfLine } from "./line-of-account";
import { MATERIAL_OF_SALES } from "./thresholds";
import { yearlySales } from "./yearly-sales";

/** The line of an account that a flag stands on, with what it asks of it. */
export function askedAt(pin: FlagPin, { papers, names }: Desk) {
  const account = papers.byId(pin.at.doc);
  if (account?.kind !== "bankStatement") return undefined;
  const line = account.lines.find(({ no }) => `L${no}` === pin.at.at);
  const asks = line && askedOfLine(pin.kind, line, account, names);
  return asks && { account, line, asks };
}

/** What the line itself and the papers that know its name say to a flag; undefined where the line does not answer it. */
export function lineOfAccount(pin: FlagPin, desk: Desk): Answer | undefined {
  const asked = askedAt(pin, desk);
  if (!asked) return undefined;
  return asked.asks === "circle" ? circle(asked, desk) : whoWasPaid(pin, asked, desk);
}

type Asked = NonNullable<ReturnType<typeof askedAt>>;

function circle({ line, account }: Asked, desk: Desk): Answer {
  const { code, isAnswered, params, papers } = circleAt(line, account, desk.papers, desk.names);
  if (isAnswered) return { kind: "innocent", why: say(`circle.${code}`, params), papers };
  const asked = request({ kind: "roundTripping" }, desk);
  return { kind: "askFor", why: say(`circle.${code}`, { ...params, ...asked }), papers };
}

function whoWasPaid(pin: FlagPin, { line, account }: Asked, desk: Desk): Answer {
  const { code, isAnswered, params, total, papers } = bankLine(line, account, desk.papers, desk.names);
  if (isAnswered) return { kind: "innocent", why: say(code, params), papers };
  const share = total / yearlySales(desk.papers);
  // Somebody named who gets far too much is a question whatever it comes to.
  if (share < MATERIAL_OF_SALES && code !== "line.tooMuch")
    return { kind: "immaterial", why: say("line.small", { ...params, share }), papers };
  return { kind: "askFor", why: say(code, { ...params, ...request(pin, desk) }), papers };
}
