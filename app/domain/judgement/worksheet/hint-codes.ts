import type { DocumentKind } from "../../casefile/browser";
import type { Breach } from "../opinion";
import type { Step } from "./complete";

type Nothing = Readonly<Record<never, never>>;
/** One text for each limit of the policy. */
type OfBreaches = { readonly [L in Breach["limit"] as `decide.breach.${L}`]: Nothing };

/** Every hint by its code, with what fills it: numbers are decimals, amounts minor units. The codes are stored. */
export type HintParams = { readonly [S in Step as `${S}.how`]: Nothing } & OfBreaches & {
    readonly "verify.sources": Nothing;
    readonly "verify.enough": Nothing;
    readonly "verify.document": { readonly kind: DocumentKind };
    readonly "verify.place": { readonly kind: DocumentKind; readonly doc: string; readonly at: string };
    readonly "spread.pinned": { readonly count: number };
    readonly "spread.open": { readonly line: string };
    readonly "spread.dscr": { readonly dscr: number; readonly bound: number };
    readonly "score.open": { readonly label: string };
    readonly "score.lost": { readonly label: string; readonly points: number };
    readonly "decide.pd": Nothing;
    readonly "decide.pdOfGrade": { readonly grade: number; readonly pd: number };
    readonly "decide.price": { readonly rate: number };
    readonly "decide.tooCheap": { readonly rate: number; readonly needed: number };
    readonly "memo.repayment": Nothing;
    readonly "memo.flags": { readonly count: number };
    readonly "memo.letter": Nothing;
    readonly "memo.preMortem": Nothing;
    readonly "memo.preMortemOfDecline": Nothing;
  };

/** Every note beside a worked example, likewise. */
export type NoteParams = OfBreaches & {
  readonly "verify.flags": { readonly count: number };
  readonly "verify.clean": Nothing;
  readonly "spread.adjusted": { readonly count: number };
  readonly "spread.asReported": Nothing;
  readonly "spread.dscr": { readonly dscr: number };
  readonly "score.none": Nothing;
  readonly "score.result": { readonly points: number; readonly pd: number; readonly grade: number };
  readonly "score.kept": Nothing;
  readonly "score.overridden": { readonly from: number; readonly to: number };
  readonly "decide.loss": { readonly pd: number; readonly lgd: number; readonly loss: number };
  readonly "decide.price": { readonly rate: number; readonly hurdle: number };
  readonly "decide.lent": Nothing;
  readonly "decide.declined": Nothing;
  readonly "memo.order": Nothing;
  readonly "memo.preMortem": Nothing;
};

type Said<Params> = { [C in keyof Params]: { readonly code: C; readonly params: Params[C] } }[keyof Params];
export type Hint = Said<HintParams>;
export type ExampleNote = Said<NoteParams>;

/** Makes what is said of a code and what fills it. That the two belong together, the compiler sees at each call only. */
const sayer =
  <Params>() =>
  <C extends keyof Params>(code: C, ...[params]: Nothing extends Params[C] ? [] : [params: Params[C]]): Said<Params> =>
    ({ code, params: params ?? {} }) as unknown as Said<Params>;
export const hint = sayer<HintParams>();
export const note = sayer<NoteParams>();
