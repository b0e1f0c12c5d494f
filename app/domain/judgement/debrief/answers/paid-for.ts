import type { Minor } from "../../../money";
import type { Naming } from "./named";
import { type Papers, sum } from "./papers";

/**
 * House value: what one person may be paid for the work that a paper names, in mean wages of the staff. Four is more than a
 * foreman or a retired master gets anywhere in these trades; beyond it the words do not explain the sum.
 */
const MOST_WAGES = 4;

/** What a paper that names somebody says he is paid for; undefined where it says something else or nothing. */
function purposeAt({ at }: Naming, papers: Papers): string | undefined {
  const paper = papers.byId(at.doc);
  if (paper?.kind === "relatedParties") return paper.parties.find(({ id }) => id === at.at)?.dealings?.code;
  return paper?.kind === "siteVisit" ? paper.notes.find(({ id }) => id === at.at)?.text.code : undefined;
}

/** Whether the paper says what for: a relative with whom no dealings are stated is named and no more. */
export function saysWhatFor(naming: Naming, papers: Papers): boolean {
  if (papers.byId(naming.at.doc)?.kind !== "relatedParties") return true;
  const stated = purposeAt(naming, papers);
  return stated !== undefined && stated !== "related.dealings.none";
}

/** Of one person's own work: how many mean wages of the staff a month's payment is; undefined where it is in proportion. */
export function outOfProportion(naming: Naming, monthly: Minor, papers: Papers): number | undefined {
  const isOwnWork = /^(related|site)\.paid\.(helper|bookkeeper|adviser)\b/.test(purposeAt(naming, papers) ?? "");
  const months = papers.first("payroll")?.months ?? [];
  const heads = sum(months, (month) => month.heads);
  if (!isOwnWork || heads === 0) return undefined;
  const wages = monthly / (sum(months, (month) => month.wages) / heads);
  return wages > MOST_WAGES ? wages : undefined;
}
