import type { FirmAccount, Movement } from "../../firm";
import { isoDate, type Minor, monthEnd } from "../../money";
import { randomStream } from "../../random";
import type { BankStatementDocument } from "./types/bank";
import type { NoiseItem } from "../truth";
import { type Entry, linesOf } from "./bank-lines";
import { ownersEntries } from "./bank-owner";
import { counterparties } from "./bank-parties";
import { remarks } from "./bank-texts";
import type { Drawn, World } from "./world";

/**
 * Twelve months of every account that the applicant shows: the firm's main one, the second one where it has one, and
 * the owner's own. The firm's accounts together end every month with the cash of the books; minor units.
 */
export function drawBankStatements(world: World): Drawn<BankStatementDocument>[] {
  const { names, days } = world;
  const hasSecond = days.movements.some(({ place }) => place === "second");
  return [
    { document: firmAccount(world, "main", names.bank), noise: differences(world) },
    ...(hasSecond ? [{ document: firmAccount(world, "second", names.otherBank), noise: [] }] : []),
    { document: ownersAccount(world), noise: [] },
  ];
}

function firmAccount(world: World, holder: FirmAccount, bank: string): BankStatementDocument {
  const name = counterparties(world);
  const remark = remarks(world);
  const entries: Entry[] = [];
  for (const movement of world.days.movements) {
    if (movement.place !== holder) continue;
    const { month, day, amount } = movement;
    entries.push({ month, day, counterparty: name(movement), text: remark(movement), amount });
  }
  return statement(world, holder, bank, world.days.opening[holder], entries);
}

function ownersAccount(world: World): BankStatementDocument {
  const { opening, entries, bank } = ownersEntries(world);
  return statement(world, "owner", bank, opening, entries);
}

function statement(
  { days, disguise }: World,
  holder: BankStatementDocument["holder"],
  bank: string,
  opening: Minor,
  entries: readonly Entry[],
): BankStatementDocument {
  const lines = linesOf(entries, opening);
  return {
    id: `bank-${holder}`,
    kind: "bankStatement",
    holder,
    bank,
    account: `····${randomStream(disguise, `bank/account/${holder}`).integer(1000, 9999)}`,
    from: isoDate(days.from, 1),
    to: monthEnd(days.to),
    opening,
    closing: lines.at(-1)?.balance ?? opening,
    lines,
  };
}

/** Money that customers paid and that never passes through the firm's accounts, by month. */
function differences({ days }: World): NoiseItem[] {
  const sums = new Map<string, NoiseItem>();
  for (const movement of days.movements) {
    const source = sourceOf(movement);
    if (!source) continue;
    const key = `${movement.month}/${source}`;
    const amount = (sums.get(key)?.amount ?? 0) - Math.abs(movement.amount);
    sums.set(key, { source, doc: "bank-main", amount });
  }
  return [...sums.values()];
}

function sourceOf({ place, code, amount }: Movement): string | undefined {
  if (place === "ownerAccount" && amount > 0) return "ownerAccountReceipts";
  if (place === "acceptances" && code === "supplierPaid") return "billsPassedOn";
  if (code !== "otherCostsPaid") return undefined;
  if (place === "acceptances") return "billDiscounts";
  if (place === "till") return "cashSalesNotBanked";
  return place === "wallet" ? "walletFees" : undefined;
}
