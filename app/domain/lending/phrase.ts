/** A language-free sentence: the code of a versioned phrase template and what fills it. Amounts are minor units. */
export interface Phrase {
  readonly code: string;
  readonly params?: Readonly<Record<string, string | number>>;
}
