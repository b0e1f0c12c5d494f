import type { ReactNode } from "react";
import { zoneName } from "./format";

/** Where the server keeps what it drew; a browser keeps nothing. */
export interface DrawnBefore {
  /** the inside of an element as it was drawn from these parts before */
  find(from: readonly unknown[]): string | undefined;
  /** by which the inside is found in the page that is being drawn */
  mark(from: readonly unknown[]): string;
}

let drawnBefore: DrawnBefore | undefined;

export function provideDrawnBefore(kept: DrawnBefore | undefined): void {
  drawnBefore = kept;
}

/**
 * The inside of an element, for its props: drawn, or on the server what was drawn of the same parts before.
 *
 * @param from all that the inside is drawn from besides the reader's clock, address and rights among it: texts, numbers, and things that never change
 */
export function inside(from: () => readonly unknown[], draw: () => ReactNode) {
  if (!drawnBefore) return { children: draw() };
  const parts = [zoneName(), ...from()];
  const html = drawnBefore.find(parts);
  if (html !== undefined) return { dangerouslySetInnerHTML: { __html: html } };
  return { children: draw(), "data-drawn": drawnBefore.mark(parts) };
}
