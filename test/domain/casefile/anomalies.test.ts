import { describe, expect, it } from "vitest";
import type { CaseDocument, InnocentAnomaly, Locator } from "~/domain/casefile";
import { followAnomalies, plantAnomalies } from "~/domain/casefile/anomalies/plant";
import { SEEDS } from "../../support/seeds";
import { lived, the, type Lived } from "./people-world";

const WALK: readonly Lived[] = [...SEEDS, ...SEEDS].map((_, i) => lived(i));
const planted = WALK.map(({ world, documents }) => ({ documents, ...plantAnomaliesOf(world, documents) }));

function plantAnomaliesOf(world: Lived["world"], documents: Lived["documents"]) {
  const { documents: odd, anomalies } = plantAnomalies(world, documents, 20);
  return { world, odd, anomalies };
}

/** Whether the locator leads to a row, a month, a line or a field of the document. */
function leads(documents: readonly CaseDocument[], { doc, at }: Locator): boolean {
  const document = documents.find(({ id }) => id === doc);
  if (!document) return false;
  if (document.kind === "bankStatement") return document.lines.some(({ no }) => `L${no}` === at);
  if (document.kind === "statements") {
    const [year, line] = at.split(".") as [string, string];
    return document.years.some(({ periodEnd, lines }) => periodEnd.startsWith(year) && line in lines);
  }
  const text = JSON.stringify(document);
  return at in document || text.includes(`"id":"${at}"`) || text.includes(`"month":"${at}"`);
}

/** All amounts of a document in order, without what is said of them. */
function amounts(part: unknown): number[] {
  if (typeof part === "number") return [part];
  if (Array.isArray(part)) return part.flatMap(amounts);
  if (part === null || typeof part !== "object") return [];
  return Object.entries(part).flatMap(([key, value]) => (key === "params" ? [] : amounts(value)));
}

describe("an innocent anomaly", () => {
  it("shows where it looks bad and where it is explained, in two places of the file", () => {
    for (const { odd, anomalies } of planted) {
      for (const { looksBad, explained } of anomalies) {
        expect(leads(odd, looksBad)).toBe(true);
        expect(leads(odd, explained)).toBe(true);
        expect([looksBad.doc, looksBad.at]).not.toEqual([explained.doc, explained.at]);
      }
    }
  });

  it("comes in at least eight kinds over ordinary lives", () => {
    const kinds = new Set(planted.flatMap(({ anomalies }) => anomalies.map(({ kind }) => kind)));
    expect(kinds.size).toBeGreaterThanOrEqual(8);
  });

  it("changes no amount of any document", () => {
    for (const { documents, odd } of planted) {
      documents.forEach((document, i) => {
        expect(amounts(odd[i])).toEqual(amounts(document));
      });
    }
  });

  it("touches only what people say, the register and the bureau", () => {
    const mayChange = [
      "interview",
      "siteVisit",
      "licence",
      "creditReport",
      "collateral",
      "application",
      "relatedParties",
    ];
    for (const { documents, odd } of planted) {
      const changed = odd.filter((document, i) => document !== documents[i] && document.kind !== documents[i]!.kind);
      expect(changed).toEqual([]);
      odd.forEach((document, i) => {
        if (JSON.stringify(document) !== JSON.stringify(documents[i])) expect(mayChange).toContain(document.kind);
      });
    }
  });

  it("of money shows a line of the account whose amount it names", () => {
    let lines = 0;
    for (const { odd, anomalies } of planted) {
      for (const { looksBad } of anomalies) {
        const { amount } = looksBad.shows.params ?? {};
        const account = odd.find(({ id }) => id === looksBad.doc);
        if (account?.kind !== "bankStatement") continue;
        const line = account.lines.find(({ no }) => `L${no}` === looksBad.at)!;
        expect(Math.max(line.in, line.out)).toBe(amount);
        lines += 1;
      }
    }
    expect(lines).toBeGreaterThan(0);
  });

  it("is not planted beside a lie that rewrites the same answer", () => {
    for (let i = 0; i < 8; i++) {
      const { world, documents } = lived(i, { distortions: ["ghostStaff"] });
      const { anomalies } = plantAnomalies(world, documents, 20);
      expect(anomalies.map(({ kind }) => kind)).not.toContain("retiredWorkers");
      expect(anomalies.map(({ kind }) => kind)).not.toContain("workersRooms");
    }
  });
});

it("as many are planted as are asked for, and things that happened come first", () => {
  for (const { world, documents, anomalies } of planted) {
    const some = plantAnomalies(world, documents, 2).anomalies;
    expect(some).toEqual(anomalies.slice(0, 2));
    expect(plantAnomalies(world, documents, 0)).toEqual({ documents, anomalies: [] });
  }
});

it("an anomaly follows its line when lines are written into the statement before it", () => {
  const at = (place: Locator): InnocentAnomaly["looksBad"] => ({ ...place, shows: { code: "x" } });
  const anomaly = {
    kind: "subsidy",
    looksBad: at({ doc: "bank-main", at: "L7" }),
    explained: at({ doc: "interview", at: "q3" }),
  };
  const [moved] = followAnomalies([anomaly], [{ doc: "bank-main", to: new Map([["L7", "L9"]]) }]);
  expect([moved?.looksBad.at, moved?.explained.at]).toEqual(["L9", "q3"]);
});

it("offers that are compared are enquiries of the last weeks", () => {
  for (const { odd, anomalies } of planted) {
    const compared = anomalies.find(({ kind }) => kind === "comparedOffers");
    if (!compared) continue;
    const report = the(odd, "creditReport");
    const row = report.enquiries.find(({ id }) => id === compared.looksBad.at)!;
    expect(row.reason).toBe("application");
    expect(report.enquiries.map(({ on }) => on)).toEqual(report.enquiries.map(({ on }) => on).sort());
  }
});
