import type { Recipe } from "~/domain/casefile";
import type { AnalystTable } from "~/domain/judgement/analysts";
import type { IdealReader } from "~/domain/judgement/readers";
import type { Policy } from "~/domain/pricing";

/** What a thread needs to draw files and read them. */
export interface ReaderJob {
  /** the i-th file has the seed "<seed>-<i>", as `lendwright generate --count` would give it */
  readonly seed: string;
  /** in turn */
  readonly recipes: readonly Recipe[];
  readonly lgd: Policy["lgd"];
  /** files are observed for a fit, or read by these */
  readonly judges: Judges | undefined;
}

export interface Judges {
  readonly reader: IdealReader;
  readonly table: AnalystTable;
}

export const IDEAL = "ideal reader";
export const UNREPAIRED = "the same, nothing repaired";
/** Simulated analysts by name. */
export const SKILLS = { "practised analyst (skill 1)": 1, "skill 0.5": 0.5, "unverifying (skill 0)": 0 } as const;
