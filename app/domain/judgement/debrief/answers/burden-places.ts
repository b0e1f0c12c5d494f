import type { Burden, CaseDocument, Locator } from "../../../casefile";
import { type Papers, papersOf, placeFor } from "./papers";

/** An answer that leaves the question open tells nothing. */
const UNSAID = "evidence.undeclaredUnsaid";

/**
 * Where a file tells of something owed, one place in each paper, in the order of its evidence; in place of an evasive answer
 * the paper that does tell the bank what was really sold.
 */
export function placesOfBurden({ evidence }: Pick<Burden, "evidence">, papers: Papers): readonly Locator[] {
  const told = evidence.filter(({ shows }) => shows.code !== UNSAID).map(({ doc, at }) => ({ doc, at }));
  const places = told.length === evidence.length ? told : [...told, realSales(papers)];
  return papers.there(places.filter((place, index) => places.findIndex((one) => one?.doc === place?.doc) === index));
}

/** The same over the documents of a file. */
export const burdenPlacesIn = (documents: readonly CaseDocument[]): ((burden: Burden) => readonly Locator[]) => {
  const papers = papersOf({ documents });
  return (burden) => placesOfBurden(burden, papers);
};

const realSales = (papers: Papers): Locator | undefined => {
  const application = papers.first("application");
  return (
    papers.books?.placeIn("last", "sales") ??
    placeFor(papers.first("salesBook")) ??
    (application && { doc: application.id, at: "lastYearSales" })
  );
};
