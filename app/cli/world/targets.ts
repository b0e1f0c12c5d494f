import { percent } from "../markdown";

/** What was aimed at and what came of it. */
export interface Verdict {
  readonly what: string;
  readonly found: string;
  readonly target: string;
  readonly kept: boolean;
}

interface Aim {
  readonly what: string;
  readonly found: number;
  readonly least?: number;
  readonly most?: number;
  /** how figures are written */
  readonly as?: (value: number) => string;
}

/** A figure against its bounds, which belong to what is aimed at. */
export function verdict({ what, found, least, most, as = percent }: Aim): Verdict {
  const target =
    least !== undefined && most !== undefined
      ? `${as(least)} to ${as(most)}`
      : least !== undefined
        ? `at least ${as(least)}`
        : `at most ${as(most!)}`;
  const kept = found >= (least ?? -Infinity) && found <= (most ?? Infinity);
  return { what, found: as(found), target, kept };
}

export const asCount = (value: number): string => value.toFixed(0);
export const asArea = (value: number): string => value.toFixed(3);

export const said = ({ found, kept }: Verdict): string => (kept ? "kept" : `**missed: ${found}**`);

/** A part of the report, and what it says of its targets. */
export interface Section {
  readonly text: readonly string[];
  readonly verdicts: readonly Verdict[];
}
