import type { Phrase } from "../../../lending";
import type { IsoDate } from "../../../money";

/** What was said and seen. */

export interface InterviewAnswer {
  readonly id: string; // "q1"
  readonly question: Phrase;
  readonly answer: Phrase;
}

export interface InterviewDocument {
  readonly id: string;
  readonly kind: "interview";
  readonly date: IsoDate;
  readonly answers: readonly InterviewAnswer[];
}

/** What the relationship manager saw. Locator: note id ("n1"). */
export interface SiteVisitDocument {
  readonly id: string;
  readonly kind: "siteVisit";
  readonly date: IsoDate;
  readonly by: string;
  readonly notes: readonly { readonly id: string; readonly topic: string; readonly text: Phrase }[];
}
