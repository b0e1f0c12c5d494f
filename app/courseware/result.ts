/** What is wrong with a content file, in words an author can act on. `line` counts from 1. */
export interface ContentError {
  readonly file: string;
  readonly line: number;
  readonly message: string;
}

export type Parsed<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly errors: readonly ContentError[] };

export function describeError({ file, line, message }: ContentError): string {
  return `${file}:${line}: ${message}`;
}
