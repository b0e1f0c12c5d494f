import type { Locator } from "../../casefile/browser";
import type { Adjustment } from "../../statements";
import type { FlagPin, SupportPin, Worksheet } from "./worksheet";

/** What a saved draft can do that the one before it had not. */
export const WORK_KINDS = [
  "pinned",
  "unpinned",
  "cleared",
  "reopened",
  "supported",
  "adjusted",
  "judged",
  "overridden",
  "pd",
  "verdict",
  "rate",
  "memo",
  "letter",
] as const;
export type WorkKind = (typeof WORK_KINDS)[number];

export interface Work {
  readonly kind: WorkKind;
  /** kind of flag, line of the accounts, factor, verdict, or the figure as text; empty for a text that was begun */
  readonly subject: string;
  /** of a flag: its id in the draft */
  readonly pin?: string;
  /** where a pin stands */
  readonly at?: Locator;
}

/**
 * What was done between two saved drafts, in the order of the worksheet. A row that was edited counts as done once more, a
 * word more in a memo as nothing.
 */
export function workBetween(before: Worksheet, after: Worksheet): readonly Work[] {
  return [
    ...flagWork(before.flags, after.flags),
    ...supported(before, after),
    ...adjusted(before, after),
    ...judged(before, after),
    ...figures(before, after),
    ...begun("memo", before.memo, after.memo),
    ...begun("letter", before.letter, after.letter),
  ];
}

function supported({ supports: before }: Worksheet, { supports: after }: Worksheet): Work[] {
  const isSame = (a: SupportPin, b: SupportPin) => a.id === b.id && a.of === b.of && isSamePlace(a, b);
  return after
    .filter((one) => !before.some((other) => isSame(one, other)))
    .map(({ of, at }) => ({ kind: "supported", subject: of, at }));
}

function adjusted({ adjustments: before }: Worksheet, { adjustments: after }: Worksheet): Work[] {
  const isSame = (a: Adjustment, b: Adjustment) =>
    a.id === b.id && a.periodEnd === b.periodEnd && a.line === b.line && a.amount === b.amount;
  return after
    .filter((one) => !before.some((other) => isSame(one, other)))
    .map(({ line }) => ({ kind: "adjusted", subject: line }));
}

type Placed = { readonly at: Locator };
const isSamePlace = ({ at: a }: Placed, { at: b }: Placed): boolean => a.doc === b.doc && a.at === b.at;

/** The same question about the same place: what is written on it may change. */
const isSame = (a: FlagPin, b: FlagPin): boolean => a.id === b.id && a.kind === b.kind && isSamePlace(a, b);

function flagWork(before: readonly FlagPin[], after: readonly FlagPin[]): Work[] {
  const work = (kind: WorkKind, { id, kind: subject, at }: FlagPin): Work => ({ kind, subject, pin: id, at });
  const gone = before.filter((flag) => !after.some((other) => isSame(flag, other)));
  return [
    ...gone.map((flag) => work("unpinned", flag)),
    ...after.flatMap((flag): Work[] => {
      const was = before.find((other) => isSame(flag, other));
      return [
        ...(was ? [] : [work("pinned", flag)]),
        ...(flag.cleared && !was?.cleared ? [work("cleared", flag)] : []),
        ...(was?.cleared && !flag.cleared ? [work("reopened", flag)] : []),
      ];
    }),
  ];
}

function judged({ qualitative: before }: Worksheet, { qualitative: after }: Worksheet): Work[] {
  return Object.entries(after)
    .filter(([id, { bin }]) => bin !== "" && bin !== before[id]?.bin)
    .map(([subject]) => ({ kind: "judged", subject }));
}

/** A figure that was taken out again is no step: the next one is. */
function figures(before: Worksheet, after: Worksheet): Work[] {
  const overridden = after.override.notches !== before.override.notches;
  const stated = (["pd", "verdict", "rate"] as const).filter(
    (kind) => after[kind] !== undefined && after[kind] !== before[kind],
  );
  return [
    ...(overridden ? [{ kind: "overridden" as const, subject: String(after.override.notches) }] : []),
    ...stated.map((kind) => ({ kind, subject: String(after[kind]) })),
  ];
}

const begun = (kind: "memo" | "letter", before = "", after = ""): Work[] =>
  before.trim() === "" && after.trim() !== "" ? [{ kind, subject: "" }] : [];
