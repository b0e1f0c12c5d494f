/** A text as it was typed: nothing in it is markup, an empty line parts paragraphs, other line ends stay. */
export const plainText = (text: string): string =>
  text
    .split(/(?:\r\n?|\n)(?:[ \t]*(?:\r\n?|\n))+/)
    .filter((paragraph) => paragraph.trim() !== "")
    .map((paragraph) => `<p class="as-written">${escaped(paragraph)}</p>`)
    .join("\n");

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const escaped = (text: string): string => text.replace(/[&<>"]/g, (character) => ENTITIES[character]!);
