import type { Locator } from "~/domain/casefile/browser";
import type { Compared, Path, PathRemarks, SealedDebrief } from "~/domain/judgement/debrief/browser";
import type { SealedOpinion, SeniorComparison } from "~/domain/judgement/seniors/browser";
import type { Process } from "~/domain/judgement/worksheet";

/** What was asked for where information has a price, and the flags that were pinned by then. */
interface AskedFor {
  readonly request: string;
  readonly days: number;
  readonly pinned: readonly { readonly kind: string }[];
}

/** What the parts of the page are given. */
export interface PartProps {
  readonly debrief: Compared;
  readonly seniors: readonly SealedOpinion[];
  /** undefined while no senior has decided */
  readonly panel: SeniorComparison | undefined;
  /** what was bent, in a sentence, in the order of `debrief.planted` */
  readonly plantedInWords: readonly string[];
  readonly burdensInWords: readonly string[];
  /** what of each lawful thing looks bad, and what explains it */
  readonly anomaliesInWords?: readonly string[];
  /** why the model declined, or could not rate the firm, in sentences */
  readonly modelReasonsInWords: readonly string[];
  /** what the model's approval depends on, in sentences */
  readonly modelConditionsInWords: readonly string[];
  /** the memo rendered on the server (courseware/markdown) */
  readonly memoHtml: string;
  readonly process: Process;
  readonly path: Path;
  readonly pathRemarks: PathRemarks;
  /** practice and reviews are the person's alone */
  readonly purpose: "training" | "review" | "practice";
  readonly askedFor: readonly AskedFor[];
  /** the steps on which hints were taken, one for each; empty for everybody but the person */
  readonly hints: readonly string[];
  /** lessons that there are on what went unseen */
  readonly lessons: readonly { readonly slug: string; readonly title: string; readonly minutes: number }[];
  /** the decided case again; undefined for a reader who did not decide it */
  readonly secondLookHref: string | undefined;
  /** where a place of the file opens; undefined for a reader who may not open it */
  readonly placeHref: ((place: Locator) => string) | undefined;
  readonly lessonHref: (lesson: string) => string;
  /** a page of the reference: a formula's function, "policy" or "scorecard" */
  readonly referenceHref: (page: string) => string;
}

export type DebriefProps = PartProps &
  SealedDebrief & {
    /** who reads, for whom the browser remembers what was opened; undefined: it remembers nothing */
    readonly person?: string;
  };
