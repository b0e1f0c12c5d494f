import type { FilingFacts, TextFact } from "./facts.server";
import { IDENTITY_KINDS, type FilingTags, type IdentityKind } from "~/courseware";

/** Something that tells who the firm is. It is shown to the trainer once and kept nowhere. */
export interface Removed {
  readonly kind: IdentityKind;
  /** 1 for the first of its kind */
  readonly number: number;
  readonly found: string;
}

export interface Identity {
  readonly removed: readonly Removed[];
  /** passages of text that were dropped as a whole: policies, statements, notes */
  readonly otherTexts: number;
  /** what the firm does, with every name that was found taken out of it */
  readonly activity: string;
  readonly sic: string;
}

/** Shorter names would be taken out of the middle of words. */
const LEAST_NAME = 4;
/** What accounting software writes where it was told nothing. */
const PLACEHOLDER = /^no description\b/i;
const LONGEST_ACTIVITY = 120;

/** Sorts the filing's texts: a few words on what the firm does are kept, who it is is found and removed. */
export function identityOf(facts: FilingFacts, tags: FilingTags): Identity {
  const known = facts.texts.filter(({ text }) => text !== "");
  const of = (names: readonly string[]) => known.filter(({ name }) => names.includes(name.local));
  const found = IDENTITY_KINDS.map((kind) => ({
    kind,
    texts: [
      ...new Set([
        ...of(tags.identity[kind]).map(({ text }) => text),
        ...(kind === "registeredNumber" ? facts.identifiers : []),
      ]),
    ],
  }));
  const removed = found.flatMap(({ kind, texts }) => texts.map((text, i) => ({ kind, number: i + 1, found: text })));
  const named = new Set<TextFact>([...Object.values(tags.identity).flatMap(of), ...of([tags.activity, ...tags.sic])]);
  const activity = of([tags.activity])[0]?.text ?? "";
  return {
    removed,
    otherTexts: known.filter((fact) => !named.has(fact)).length,
    activity: PLACEHOLDER.test(activity) ? "" : withoutNames(activity, removed).slice(0, LONGEST_ACTIVITY),
    sic: of(tags.sic)[0]?.text.match(/\d{4,5}/)?.[0] ?? "",
  };
}

/** The text without the names found, and without a firm's name in its short form. */
function withoutNames(text: string, removed: readonly Removed[]): string {
  return removed
    .flatMap(({ found }) => [found, found.replace(/\s+(limited|ltd|plc|llp)\.?$/i, "")])
    .filter((name) => name.length >= LEAST_NAME)
    .sort((a, b) => b.length - a.length)
    .reduce((rest, name) => rest.replace(new RegExp(escaped(name), "gi"), "…"), text);
}

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&");
