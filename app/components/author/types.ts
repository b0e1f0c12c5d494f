import type { Locator } from "~/domain/casefile/browser";
import type { Debrief } from "~/domain/judgement/debrief/browser";
import type { Terms } from "~/domain/lending";

/** A place of the file, with what it shows in words. */
type Shown = Locator & { readonly shows: string };

/** A generated case's key as a trainer sees it; its sentences are rendered. */
export interface ShownSample extends Pick<Debrief, "model" | "truth" | "currency" | "integrity"> {
  readonly firm: string;
  readonly attainablePd: number;
  readonly bestReason: NonNullable<Debrief["money"]>["best"]["reason"] | undefined;
  readonly futures: number;
  readonly planted: readonly {
    readonly kind: Debrief["planted"][number]["kind"];
    readonly what: string;
    readonly evidence: readonly Shown[];
  }[];
  readonly anomalies: readonly { readonly kind: string; readonly looksBad: Shown; readonly explained: Shown }[];
  readonly modelReasons: readonly string[];
  readonly ratios: Readonly<Record<string, number | undefined>>;
}

export type { Terms };
