import { daysBetween, mainLines, received, share, type Documents } from "../look";

/** Receipts of which a good part goes back to the same name within two days, over all receipts of the main account. */
export function goesInACircle(documents: Documents): number | undefined {
  const lines = mainLines(documents);
  const circling = lines.filter(
    (came) =>
      came.in > 0 &&
      lines.some(
        (went) =>
          went.counterparty === came.counterparty &&
          went.out >= 0.3 * came.in &&
          went.out <= came.in &&
          went.date >= came.date &&
          daysBetween(came.date, went.date) <= 2,
      ),
  );
  return share(received(circling), received(lines));
}
