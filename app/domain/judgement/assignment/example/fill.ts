import { papersOf, workedOf } from "./context";
import { figuresOf, type Reckoned } from "./figures";
import type { ExampleText, ExampleUnit, WorkedExample } from "./worked-example";
import type { CaseFile } from "../../../casefile";
import { qualitativeFromDocuments } from "../../../scorecard";
import type { Adjustment } from "../../../statements";
import {
  EMPTY_WORKSHEET,
  type Step,
  type WorkingGround,
  type Workings,
  workingsOf,
  type Worksheet,
} from "../../worksheet";

/** How a figure is written in the language of the example. */
export type WriteFigure = (value: number | string, unit: ExampleUnit, currency: string) => string;

export interface FilledExample {
  readonly worksheet: Worksheet;
  readonly workings: Workings;
  readonly notes: Readonly<Record<Step, readonly string[]>>;
  /** figures that the case has no place for: "…" stands where they would be */
  readonly absent: readonly string[];
  /** every figure that is written, as it is written */
  readonly written: Readonly<Record<string, string>>;
}

const NOT_THERE = "…";

/**
 * The worksheet of a worked example on its case, with every figure of its texts reckoned from the papers, the accounts as
 * adjusted, and the offer. `hidesRate`: the rate is the trainee's, so no text says it.
 */
export function fillExample(
  example: WorkedExample,
  file: CaseFile,
  ground: WorkingGround,
  { write, hidesRate = false }: { readonly write: WriteFigure; readonly hidesRate?: boolean },
): FilledExample {
  const papers = papersOf(file, ground);
  const before = figuresOf(example.figures, papers);
  const numbers = numbersOf(example, before, file, ground, hidesRate);
  const workings = workingsOf(numbers, ground);
  const figure = figuresOf(example.figures, workedOf(papers, numbers, workings));
  const absent = new Set<string>();
  const written: Record<string, string> = {};
  const text = (prose: ExampleText): string =>
    prose.trim().replace(/\{(\w+)\}/g, (_whole, name: string) => {
      const value = figure(name);
      if (value === undefined) absent.add(name);
      written[name] = value === undefined ? NOT_THERE : write(value, example.figures[name]!.as, file.currency);
      return written[name];
    });
  const worksheet = withTexts(example, numbers, text);
  const { verify, spread, score, decide, memo } = example.notes;
  const notes = {
    verify: verify.map(text),
    spread: spread.map(text),
    score: score.map(text),
    decide: decide.map(text),
    memo: memo.map(text),
  };
  return { worksheet, workings, notes, absent: [...absent], written };
}

/** Everything of the worksheet that is reckoned with, its texts still empty. */
function numbersOf(
  { adjustments, qualitative, override, pd, confidence, verdict, terms }: WorkedExample,
  figure: (name: string) => Reckoned,
  file: CaseFile,
  { scorecard }: WorkingGround,
  hidesRate: boolean,
): Worksheet {
  const counted = qualitativeFromDocuments(file, scorecard);
  return {
    ...EMPTY_WORKSHEET,
    adjustments: adjustments.map(({ periodEnd, line, amount, source }, i): Adjustment => ({
      id: `a${i + 1}`,
      periodEnd,
      line,
      amount: signed(amount, figure),
      ...(source === undefined ? {} : { source }),
      reason: "",
    })),
    qualitative: Object.fromEntries(
      Object.entries(qualitative).map(([id, { bin }]) => [id, { bin: bin ?? counted[id] ?? "", evidence: "" }]),
    ),
    override: { notches: override.notches, reason: "" },
    pd,
    confidence,
    verdict,
    amount: terms?.amount,
    tenorMonths: terms?.tenorMonths,
    repayment: terms?.repayment,
    rate: hidesRate ? undefined : terms?.rate,
    covenants: terms?.covenants,
  };
}

function signed(amount: string, figure: (name: string) => Reckoned): number {
  const value = figure(amount.replace(/^-/, ""));
  if (typeof value !== "number") return 0;
  return amount.startsWith("-") ? -value : value;
}

function withTexts(example: WorkedExample, numbers: Worksheet, text: (prose: ExampleText) => string): Worksheet {
  return {
    ...numbers,
    flags: example.flags.map(({ at, kind, severity, note, cleared }, i) => ({
      id: `f${i + 1}`,
      at,
      kind,
      severity,
      note: text(note),
      ...(cleared ? { cleared: { note: text(cleared.note), at: cleared.at } } : {}),
    })),
    supports: example.supports.map(({ at, of, note }, i) => ({ id: `s${i + 1}`, at, of, note: text(note) })),
    adjustments: numbers.adjustments.map((row, i) => ({ ...row, reason: text(example.adjustments[i]!.reason) })),
    qualitative: Object.fromEntries(
      Object.entries(numbers.qualitative).map(([id, { bin }]) => [
        id,
        { bin, evidence: text(example.qualitative[id]!.evidence) },
      ]),
    ),
    override: { notches: example.override.notches, reason: text(example.override.reason) },
    conditions: text(example.terms?.conditions ?? ""),
    memo: text(example.memo),
    preMortem: text(example.preMortem),
    ...(example.letter === undefined ? {} : { letter: text(example.letter) }),
  };
}
