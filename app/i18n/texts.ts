/** Codes with what fills their texts, as the keys of a catalogue: what is counted has a singular and a plural. */
export type TextKeys<Params> = {
  [Code in keyof Params & string]: Params[Code] extends { readonly count: number }
    ? `${Code}_${"one" | "other"}`
    : Code;
}[keyof Params & string];

/** The part of a catalogue that must hold a text for each of these dotted keys. */
export type Texts<Key extends string> = {
  readonly [Head in Key as Head extends `${infer First}.${string}` ? First : Head]: Head extends `${string}.${string}`
    ? Texts<RestAfter<Key, FirstOf<Head>>>
    : string;
};

type FirstOf<Key> = Key extends `${infer First}.${string}` ? First : never;
type RestAfter<Key, First extends string> = Key extends `${First}.${infer Rest}` ? Rest : never;
