import type { Phrase } from "../lending";
import type { CaseFile } from "./case-file";

/**
 * code → sentence with {placeholders}; `{x:money}` takes minor units, `{x:percent}` a decimal, `{x:date}` an ISO date. One
 * language.
 */
export type PhraseTemplates = Readonly<Record<string, string>>;

/** The same shape with every phrase as a sentence. */
export type Rendered<T> = T extends Phrase
  ? Exclude<keyof T, keyof Phrase> extends never
    ? string
    : { readonly [K in keyof T]: Rendered<T[K]> }
  : T extends readonly (infer U)[]
    ? readonly Rendered<U>[]
    : T extends object
      ? { readonly [K in keyof T]: Rendered<T[K]> }
      : T;

export type RenderedFile = Rendered<CaseFile>;

const SYMBOL: Readonly<Record<string, string>> = { CNY: "¥", GBP: "£", EUR: "€", USD: "$" };

/**
 * The sentence of a phrase. @throws RangeError for a code without template or a placeholder without value: a case with
 * such a hole must not be shown.
 */
export function renderPhrase(phrase: Phrase, templates: PhraseTemplates, currency: string): string {
  const template = templates[phrase.code];
  if (template === undefined) throw new RangeError(`no phrase for ${phrase.code}`);
  return template.replace(/\{(\w+)(?::(\w+))?\}/g, (_whole, name: string, format?: string) => {
    const value = phrase.params?.[name];
    if (value === undefined) throw new RangeError(`the phrase ${phrase.code} lacks ${name}`);
    if (format === "date") return written(String(value), templates, currency);
    return typeof value === "number" && format ? formatted(value, format, currency) : String(value);
  });
}

/** As the language writes dates; what is none, or has no wording, stays as it is. */
function written(date: string, templates: PhraseTemplates, currency: string): string {
  const [year, month, day] = date.split("-").map(Number);
  if (!year || !month || !day || !templates["date.written"]) return date;
  const params = { year, month: templates[`date.month.${month}`] ?? month, day };
  return renderPhrase({ code: "date.written", params }, templates, currency);
}

function formatted(value: number, format: string, currency: string): string {
  switch (format) {
    case "money":
      return `${SYMBOL[currency] ?? currency} ${grouped(Math.round(value / 100)).replace("-", "−")}`;
    case "percent":
      return `${String(Math.round(value * 1000) / 10)} %`;
    default:
      throw new RangeError(`unknown format ${format}`);
  }
}

const grouped = (whole: number): string => String(whole).replace(/\B(?=(\d{3})+$)/g, ",");

/** Every phrase of a case file as a sentence. */
export function renderFile(file: CaseFile, templates: PhraseTemplates): RenderedFile {
  return rendered(file, templates, file.currency) as RenderedFile;
}

function rendered(part: unknown, templates: PhraseTemplates, currency: string): unknown {
  if (Array.isArray(part)) return part.map((item) => rendered(item, templates, currency));
  if (part === null || typeof part !== "object") return part;
  if (isPhrase(part)) return renderPhrase(part, templates, currency);
  return Object.fromEntries(Object.entries(part).map(([key, value]) => [key, rendered(value, templates, currency)]));
}

/** A record that holds more than a code and its parameters, as a sector does, is no phrase. */
const isPhrase = (part: object): part is Phrase =>
  "code" in part &&
  typeof part.code === "string" &&
  Object.keys(part).every((key) => key === "code" || key === "params");
