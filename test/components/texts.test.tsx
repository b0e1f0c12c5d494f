import { renderToString } from "react-dom/server";
import { StaticRouter } from "react-router-dom/server";
import { describe, expect, it } from "vitest";
import { visibleText } from "../support/debrief-text";
import { faultsIn, faultsOf } from "../support/text-faults";
import { accounts, papers, payables } from "./papers-fixture";
import { DocumentView } from "~/components/casefile/document";
import type { ShownDocument } from "~/components/casefile/types";
import { PlaceProvider } from "~/components/casefile/place";
import { catalogues } from "~/i18n";
import debrief from "~/i18n/en/cases/debrief";
import workbench from "~/i18n/en/cases/workbench";

/** Every text below a node of a catalogue, without its placeholders. */
function textsIn(node: unknown): string[] {
  if (typeof node === "string") return [node.replace(/\{\{[^}]*\}\}/g, "…")];
  return node !== null && typeof node === "object" ? Object.values(node).flatMap(textsIn) : [];
}
const all = Object.entries(catalogues).flatMap(([, words]) => textsIn(words));

describe("the words of the pages", () => {
  it("are searched for what the search is for", () => {
    for (const text of ["lines.ebitda: 3", "F09", "hiddenBorrowing", "PD undefined", "{{amount}}"])
      expect(faultsIn(text)).not.toEqual([]);
    expect(faultsIn("A file of accounts (.csv, accounts.csv), e.g. iXBRL, at 5.20 %. PD 2.1 %")).toEqual([]);
  });
  it.each(Object.entries(catalogues))("hold no code, key or name of a field: %s", (_file, words) => {
    expect(faultsOf(textsIn(words))).toEqual([]);
  });
  it("are calm: no exclamation mark", () => {
    expect(all.filter((text) => /!(?!ENTITY)/.test(text))).toEqual([]);
  });
  it("stay so where papers are drawn", () => {
    const drawn: readonly ShownDocument[] = [...Object.values(papers), ...accounts, payables];
    const text = drawn.map((document) =>
      visibleText(
        renderToString(
          <StaticRouter location="/">
            <PlaceProvider documents={[document.id]}>
              <DocumentView document={document} flags={[]} currency="CNY" />
            </PlaceProvider>
          </StaticRouter>,
        ),
      ),
    );
    expect(faultsOf(text.flatMap((page) => page.split("\n")))).toEqual([]);
  });
});

describe("one paper has one name", () => {
  it("in the binder and at a place that the debrief leads to", () => {
    for (const [kind, name] of Object.entries(workbench.documents)) expect(debrief.place).toHaveProperty(kind, name);
    expect(Object.values(debrief.place.paper)).toEqual([
      ...Object.values(workbench.accountHolders),
      ...Object.values(workbench.ageingSides),
    ]);
  });
  it("and two papers never share one", () => {
    const names = [workbench.documents, workbench.accountHolders, workbench.ageingSides].flatMap((of) =>
      Object.values(of),
    );
    expect(new Set(names).size).toBe(names.length);
  });
  it("and no text calls it by another", () => {
    const others = /\b(inventory list|list of loans|loans list|register of assets|(receivables|payables) by name)\b/i;
    expect(all.filter((text) => others.test(text))).toEqual([]);
  });
  it("as have the lines of a statement", () => {
    for (const [line, name] of Object.entries(workbench.lines)) expect(debrief.lines).toHaveProperty(line, name);
  });
});
