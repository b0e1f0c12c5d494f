import type { AccountsOrder, ReadAccounts, UnreadAccounts } from "~/services/author/read-accounts.server";
import type { ReadStaff, StaffOrder } from "~/services/people/staff/read-staff.server";
import type { Sample, SampleBank } from "./sample";
import type { SealOrder } from "./seal";
import type { UploadedCard } from "./card";
import type { Parsed } from "~/courseware";
import type { Archetype, GeneratedCase, PracticeOrder, Recipe } from "~/domain/casefile";
import type { Bank } from "~/domain/judgement/outcome";
import type { Effect, Rules } from "~/domain/proposals";
import type { Policy } from "~/domain/pricing";
import type { Scorecard } from "~/domain/scorecard";
import type { CaseRows, Sealed } from "~/records";

/** Which case to generate. `futureCount` fixes the futures behind the true PD: see generateCase. */
export interface CaseOrder {
  readonly archetype: Recipe | Archetype;
  /** secret where it comes from chance */
  readonly seed: string;
  readonly futureCount?: number;
}

/** A disguised variant of `base` at one scale, to be compared with it by the bank's card and policy. */
interface TwinOrder {
  readonly archetype: Recipe | Archetype;
  readonly base: GeneratedCase;
  /** secret */
  readonly variantSeed: string;
  readonly attempt: number;
  readonly bank: Bank;
}

/** A stored case by the rules in force and by those proposed; unpacked by the worker. */
interface EffectOrder {
  readonly caseId: string;
  readonly rows: CaseRows;
  readonly before: Rules;
  readonly after: Rules;
}

/** What a worker can be asked for: a case, a case as one line of JSON, a practice case, what a trainer looks at first, a submission, a twin, a firm's accounts, a list of staff, a text as HTML, a card, a policy, what a proposal changes. */
export type Task =
  | ({ readonly kind: "case" | "line" } & CaseOrder)
  | { readonly kind: "practice"; readonly order: PracticeOrder }
  | ({ readonly kind: "sample"; readonly bank: SampleBank } & CaseOrder)
  | ({ readonly kind: "seal" } & SealOrder)
  | ({ readonly kind: "twin" } & TwinOrder)
  | ({ readonly kind: "accounts" } & AccountsOrder)
  | ({ readonly kind: "staff" } & StaffOrder)
  | { readonly kind: "markdown"; readonly as: "memo" | "page"; readonly text: string }
  | ({ readonly kind: "card" } & UploadedCard)
  | { readonly kind: "policy"; readonly name: string; readonly text: string }
  | ({ readonly kind: "effect" } & EffectOrder);

export type AnswerTo<T extends Task> = {
  case: GeneratedCase;
  line: string;
  practice: GeneratedCase;
  sample: Sample;
  seal: Sealed;
  /** undefined: at this scale it would be judged in another way */
  twin: GeneratedCase | undefined;
  accounts: ReadAccounts | UnreadAccounts;
  staff: ReadStaff;
  markdown: string;
  card: Parsed<Scorecard>;
  policy: Parsed<Policy>;
  effect: Effect & { readonly currency: string };
}[T["kind"]];

/** "ready": its code is loaded, and it waits for its first task. */
export type Answer =
  "ready" | { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly message: string };
