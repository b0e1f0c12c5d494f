import type { Catalogues } from "./index";

/** The catalogues, by the name that a key may begin with. */
export type Namespace = keyof Catalogues;

/** Grades and statuses are named by their number. */
type Name = string | number;
type Plural = "zero" | "one" | "two" | "few" | "many" | "other";
/** What is counted is asked for by one key, whatever the number. */
type AskedFor<Key extends string> = Key extends `${infer Counted}_${Plural}` ? Counted : Key;

type KeysIn<Node> = {
  [Key in keyof Node & Name]: Node[Key] extends string ? AskedFor<`${Key}`> : `${Key}.${KeysIn<Node[Key]>}`;
}[keyof Node & Name];

/** For each catalogue the keys of its texts. */
type Keys = { readonly [Space in Namespace]: KeysIn<Catalogues[Space]> };

/** A key with the name of its catalogue: test/catalogues.test.ts sees to it that the page has that catalogue. */
export type NamedKey = { [Space in Namespace]: `${Space}:${Keys[Space]}` }[Namespace];

type First<Names extends Namespace | readonly Namespace[]> = Names extends readonly [
  infer Name extends Namespace,
  ...unknown[],
]
  ? Name
  : Names;

/** The keys that can be asked for where a catalogue, or the first of several, is the one at hand. */
export type TextKey<Names extends Namespace | readonly Namespace[] = "common"> =
  Keys[First<Names> & Namespace] | NamedKey;

type BranchesIn<Node> = {
  [Key in keyof Node & Name]: Node[Key] extends string ? never : `${Key}` | `${Key}.${BranchesIn<Node[Key]>}`;
}[keyof Node & Name];

/** Where texts stand by a code: the name of a catalogue and the way to them. */
export type Branch = { [Space in Namespace]: `${Space}:${BranchesIn<Catalogues[Space]>}` }[Namespace];

/**
 * The key of a text by a code that is a plain string, as in what was stored by an earlier version: the way to it is checked,
 * the code is not. Where the codes are known by type, a key made of them is checked whole and needs no such thing.
 */
export const openKey = (branch: Branch, code: string | number) => `${branch}.${code}` as NamedKey;

/** What fills the places of a text. */
export type Filling = Readonly<Record<string, unknown>>;

/**
 * Gives the text of a key that the catalogue has; another key does not compile. i18next's own checked keys read every text
 * as a type, which takes the compiler minutes and ends it.
 */
export type Texts<Names extends Namespace | readonly Namespace[] = "common"> = (
  key: TextKey<Names> | TextKey<Names>[],
  filling?: Filling,
) => string;

/** The same where texts of any catalogue are asked for by their whole names. */
export type NamedTexts = (key: NamedKey | NamedKey[], filling?: Filling) => string;
