import type { Sealed } from "../sealed.server";
import type { Sample, SampleBank } from "./sample";
import type { SealOrder } from "./seal";
import type { Archetype } from "~/domain/casefile";
import type { GeneratedCase } from "~/domain/casefile/types";

/** Which case to generate. `futureCount` fixes the futures behind the true PD: see generateCase. */
export interface CaseOrder {
  readonly archetype: Archetype;
  /** secret where it comes from chance */
  readonly seed: string;
  readonly futureCount?: number;
}

/** What a worker can be asked for: a case, a case as one line of JSON, what a trainer looks at first, or a submission. */
export type Task =
  | ({ readonly kind: "case" | "line" } & CaseOrder)
  | ({ readonly kind: "sample"; readonly bank: SampleBank } & CaseOrder)
  | ({ readonly kind: "seal" } & SealOrder);

export type AnswerTo<T extends Task> = { case: GeneratedCase; line: string; sample: Sample; seal: Sealed }[T["kind"]];

export type Answer = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly message: string };
