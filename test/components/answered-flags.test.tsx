import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { bentTruth, debrief, declined, soundTruth } from "../domain/judgement/fixture";
import { visibleText } from "../support/debrief-text";
import { AnsweredFlags } from "~/components/debrief/answered-flags";
import type { FlagPin } from "~/domain/judgement/worksheet";
import "~/i18n";

const pin = (kind: FlagPin["kind"], doc: string, at: string, more: Partial<FlagPin> = {}): FlagPin => ({
  id: doc + at,
  at: { doc, at },
  kind,
  severity: "high",
  note: "",
  ...more,
});

function cardOf(truth: typeof soundTruth, flags: readonly FlagPin[], opened?: readonly string[]): string {
  const sealed = debrief({ ...declined, flags }, truth);
  const html = renderToStaticMarkup(
    <AnsweredFlags
      debrief={sealed}
      answers={sealed.answers!}
      opened={opened}
      supports={[]}
      panel={undefined}
      placeHref={undefined}
      plantedInWords={sealed.planted.map(({ kind }) => `What ${kind} was.`)}
      burdensInWords={[]}
      anomaliesInWords={[]}
    />,
  );
  return visibleText(html);
}

describe("flags, answered", () => {
  it("are each told with their answer, what was planted, and the paper", () => {
    const text = cardOf(bentTruth, [pin("fabricatedSales", "statements", "2025.sales", { note: "Too good." })]);
    expect(text).toContain("Your flag, answered");
    expect(text).toContain("One was right.");
    expect(text).toContain("It was there. What fabricatedSales was.");
    expect(text).toContain("You wrote: “Too good.”");
    // The private loan that nobody flagged stands below.
    expect(text).toMatch(/What else the file held[^]*Hidden borrowing[^]*missed/);
  });
  it("say of a paper that proves it whether it was opened, and nothing where nobody watched", () => {
    const flag = pin("other", "application", "purpose");
    const text = (opened?: readonly string[]) => cardOf(soundTruth, [flag], opened);
    expect(text(["statements"])).toContain("Application, which you did not open");
    expect(text(["application"])).not.toContain("did not open");
    expect(text()).not.toContain("did not open");
  });
  it("say that what was cleared was there, and that a ninth open flag does not count", () => {
    const eight = Array.from({ length: 8 }, (_, index) => pin("other", "application", `amount${index}`));
    const cleared = pin("fabricatedSales", "vat", "2025-11", { cleared: { note: "Told." } });
    const text = cardOf(bentTruth, [cleared, ...eight, pin("other", "application", "rate", { severity: "low" })]);
    expect(text).toContain("You cleared it, and it was there: it counts as missed.");
    expect(text.match(/Not counted: at most 8 open flags count/g)).toHaveLength(1);
  });
  it("show what was found first, whichever was pinned first, with the note of its own pin", () => {
    const others = ["rate", "amount", "kind"].map((at) => pin("staleStock", "application", at));
    const found = pin("fabricatedSales", "statements", "2025.sales", { note: "Too good." });
    const text = cardOf(bentTruth, [...others, found]);
    expect(text.indexOf("It was there.")).toBeGreaterThan(text.indexOf("Too good."));
    expect(text.indexOf("It was there.")).toBeLessThan(text.indexOf("tests “Stale stock”"));
    expect(text.match(/2 more answers/g)).toHaveLength(1);
  });
  it("name a lawful thing that nobody flagged, with its share of a year's sales: 90,000 of nine million", () => {
    const shows = { code: "anomaly.wonCustomer.explained", params: { amount: 9_000_000, customer: "Hongda Lifts" } };
    const at = { doc: "application", at: "lastYearSales", shows };
    const text = cardOf({ ...soundTruth, anomalies: [{ kind: "wonCustomer", looksBad: at, explained: at }] }, []);
    expect(text).toMatch(/Looked bad, was lawful[^]*Hongda Lifts, ¥ 90,000\.[^]*1\.0 % of a year's sales/);
  });
  it("name the largest lawful thing first, and no share where it is next to nothing: 1,000 of nine million", () => {
    const thing = (kind: "wonCustomer" | "comparedOffers", customer: string, amount: number) => {
      const shows = { code: "anomaly.wonCustomer.explained", params: { amount, customer } };
      const at = { doc: "application", at: "lastYearSales", shows };
      return { kind, looksBad: at, explained: at };
    };
    const anomalies = [
      thing("comparedOffers", "Small Scales", 100_000),
      thing("wonCustomer", "Hongda Lifts", 9_000_000),
    ];
    const text = cardOf({ ...soundTruth, anomalies }, []);
    expect(text).toMatch(/Hongda Lifts, ¥ 90,000\.[^]*Small Scales, ¥ 1,000\./);
    expect(text).not.toContain("0.0 %");
  });
  it("never say of an honest file that every flag has an innocent explanation", () => {
    expect(cardOf(soundTruth, [pin("hiddenConcentration", "application", "largestCustomerShare")])).not.toMatch(
      /every flag|innocent explanation/,
    );
  });
  it("leave no key and no placeholder in the words", () => {
    expect(cardOf(bentTruth, [pin("other", "vat", "2025-11"), pin("staleStock", "application", "amount")])).not.toMatch(
      /\{\{|undefined|NaN|flags\.|lines\./,
    );
  });
});

/** A source file and all that it imports of the application, types left out. */
function loadedBy(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  const source = readFileSync(file, "utf8");
  for (const [, target = ""] of source.matchAll(/^(?:import|export) (?!type )(?:[^;"']*? from )?"([~.][^"]*)";/gms)) {
    const base = target.startsWith("~") ? path.join("app", target.slice(2)) : path.join(path.dirname(file), target);
    const found = [`${base}.tsx`, `${base}.ts`, path.join(base, "index.ts")].find(existsSync);
    if (found) loadedBy(found, seen);
  }
  return seen;
}

describe("before the decision", () => {
  it("nothing of the answers, neither how they are found nor their words, reaches the workbench", () => {
    const loaded = [...loadedBy("app/components/worksheet/workbench.tsx")];
    expect(loaded).toContain("app/components/worksheet/clear-flag.tsx");
    expect(loaded.filter((file) => /debrief\/answers\/|flag-answers|answer-words|answered-flags/.test(file))).toEqual(
      [],
    );
  });
});
