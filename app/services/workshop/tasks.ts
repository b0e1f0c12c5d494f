import type { AccountsOrder, ReadAccounts, UnreadAccounts } from "../read-accounts.server";
import type { Sample, SampleBank } from "./sample";
import type { SealOrder } from "./seal";
import type { Archetype, GeneratedCase } from "~/domain/casefile";
import type { Bank } from "~/domain/judgement/outcome";
import type { Sealed } from "~/records";

/** Which case to generate. `futureCount` fixes the futures behind the true PD: see generateCase. */
export interface CaseOrder {
  readonly archetype: Archetype;
  /** secret where it comes from chance */
  readonly seed: string;
  readonly futureCount?: number;
}

/** A disguised variant of `base` at one scale, to be compared with it by the bank's card and policy. */
interface TwinOrder {
  readonly archetype: Archetype;
  readonly base: GeneratedCase;
  /** secret */
  readonly variantSeed: string;
  readonly attempt: number;
  readonly bank: Bank;
}

/** What a worker can be asked for: a case, a case as one line of JSON, what a trainer looks at first, a submission, a twin, a firm's accounts. */
export type Task =
  | ({ readonly kind: "case" | "line" } & CaseOrder)
  | ({ readonly kind: "sample"; readonly bank: SampleBank } & CaseOrder)
  | ({ readonly kind: "seal" } & SealOrder)
  | ({ readonly kind: "twin" } & TwinOrder)
  | ({ readonly kind: "accounts" } & AccountsOrder);

export type AnswerTo<T extends Task> = {
  case: GeneratedCase;
  line: string;
  sample: Sample;
  seal: Sealed;
  /** undefined: at this scale it would be judged in another way */
  twin: GeneratedCase | undefined;
  accounts: ReadAccounts | UnreadAccounts;
}[T["kind"]];

export type Answer = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly message: string };
