import type { TextKey, Texts } from "~/i18n/keys";

type CodeIn<Key> = Key extends `errors.${infer Code}` ? Code : never;
export type ErrorCode = CodeIn<TextKey<"organisation">>;

/** What is wrong with each field, in words. */
export const errorTexts = <Name extends string>(
  t: Texts<"organisation">,
  errors: Readonly<Partial<Record<Name, ErrorCode>>> | undefined,
): Readonly<Partial<Record<Name, string>>> => {
  const codes = Object.entries(errors ?? {}) as [Name, ErrorCode | undefined][];
  return Object.fromEntries(codes.flatMap(([name, code]) => (code ? [[name, t(`errors.${code}`)]] : []))) as Partial<
    Record<Name, string>
  >;
};
