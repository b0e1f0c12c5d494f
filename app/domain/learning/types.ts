/** A course as published: plain data, so that a version of it can be stored and pinned whole. */
export interface Course {
  readonly slug: string;
  readonly version: string;
  readonly title: string;
  readonly summary: string;
  readonly lessons: readonly Lesson[]; // in reading order
}

export interface Lesson {
  readonly slug: string;
  readonly title: string;
  readonly summary: string;
  /** time to read and answer */
  readonly minutes: number;
  readonly markdown: string;
  readonly questions: readonly Question[];
}

export interface Option {
  /** "a", "b", … by position: an author cannot give the answer away in a name */
  readonly id: string;
  readonly text: string;
  readonly right: boolean;
  readonly why: string;
}

/** One right option ("single"), or every right option and no other ("multiple"). */
export interface ChoiceQuestion {
  readonly id: string;
  readonly kind: "single" | "multiple";
  readonly prompt: string;
  readonly options: readonly Option[];
}

export interface NumericQuestion {
  readonly id: string;
  readonly kind: "numeric";
  readonly prompt: string;
  /** shown behind the field; `answer` and `tolerance` are in it */
  readonly unit: string;
  readonly answer: number;
  /** largest distance from `answer` that still counts, at least 0 */
  readonly tolerance: number;
  readonly why: string;
}

export type Question = ChoiceQuestion | NumericQuestion;

/** What a form sends: the chosen option ids, or one typed number, by question id. Nothing is trusted in it. */
export type Answers = Readonly<Record<string, readonly string[]>>;
