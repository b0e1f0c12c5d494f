import { firmsAccounts, share, total, type Documents } from "../look";
import { maybe } from "../rewrite";
import { peopleIn, wagesSent } from "./staff-list";

/**
 * Signs that the payroll sheet has too many or too few, added up: wages against those that left the bank for the same
 * month, insured people whom the office does not know, and people whom the visitor saw beyond the sheet.
 */
export function staffDiffers(documents: Documents): number | undefined {
  const payroll = maybe(documents, "payroll");
  const main = firmsAccounts(documents).find(({ holder }) => holder === "main");
  const wages = payroll && main && wagesSent(main, payroll);
  const heads = payroll?.months.at(-1)?.heads ?? 0;
  if (!payroll || !wages || heads === 0) return undefined;
  const unpaid = share(Math.abs(wages.sent - wages.wages), Math.max(wages.sent, wages.wages)) ?? 0;
  const listed = total(payroll.staff, (row) => (row.insured ? peopleIn(row) : 0));
  const insured = maybe(documents, "socialInsurance")?.months.at(-1)?.insured ?? listed;
  const note = maybe(documents, "siteVisit")?.notes.find(({ topic }) => topic === "staff");
  const seen = Number(note?.text.params?.seen ?? 0);
  return unpaid + Math.max(0, listed - insured) / heads + Math.max(0, seen - heads) / heads;
}
