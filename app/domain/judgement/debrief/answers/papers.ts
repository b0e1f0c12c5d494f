import { type DistortionKind, type Locator, placesIn, readFor } from "../../../casefile";
import type { CaseDocument, CaseFile, DocumentKind } from "../../../casefile/browser";
import type { Phrase } from "../../../lending";
import type { Statement } from "../../../statements";

type Of<K extends DocumentKind> = Extract<CaseDocument, { readonly kind: K }>;
type Reading = ReturnType<typeof readFor>;

/** The papers of one file with the look-ups that answers share; what is dear to measure is measured once. */
export interface Papers {
  readonly documents: readonly CaseDocument[];
  readonly byId: (id: string) => CaseDocument | undefined;
  readonly first: <K extends DocumentKind>(kind: K) => Of<K> | undefined;
  readonly ageing: (side: "receivables" | "payables") => Of<"ageing"> | undefined;
  /** the firm's own accounts */
  readonly accounts: readonly Of<"bankStatement">[];
  /** the last closed year, the one before, and the newest statement with its place; undefined without books */
  readonly books: Books | undefined;
  /** how far the papers stand apart where this lie would show */
  readonly read: (kind: DistortionKind) => Reading;
  /** the places that the file holds, in order */
  readonly there: (places: readonly (Locator | undefined)[]) => readonly Locator[];
}

interface Books {
  readonly last: Statement;
  readonly before: Statement | undefined;
  readonly newest: Statement;
  readonly placeIn: (which: "last" | "newest", line: string) => Locator;
}

export function papersOf({ documents }: Pick<CaseFile, "documents">): Papers {
  const readings = new Map<DistortionKind, Reading>();
  const of = <K extends DocumentKind>(kind: K): readonly Of<K>[] =>
    documents.filter((one): one is Of<K> => one.kind === kind);
  const placesOf = new Map<string, ReadonlySet<string>>();
  const isThere = ({ doc, at }: Locator): boolean => {
    const document = known.get(doc);
    if (!document) return false;
    const places = placesOf.get(doc) ?? new Set(placesIn(document));
    placesOf.set(doc, places);
    return places.has(at);
  };
  const known = new Map<string, CaseDocument>(documents.map((document) => [document.id, document]));
  return {
    documents,
    byId: (id) => known.get(id),
    first: (kind) => of(kind)[0],
    ageing: (side) => of("ageing").find((list) => list.side === side),
    accounts: of("bankStatement").filter(({ holder }) => holder !== "owner"),
    books: booksOf(of("statements")[0], of("interim")[0]),
    read: (kind) => {
      const reading = readings.get(kind) ?? readFor(kind, documents);
      readings.set(kind, reading);
      return reading;
    },
    there: (places) => places.filter((place): place is Locator => place !== undefined && isThere(place)),
  };
}

function booksOf(annual: Of<"statements"> | undefined, interim: Of<"interim"> | undefined): Books | undefined {
  const last = annual?.years.at(-1);
  if (!annual || !last) return undefined;
  const year = last.periodEnd.slice(0, 4);
  return {
    last,
    before: annual.years.at(-2),
    newest: interim?.statement ?? last,
    placeIn: (which, line) =>
      interim && which === "newest"
        ? { doc: interim.id, at: `interim.${line}` }
        : { doc: annual.id, at: `${year}.${line}` },
  };
}

/** A place for each kind of paper that stands for the whole of it: its newest row, or its total. */
export function placeFor(document: CaseDocument | undefined): Locator | undefined {
  if (!document) return undefined;
  const at = standsFor(document);
  return at === undefined ? undefined : { doc: document.id, at };
}

function standsFor(document: CaseDocument): string | undefined {
  switch (document.kind) {
    case "application":
      return "amount";
    case "statements":
      return `${document.years.at(-1)?.periodEnd.slice(0, 4)}.sales`;
    case "interim":
      return "interim.sales";
    case "bankStatement":
      return "closing";
    case "vatReturns":
      return document.returns.at(-1)?.month;
    case "electricity":
    case "water":
      return document.bills.at(-1)?.month;
    case "salesBook":
    case "drawings":
    case "walletSummary":
    case "tillSummary":
    case "payroll":
    case "socialInsurance":
      return document.months.at(-1)?.month;
    case "collateral":
      return document.items[0]?.id;
    case "creditReport":
      return document.facilities[0]?.id ?? "facilities";
    case "relatedParties":
      return document.parties[0]?.id;
    case "interview":
      return document.answers[0]?.id;
    case "siteVisit":
      return document.notes[0]?.id;
    case "household":
      return document.assets[0]?.id;
    case "screening":
      return document.lists[0]?.id ?? document.identity[0]?.id;
    case "licence":
      return "legalRepresentative";
    case "lease":
      return "monthlyRent";
    case "taxRating":
      return "grade";
    case "resolution":
      return "amount";
    case "sourceNotes":
      return "source";
    default:
      return document.rows[0]?.id ?? "rows";
  }
}

/** The place of the answer to a question of the first talk. */
export function answerTo(papers: Papers, question: string) {
  const talk = papers.first("interview");
  const said = talk?.answers.find((one) => one.question.code === `interview.ask.${question}`);
  return talk && said && { doc: talk.id, at: said.id };
}

/** What the answer to a question of the first talk names: amounts, banks, names; nothing where it was not asked. */
export function saidTo(papers: Papers, question: string): NonNullable<Phrase["params"]> {
  const said = papers.first("interview")?.answers.find((one) => one.question.code === `interview.ask.${question}`);
  return said?.answer.params ?? {};
}

export const sum = <T>(items: readonly T[], of: (item: T) => number): number =>
  items.reduce((total, item) => total + of(item), 0);

/** How far two amounts stand apart, of the larger; 0 where both are nothing. */
export const apart = (one: number, other: number): number => {
  const larger = Math.max(Math.abs(one), Math.abs(other));
  return larger === 0 ? 0 : Math.abs(one - other) / larger;
};
