import type { Locator } from "../../../casefile/browser";

/** What papers say when they are held against each other. */
export interface Check {
  /** of the sentence: "check.<code>.agrees" or "check.<code>.differs" */
  readonly code: string;
  readonly agrees: boolean;
  readonly params: Readonly<Record<string, string | number>>;
  readonly papers: readonly Locator[];
}
