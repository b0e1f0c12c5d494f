import { z } from "zod";
import { readText } from "./read";
import type { Hint } from "~/domain/judgement/worksheet";
import type { Answers } from "~/domain/learning";

/** The short JSON beside an attempt and of a lesson: each in its first form still. */

/** What was said: the code stands in a column of its own, and was written with what fills it. @param id "<attempt>/<step>/<number>" */
export const readHint = (code: string, params: string, id: string): Hint =>
  ({ code, params: readText(params, { schema: hintParams }, { table: "HintTaken", id }) }) as Hint;

/** The flags of the saved draft when a paper was asked for. */
export type PinnedThen = readonly { readonly kind: string; readonly doc: string; readonly at: string }[];

/** @param id "<attempt>/<request>" */
export const readPinnedThen = (text: string, id: string): PinnedThen =>
  readText(text, { schema: pinnedThen }, { table: "InformationRequest", id });

/** Ids of the documents that had been opened by then. */
export const readOpenedThen = (text: string, id: string): readonly string[] =>
  readText(text, { schema: openedThen }, { table: "InformationRequest", id });

export const readAnswers = (text: string, id: string): Answers =>
  readText(text, { schema: answers }, { table: "QuizAnswer", id });

const hintParams = z.record(z.string(), z.union([z.string(), z.number()]));
const pinnedThen = z.array(
  z.strictObject({ kind: z.string(), doc: z.string(), at: z.string() }),
) satisfies z.ZodType<PinnedThen>;
const openedThen = z.array(z.string());
const answers = z.record(z.string(), z.array(z.string())) satisfies z.ZodType<Answers>;
