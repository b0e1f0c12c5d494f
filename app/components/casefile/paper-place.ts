import type { PaperDocument, Rendered } from "~/domain/casefile/browser";
import { formatMonth } from "~/components/ui/format";

type ShownPaper = Rendered<PaperDocument>;
type Translate = (key: string) => string;

/** A place on one of the papers in words: the name in its row, the field, or the month. The locator where it is none of these. */
export function paperPlace(paper: ShownPaper, at: string, t: Translate): string {
  if (/^\d{4}-\d{2}$/.test(at)) return formatMonth(at);
  return nameOf(paper, at, t) ?? at;
}

function nameOf(paper: ShownPaper, at: string, t: Translate): string | undefined {
  switch (paper.kind) {
    case "licence":
      return byId(paper.shareholders, at)?.name ?? t(`papers:licence.${at}`);
    case "lease":
      return t(`papers:lease.${at}`);
    case "interim":
      return t(`workbench:lines.${at.replace("interim.", "")}`);
    case "payroll":
      return byId(paper.staff, at)?.name;
    case "ageing":
      return byId(paper.rows, at)?.name;
    case "inventory":
    case "assetRegister":
      return byId<{ readonly id: string; readonly item: string }>(paper.rows, at)?.item;
    case "loanList":
      return byId(paper.rows, at)?.lender;
    case "customs":
      return byId(paper.rows, at)?.consignee;
    case "orderBook":
      return byId(paper.rows, at)?.customer;
    case "relatedParties":
      return byId(paper.parties, at)?.name;
    case "creditReport":
      return (
        byId(paper.facilities, at)?.lender ??
        byId(paper.guarantees, at)?.borrower ??
        byId(paper.history, at)?.lender ??
        byId(paper.enquiries, at)?.by
      );
    case "collateral":
      return (
        byId(paper.items, at)?.description ??
        byId(
          paper.items.flatMap(({ charges }) => charges),
          at,
        )?.holder
      );
    case "household":
      return byId<{ readonly id: string; readonly item: string }>(
        [...paper.assets, ...paper.debts, ...paper.monthlyIncome, ...paper.monthlyExpenses],
        at,
      )?.item;
    case "siteVisit":
      return byId(paper.notes, at)?.text;
    case "screening":
      return screened(paper, at);
    default:
      return undefined; // its rows are months
  }
}

type ShownScreening = Extract<ShownPaper, { kind: "screening" }>;

function screened(sheet: ShownScreening, at: string): string | undefined {
  if (at === "sector") return sheet.sector.name;
  return (
    byId(sheet.identity, at)?.person ??
    byId(sheet.beneficialOwners, at)?.name ??
    byId(sheet.lists, at)?.list ??
    byId(sheet.groupExposure, at)?.borrower
  );
}

const byId = <R extends { readonly id: string }>(rows: readonly R[], id: string): R | undefined =>
  rows.find((row) => row.id === id);
