import type { CaseDocument } from "../../../casefile/browser";
import type { Check } from "./check";
import type { Papers } from "./papers";
import { THRESHOLDS } from "./thresholds";

/** What the bureau's report says of how the firm pays and where it asked. */

type Report = Extract<CaseDocument, { readonly kind: "creditReport" }>;

const NINETY_DAYS = 90 * 864e5;

/**
 * Applications at other banks in the report's last ninety days, the oldest first. The enquiry of the report's own day is
 * ours, and by its name so are earlier ones.
 */
export function applicationsElsewhere({ enquiries, asOf }: Report): Report["enquiries"] {
  const ours = enquiries.findLast(({ on }) => on === asOf)?.by;
  return enquiries.filter(
    ({ on, by, reason }) =>
      reason === "application" && on < asOf && by !== ours && Date.parse(asOf) - Date.parse(on) <= NINETY_DAYS,
  );
}

export function enquiries(papers: Papers): Check | undefined {
  const report = papers.first("creditReport");
  if (!report) return undefined;
  const recent = applicationsElsewhere(report);
  return {
    code: "enquiries",
    agrees: recent.length < THRESHOLDS.enquiries,
    params: { count: recent.length },
    papers: papers.there([{ doc: report.id, at: recent.at(-1)?.id ?? "enquiries" }]),
  };
}

export function paidOnTime(papers: Papers): Check | undefined {
  const report = papers.first("creditReport");
  if (!report) return undefined;
  const worst = report.history.toSorted((a, b) => b.days - a.days)[0];
  return {
    code: "paidOnTime",
    agrees: !worst,
    params: worst ? { count: worst.days, name: worst.lender } : {},
    papers: papers.there([{ doc: report.id, at: worst?.id ?? "history" }]),
  };
}
