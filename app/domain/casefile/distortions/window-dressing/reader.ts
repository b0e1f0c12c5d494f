import { daysBetween, mainLines, received, share, type Documents } from "../look";

/** Money that comes in the last days of a month and leaves to the same name in the first of the next, over receipts. */
export function visitsMonthEnds(documents: Documents): number | undefined {
  const lines = mainLines(documents);
  const visits = lines.filter(
    (came) =>
      came.in > 0 &&
      Number(came.date.slice(8)) >= 25 &&
      lines.some(
        (went) =>
          went.counterparty === came.counterparty &&
          went.out === came.in &&
          went.date.slice(0, 7) > came.date.slice(0, 7) &&
          daysBetween(came.date, went.date) <= 11,
      ),
  );
  return share(received(visits), received(lines));
}
