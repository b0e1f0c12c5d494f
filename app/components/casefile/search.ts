import { documentLabel } from "./document-label";
import { cents } from "./numbers";
import { placeWithin } from "./place-label";
import { inBinderOrder, type ShownDocument } from "./types";
import { formatDate, formatMonth, formatNumber, formatPercent } from "~/components/ui/format";

type Translate = (key: string, options?: Record<string, unknown>) => string;

/** A place of the file in words. Without `at` it is the head of its document. */
export interface Entry {
  readonly at: string | undefined;
  readonly text: string;
  readonly haystack: string;
}
export interface Indexed {
  readonly document: ShownDocument;
  readonly title: string;
  readonly entries: readonly Entry[];
}
export interface Found extends Indexed {
  /** how many places match, of which `entries` are the first */
  readonly total: number;
}

const SHOWN = 6;

/** Every place of every document in words, in the order of the binder: what the search looks through. */
export function indexFile(documents: readonly ShownDocument[], t: Translate): readonly Indexed[] {
  return inBinderOrder(documents).map((document) => {
    const title = documentLabel(document, t);
    return { document, title, entries: [head(document, title), ...placesOf(document, t)] };
  });
}

/** The documents with a place that holds every word, each with its first places. A figure is found with or without commas. */
export function findIn(index: readonly Indexed[], query: string): readonly Found[] {
  const words = wordsOf(query);
  if (words.length === 0) return [];
  return index
    .map((one) => {
      const hits = one.entries.filter(({ haystack }) => words.every((word) => haystack.includes(word)));
      return { ...one, entries: hits.slice(0, SHOWN), total: hits.length };
    })
    .filter(({ total }) => total > 0);
}

export interface Piece {
  readonly text: string;
  readonly matches: boolean;
}

/** A text cut where the words of the query stand in it. */
export function piecesOf(text: string, query: string): readonly Piece[] {
  const words = wordsOf(query).map((word) => [...word].map(escaped).join(/^[\d.]+$/.test(word) ? ",?" : ""));
  if (words.length === 0) return [{ text, matches: false }];
  return text
    .split(new RegExp(`(${words.join("|")})`, "giu"))
    .map((piece, index) => ({ text: piece, matches: index % 2 === 1 }))
    .filter((piece) => piece.text !== "");
}

const wordsOf = (query: string) => query.toLowerCase().replaceAll(",", "").split(/\s+/u).filter(Boolean);
const escaped = (character: string) => character.replace(/[.*+?^${}()|[\]\\]/u, "\\$&");

function entry(at: string | undefined, parts: readonly (string | undefined)[], unseen = ""): Entry {
  const text = parts.filter(Boolean).join(" · ");
  return { at, text, haystack: `${text} ${unseen}`.toLowerCase().replaceAll(",", "") };
}

function head(document: ShownDocument, title: string): Entry {
  const own = Object.entries(document).map(([key, value]) => inWords(key, value));
  return entry(undefined, [title, ...own]);
}

/** The kinds whose places are not simply rows; all others are walked. */
function placesOf(document: ShownDocument, t: Translate): readonly Entry[] {
  const field = (at: string, value: string | undefined) => entry(at, [placeWithin(document, at, t), value]);
  switch (document.kind) {
    case "bankStatement":
      return document.lines.map((line) =>
        entry(
          `L${line.no}`,
          [formatDate(line.date), line.counterparty, line.text, cents(line.in > 0 ? line.in : line.out)],
          line.date,
        ),
      );
    case "statements":
      return document.years.flatMap(({ periodEnd, lines }) =>
        Object.entries(lines).map(([line, value]) => field(`${periodEnd.slice(0, 4)}.${line}`, cents(value))),
      );
    case "interim":
      return Object.entries(document.statement.lines).map(([line, value]) => field(`interim.${line}`, cents(value)));
    case "application":
      return [
        ...Object.entries({ ...document.request, ...document.stated })
          .filter(([, value]) => typeof value !== "object")
          .map(([at, value]) => field(at, inWords(at, value))),
        ...rowsIn(document.request),
        ...document.stated.otherLoans.map((loan) => entry(undefined, wordsIn(loan))),
      ];
    case "licence":
    case "lease":
      return [
        ...Object.entries(document)
          .filter(([at, value]) => !["id", "kind"].includes(at) && typeof value !== "object" && value !== undefined)
          .map(([at, value]) => field(at, inWords(at, value))),
        ...rowsIn(document),
      ];
    case "sourceNotes":
      return [...document.rows, ...document.findings].map((row) => entry(undefined, wordsIn(row)));
    default:
      return rowsIn(document);
  }
}

/** Every row with a locator of its own, however deep: a row's charges are rows too. */
function rowsIn(record: object): readonly Entry[] {
  return Object.values(record).flatMap((value: unknown) => {
    if (!Array.isArray(value)) return [];
    return (value as readonly object[]).flatMap((row) => {
      const at = locatorOf(row);
      return at === undefined ? [] : [entry(at, wordsIn(row), datesIn(row)), ...rowsIn(row)];
    });
  });
}

function locatorOf(row: object): string | undefined {
  if ("id" in row) return String(row.id);
  return "month" in row ? String(row.month) : undefined;
}

function wordsIn(row: object): readonly string[] {
  return Object.entries(row).flatMap(([key, value]) => {
    const words = inWords(key, value);
    if (words !== undefined) return [words];
    return typeof value === "object" && value !== null && !Array.isArray(value) ? wordsIn(value as object) : [];
  });
}

const datesIn = (row: object) =>
  Object.values(row)
    .filter((value) => typeof value === "string" && /^\d{4}-\d{2}-\d{2}$/.test(value))
    .join(" ");

const COUNTS =
  /^(no|quantity|kwh|cubicMetres|payments|openDays|receipts|heads|insured|members|squareMetres|days|row|tenorMonths|yearsInBusiness|ownerExperienceYears|employees)$/;
const SHARES = /^(rate|annualRate|share|deliveredShare|largestCustomerShare)$/;
/** Codes of the file, which the page shows in other words. */
const CODES =
  /^(id|kind|holder|side|regime|basis|form|type|category|lenderType|purpose|repayment|classification|reason|status|result|topic|fate|standardLine|severity)$/;

/** One field as a reader sees it; nothing for what the page shows in other words or not at all. */
function inWords(key: string, value: unknown): string | undefined {
  if (typeof value === "string") {
    if (CODES.test(key) && /^[a-zA-Z0-9]*$/.test(value)) return undefined;
    if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return formatDate(value);
    return /^\d{4}-\d{2}$/.test(value) ? formatMonth(value) : value;
  }
  if (typeof value !== "number" || value === 0) return undefined;
  if (SHARES.test(key)) return formatPercent(value, 2);
  return COUNTS.test(key) ? formatNumber(value) : cents(value);
}
