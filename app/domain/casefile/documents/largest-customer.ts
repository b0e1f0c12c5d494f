import type { Minor } from "../../money";
import { customerNames, nameIn } from "./bank-parties";
import { once } from "./once";
import { lastYear, type World } from "./world";

/** Who bought most in the last twelve months, and the part of all sales that went there, decimal. */
export function largestCustomer(world: World): { readonly share: number; readonly customer: string } {
  const [largest, sales] = [byCustomer(world)[0], lastYear(world).reduce((sum, { figures }) => sum + figures.sales, 0)];
  if (!largest) return { share: 0, customer: nameIn(customerNames(world), 0) };
  return { share: largest[1] / Math.max(1, sales), customer: nameIn(customerNames(world), largest[0]) };
}

/** Names of customers, the largest of the last twelve months first. */
export const largestFirst = (world: World): readonly string[] => {
  const names = customerNames(world);
  return [...new Set([...byCustomer(world).map(([party]) => nameIn(names, party)), ...names])];
};

const byCustomer = once((world): [party: number, bought: Minor][] => {
  const first = lastYear(world)[0]!.month;
  const bought = new Map<number, Minor>();
  for (const { party, net, month } of world.days.invoices) {
    if (month >= first) bought.set(party, (bought.get(party) ?? 0) + net);
  }
  return [...bought].sort((a, b) => b[1] - a[1]);
});
