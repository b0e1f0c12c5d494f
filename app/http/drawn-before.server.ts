import { randomUUID } from "node:crypto";

/**
 * The insides of elements that were drawn, by all that they were drawn from: what is found is what would be drawn. Whoever is
 * asking has been given all of that already, so the memory knows nobody. Of the last ones used as many as `mostSigns` hold.
 */
export class DrawnParts {
  readonly #mostSigns: number;
  readonly #kept = new Map<string, string>();
  #signs = 0;
  /** a name for each thing that never changes */
  readonly #names = new WeakMap<object, string>();
  #named = 0;
  /** no text of a page holds it: it is taken out of the page before that is sent */
  readonly #mark = randomUUID();
  #marked: string[] = [];

  constructor(mostSigns: number) {
    this.#mostSigns = mostSigns;
  }

  find(from: readonly unknown[]): string | undefined {
    const key = this.#keyOf(from);
    const html = this.#kept.get(key);
    if (html !== undefined) {
      this.#kept.delete(key); // as the one used last
      this.#kept.set(key, html);
    }
    return html;
  }

  mark(from: readonly unknown[]): string {
    return `${this.#mark}-${this.#marked.push(this.#keyOf(from)) - 1}`;
  }

  /** Draws a page, in one go, and keeps what was marked in it. */
  draw(page: () => string): string {
    this.#marked = [];
    let html = page();
    this.#marked.forEach((key, index) => {
      const attribute = ` data-drawn="${this.#mark}-${index}"`;
      const at = html.indexOf(attribute);
      if (at < 0) return;
      html = html.slice(0, at) + html.slice(at + attribute.length);
      this.#keep(key, insideOf(html, html.lastIndexOf("<", at)));
    });
    return html;
  }

  #keep(key: string, html: string): void {
    if (this.#kept.has(key)) return;
    this.#kept.set(key, Buffer.from(html).toString()); // a copy: a part of the page would hold the page
    this.#signs += key.length + html.length;
    for (const [oldest, its] of this.#kept) {
      if (this.#signs <= this.#mostSigns) return;
      this.#kept.delete(oldest);
      this.#signs -= oldest.length + its.length;
    }
  }

  #keyOf(from: readonly unknown[]): string {
    return JSON.stringify(from.map((part) => (typeof part === "object" && part !== null ? this.#nameOf(part) : part)));
  }

  #nameOf(part: object): object {
    const name = this.#names.get(part) ?? String(this.#named++);
    this.#names.set(part, name);
    return { name };
  }
}

/** Of the element that begins at `start`, in HTML that React wrote: no sign of a tag stands in a text or an attribute. */
function insideOf(html: string, start: number): string {
  const tag = /\w+/y;
  tag.lastIndex = start + 1;
  const [name = ""] = tag.exec(html) ?? [];
  const tags = new RegExp(`<(/?)${name}[\\s>]`, "g");
  const begin = html.indexOf(">", start) + 1;
  tags.lastIndex = begin;
  for (let depth = 1, found = tags.exec(html); found; found = tags.exec(html)) {
    depth += found[1] ? -1 : 1;
    if (depth === 0) return html.slice(begin, found.index);
  }
  throw new Error(`an element ${name} without an end`);
}
