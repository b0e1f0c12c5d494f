type Way = Intl.ListFormatOptions["type"];

const formats = new Map<Way, Intl.ListFormat>();

/** A list in a text, `{{papers, list}}`: with the commas of its language, and no "and" unless the text asks for one. */
export function listed(items: readonly unknown[], type: Way = "unit"): string {
  const format = formats.get(type) ?? new Intl.ListFormat("en", { type });
  formats.set(type, format);
  return format.format(items.map(String));
}
