import {
  type Archetype,
  type CaseDocument,
  type CaseFile,
  closedDayViolations,
  type DocumentKind,
  type GeneratedCase,
  paysToday,
  type PhraseTemplates,
  plantedIn,
  renderFile,
} from "../casefile";
import type { Quality } from "../firm";
import { soundness, type Soundness } from "../judgement/outcome";
import { type LendingSituation, MONTHS_PAST_DUE, RATING_MONTHS, type Repayment } from "../lending";
import { unexplained } from "../plausibility";
import type { Policy } from "../pricing";
import { periodsToSpread, ratios, type RatioId } from "../statements";
import { superficialFeatures } from "./surface";

/** What a figure, or a name, of a file says of it before anybody has read it. */
export interface Tells {
  readonly numbers: Readonly<Record<string, number>>;
  readonly names: Readonly<Record<string, string>>;
}

/** One file of the practice draw, as the report on the world looks at it. PDs and rates are decimals. */
export interface Look {
  readonly recipe: string;
  readonly trade: string;
  readonly quality: Quality;
  readonly situation: LendingSituation;
  readonly repayment: Repayment;
  readonly tenorMonths: number;
  /** "YYYY-MM" of the application */
  readonly month: string;
  /** something is planted: `distorted` for a lie, else a rule that ends the application */
  readonly bent: boolean;
  readonly distorted: boolean;
  readonly oversized: boolean;
  readonly ratingPd: number;
  /** over the first year after drawing, over the year and the 90 days after it, and to the end: of the loan's curve */
  readonly pdYear: number;
  readonly pdYearAndDue: number;
  readonly lifetimePd: number;
  /** numbers of the economy's paths on which the plain future of that number fails within a year and 90 days */
  readonly failsOn: readonly number[];
  readonly plainFutures: number;
  /** average bank rate: as the loan list states it, and moved with the prime rate since each was set; undefined: no bank loan */
  readonly listedRate: number | undefined;
  readonly rateToday: number | undefined;
  readonly reservationRate: number;
  readonly enquiries: number;
  /** dated on closed days, those left out by which a forger is found */
  readonly closedDays: number;
  /** rules of plausibility that nothing in the key explains */
  readonly violations: readonly string[];
  readonly soundness: Soundness;
  readonly tells: Tells;
  /** what an analyst may go by; undefined where the file does not say */
  readonly legitimate: Readonly<Record<string, number | undefined>>;
  readonly surface: readonly number[];
}

/** What of a file and its key the report needs. */
export function lookAt(
  archetype: Archetype,
  generated: GeneratedCase,
  { policy, templates }: { readonly policy: Policy; readonly templates: PhraseTemplates },
): Look {
  const { file, truth } = generated;
  const within = (months: number) => truth.defaultByMonth.slice(0, months).reduce((sum, share) => sum + share, 0);
  const year = RATING_MONTHS + MONTHS_PAST_DUE;
  const { situation, repayment, tenorMonths } = archetype.request;
  const listedRate = listed(file);
  const enquiries = paper(file, "creditReport")?.enquiries.filter(({ reason }) => reason === "application").length ?? 0;
  return {
    recipe: archetype.id,
    trade: archetype.industry,
    quality: archetype.quality,
    situation,
    repayment,
    tenorMonths,
    month: file.asOf.slice(0, 7),
    bent: plantedIn(truth).length > 0,
    distorted: truth.distortions.length > 0,
    oversized: archetype.oversized ?? false,
    ratingPd: truth.ratingPd.value,
    pdYear: within(RATING_MONTHS),
    pdYearAndDue: within(year),
    lifetimePd: truth.pdTenor.value,
    failsOn: truth.defaultMonths.flatMap((month, path) => (month > 0 && month <= year ? [path] : [])),
    plainFutures: truth.defaultMonths.length,
    listedRate,
    rateToday: truth.start.loans.some(({ lender }) => lender !== "private") ? paysToday(truth.start) : undefined,
    reservationRate: truth.reservationRate,
    enquiries,
    closedDays: closedDays(generated),
    violations: unexplained(generated).map(({ rule }) => rule),
    soundness: soundness(file, truth, policy),
    tells: tellsOf(archetype, file),
    legitimate: { listedRate, enquiries, ...readIn(file) },
    surface: Object.values(superficialFeatures(renderFile(file, templates))),
  };
}

type Of<Kind extends DocumentKind> = Extract<CaseDocument, { kind: Kind }>;
const paper = <Kind extends DocumentKind>({ documents }: CaseFile, kind: Kind): Of<Kind> | undefined =>
  documents.find((one): one is Of<Kind> => one.kind === kind);

/** Of the bank loans in the list, weighed by what is owed. */
function listed(file: CaseFile): number | undefined {
  const rows = paper(file, "loanList")?.rows.filter(({ lenderType }) => lenderType !== "private") ?? [];
  const owed = rows.reduce((sum, { balance }) => sum + balance, 0);
  return owed > 0 ? rows.reduce((sum, { balance, annualRate }) => sum + balance * annualRate, 0) / owed : undefined;
}

/** A forger puts receipts on days without banking, and that is how he is found. */
function closedDays({ file, truth }: GeneratedCase): number {
  const planted = new Set(
    truth.distortions.flatMap(({ evidence }) =>
      evidence.filter(({ shows }) => shows.code.endsWith("bookedOnRestDay")).map(({ doc, at }) => `${doc}/${at}`),
    ),
  );
  return closedDayViolations(file).filter(({ doc, at }) => !planted.has(`${doc}/${at}`)).length;
}

/** Date, title, what is asked for in a word, and how much paper there is: none of it may tell a good loan from a bad one. */
function tellsOf({ industry, request: { situation, purpose } }: Archetype, { asOf, firm, documents }: CaseFile): Tells {
  const names = documents.flatMap((one) => (one.kind === "ageing" ? one.rows.map(({ name }) => name.length) : []));
  const lines = documents.flatMap((one) => Object.values(one).map((part) => (Array.isArray(part) ? part.length : 0)));
  return {
    numbers: {
      "day of the month": Number(asOf.slice(8)),
      papers: documents.length,
      lines: lines.reduce((sum, count) => sum + count, 0),
      "length of the title": firm.name.length,
      "length of the owner's name": firm.ownerName?.length ?? 0,
      "length of customers' and suppliers' names": names.reduce((sum, length) => sum + length, 0) / (names.length || 1),
    },
    names: {
      "month of application": asOf.slice(5, 7),
      situation,
      purpose,
      "trade × situation": `${industry}/${situation}`,
      "last word of the title": firm.name.split(" ").at(-1) ?? "",
    },
  };
}

const READ: readonly RatioId[] = ["dscr", "interestCover", "ebitdaMargin", "current", "debtToAssets", "salesGrowth"];

/** Ratios of the last year as reported, late payments in the bureau's report, and the amount asked for over sales. */
function readIn(file: CaseFile): Record<string, number | undefined> {
  const years = periodsToSpread(file.documents).filter(({ months }) => months === 12);
  const current = years.at(-1);
  const found = current && ratios(current, years.at(-2));
  const request = paper(file, "application")?.request;
  const sales = current?.lines.sales;
  return {
    ...Object.fromEntries(READ.map((id) => [id, found?.[id].value])),
    latePayments: paper(file, "creditReport")?.history.length,
    amountToSales: request && sales ? request.amount / sales : undefined,
  };
}
