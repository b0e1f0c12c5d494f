import type { FlagKind } from "../../../casefile/browser";
import type { BankLine, BankStatementDocument } from "../../../casefile";
import { calledBy } from "./bank-words";
import type { Naming, Role } from "./named";

/** The owner's own circle: who it is does not say whether the money is a loan to him or was led away. */
const OWN_CIRCLE: readonly Role[] = ["owner", "related"];

/** Whether a line is money of the owner's own circle, by the name or by the bank's own text. */
export const isOwnersLine = (line: BankLine, names: ReadonlyMap<string, readonly Naming[]>): boolean =>
  (names.get(line.counterparty)?.some(({ role }) => OWN_CIRCLE.includes(role)) ?? false) ||
  calledBy(line.text.code)?.called === "owner";

/**
 * What a flag asks of a line of an account. "who": who was paid, or who paid; "circle": whether the money went back.
 * Undefined: the line alone does not answer it, and the flag is held against the papers that do.
 */
export function askedOfLine(
  kind: FlagKind,
  line: BankLine,
  account: BankStatementDocument,
  names: ReadonlyMap<string, readonly Naming[]>,
): "who" | "circle" | undefined {
  const isOwners = isOwnersLine(line, names);
  switch (kind) {
    case "hiddenBorrowing":
    case "other":
      return "who";
    case "roundTripping":
    case "windowDressing":
      return account.holder === "owner" ? undefined : "circle";
    case "ownerLoans":
      return isOwners ? undefined : "who";
    case "divertedLoan":
      return line.out > 0 && !isOwners ? "who" : undefined;
    case "hiddenGuarantee":
      return calledBy(line.text.code)?.called === "guarantee" ? "who" : undefined;
    default:
      return undefined;
  }
}
