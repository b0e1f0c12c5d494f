import type { Locator } from "../../casefile/browser";
import { papersOf, type ToldVisit, type Work, type WorkKind } from "../worksheet";
import { type Sight, sightsOf, workClock } from "./work-clock";

export interface DatedWork extends Work {
  readonly savedAt: number;
}

/** What an attempt left behind it, moments in milliseconds. */
export interface Trail {
  readonly openedAt: number;
  readonly visits: readonly ToldVisit[];
  readonly work: readonly DatedWork[];
  /** papers that were asked for, where information has a price */
  readonly asked: readonly { readonly request: string; readonly at: number }[];
}

/** One thing that was done, several times over where it was. */
export interface Deed {
  readonly kind: WorkKind | "asked";
  /** each once, in the order of doing; of a figure and a verdict the last alone */
  readonly subjects: readonly { readonly subject: string; readonly at?: Locator }[];
}

/** A stretch of the way: papers that were opened for the first time, and what was done with them. */
export interface PathStep {
  /** minutes of work since the opening */
  readonly from: number;
  readonly to: number;
  readonly opened: readonly string[];
  /** the whole file was laid out to print, in place of a long list of papers */
  readonly wholeFile?: true;
  readonly deeds: readonly Deed[];
}

export interface Path {
  readonly steps: readonly PathStep[];
  /** false: no browser told what was in sight, so nobody knows what else was opened */
  readonly isWatched: boolean;
  /** minute of each paper's first opening */
  readonly firstOpened: Readonly<Record<string, number>>;
  /** minute at which each flag of the draft was pinned, by its id; the last time where it was pinned anew */
  readonly pinned: Readonly<Record<string, number>>;
}

/** One thing in the order of time. */
type Moment =
  | { readonly minute: number; readonly doc: string }
  | { readonly minute: number; readonly wholeFile: true }
  | { readonly minute: number; readonly work: Work | AskedWork };
type AskedWork = { readonly kind: "asked"; readonly subject: string };

/** Whoever did several things within so many minutes did them in one go. House value. */
const ONE_GO = 10;

/**
 * The way through a file from the opening to the decision, shortened so that it can be read: a paper counts where it was
 * opened first, and things that were done in one go stand together.
 */
export function pathOf({ openedAt, visits, work, asked }: Trail): Path {
  const sights = sightsOf(visits, openedAt);
  const minuteOf = workClock(openedAt, [
    ...sights,
    ...work.map(({ savedAt }) => ({ from: savedAt, to: savedAt })),
    ...asked.map(({ at }) => ({ from: at, to: at })),
  ]);
  const read = readingOf(sights);
  const moments: (Moment & { readonly at: number })[] = [
    ...read.map(({ from, what }) => ({ at: from, minute: minuteOf(from), ...what })),
    ...asked.map(({ request, at }) => ({
      at,
      minute: minuteOf(at),
      work: { kind: "asked" as const, subject: request },
    })),
    ...work.map((one) => ({ at: one.savedAt, minute: minuteOf(one.savedAt), work: one })),
  ];
  return {
    steps: stepsOf(moments.sort((a, b) => a.at - b.at)),
    isWatched: sights.some(({ kind }) => kind === "document"),
    firstOpened: Object.fromEntries(
      read.flatMap(({ from, docs }) => docs.map((doc) => [doc, minuteOf(from)] as const)),
    ),
    pinned: Object.fromEntries(
      work.flatMap(({ kind, pin, savedAt }) =>
        kind === "pinned" && pin !== undefined ? [[pin, minuteOf(savedAt)] as const] : [],
      ),
    ),
  };
}

interface Reading {
  readonly from: number;
  readonly what: { readonly doc: string } | { readonly wholeFile: true };
  /** the papers that were opened then for the first time */
  readonly docs: readonly string[];
}

/** Each paper where it was opened first; the file laid out to print is one opening, whatever it showed. */
function readingOf(sights: readonly Sight[]): readonly Reading[] {
  const seen = new Set<string>();
  return sights.flatMap((sight): Reading[] => {
    const docs = papersOf(sight).filter((doc) => !seen.has(doc));
    for (const doc of docs) seen.add(doc);
    const [from, [doc]] = [sight.from, docs];
    if (doc === undefined) return [];
    return [{ from, what: sight.kind === "file" ? { wholeFile: true } : { doc }, docs }];
  });
}

/** A new step begins where reading follows doing, and when a while has passed since the last one began. */
function stepsOf(moments: readonly Moment[]): readonly PathStep[] {
  const steps: Moment[][] = [];
  for (const moment of moments) {
    const step = steps.at(-1);
    const before = step?.at(-1);
    const turns = before !== undefined && "work" in before && !("work" in moment);
    if (!step || turns || moment.minute - step[0]!.minute > ONE_GO) steps.push([moment]);
    else step.push(moment);
  }
  return steps.map((step) => ({
    from: step[0]!.minute,
    to: step.at(-1)!.minute,
    opened: step.flatMap((moment) => ("doc" in moment ? [moment.doc] : [])),
    ...(step.some((moment) => "wholeFile" in moment) ? { wholeFile: true } : {}),
    deeds: deedsOf(step.flatMap((moment) => ("work" in moment ? [moment.work] : []))),
  }));
}

/** Of these only what was meant in the end is told. */
const LAST_COUNTS: ReadonlySet<Deed["kind"]> = new Set(["overridden", "pd", "verdict", "rate"]);

function deedsOf(work: readonly (Work | AskedWork)[]): readonly Deed[] {
  const kinds = [...new Set(work.map(({ kind }) => kind))];
  return kinds.map((kind) => {
    const subjects = work
      .filter((one) => one.kind === kind)
      .map((one) => ({ subject: one.subject, ...("at" in one && one.at ? { at: one.at } : {}) }));
    const each = [...new Map(subjects.map((one) => [JSON.stringify(one), one])).values()];
    return { kind, subjects: LAST_COUNTS.has(kind) ? subjects.slice(-1) : each };
  });
}
