import type { Minor } from "../../money";
import type { RandomStream } from "../../random";
import type { OpenMovement } from "./draft";
import type { WindowMonth } from "./window";

/** Machines paid, and money that comes from the treasury or an insurer. */
export function windfalls(month: WindowMonth, random: RandomStream): OpenMovement[] {
  const [buy, subsidy, insurer] = [random.integer(8, 24), random.integer(6, 25), random.integer(10, 27)];
  const deposit = random.between(0.25, 0.4);
  const price = -month.cash("capex");
  // A deposit of whole thousands with the order, the rest on delivery.
  const first = Math.floor((price * deposit) / 100_000) * 100_000;
  const of = (
    day: number,
    code: OpenMovement["code"],
    amount: Minor,
    kind: "machineMaker" | "treasury" | "insurer",
  ): OpenMovement => ({
    month: month.month,
    day: month.working[Math.min(day, month.days)]!,
    place: "main",
    code,
    amount,
    party: { kind },
  });
  return [
    of(buy - 6, "capex", -first, "machineMaker"),
    of(buy, "capex", first - price, "machineMaker"),
    of(buy, "scrapSold", month.cash("scrapSold"), "machineMaker"),
    of(subsidy, "vatRefund", month.cash("vatRefund"), "treasury"),
    of(subsidy, "subsidy", month.cash("subsidy"), "treasury"),
    of(insurer, "insurancePaid", month.cash("insurancePaid"), "insurer"),
  ].filter(({ amount }) => amount !== 0);
}
