import { plainCharacters } from "./characters";

/** Does a text say the same number as it was understood, but for separators, currency sign and needless noughts? */
export function saysAsMuch(typed: string, understood: string): boolean {
  // Full-width digits and brackets stay: whoever typed them is shown what they were read as.
  return bare(typed) === bare(understood);
}

function bare(text: string): string {
  if (/[\uff01-\uff5e(]/u.test(text)) return text;
  const digits = plainCharacters(text).replace(/[ ,¥元%+]/gu, "");
  return digits.includes(".") ? digits.replace(/\.?0*$/u, "").replace(/^(-?)\./u, "$10.") : digits;
}
