import { firmsAccounts, total, type Documents } from "../look";

/** Lines of a bank statement whose balance does not follow from the one before. */
export function balancesBroken(documents: Documents): number {
  return total(firmsAccounts(documents), ({ opening, lines }) => {
    return lines.filter((line, i) => line.balance !== (lines[i - 1]?.balance ?? opening) + line.in - line.out).length;
  });
}
