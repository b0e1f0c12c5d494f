import type { Archetype } from "~/domain/casefile/archetype";
import { drawDocuments } from "~/domain/casefile/documents";
import type { World } from "~/domain/casefile/documents/world";
import { drawWorld } from "~/domain/casefile/draw-world";
import type { CaseDocument, DocumentKind } from "~/domain/casefile/documents/types/kinds";
import { INDUSTRY_IDS } from "~/domain/industries/ids";
import { LENDING_SITUATIONS } from "~/domain/lending/loan-request";

const SIZES = ["micro", "small", "medium"] as const;
const QUALITIES = ["strong", "average", "weak"] as const;
const MONTHS = ["2026-01-20", "2026-04-08", "2026-07-30", "2026-11-17"] as const;

/** Case `i` of a walk through trades, sizes, situations and months, so that a few dozen meet all of them. */
export function archetypeNo(i: number, choice: Partial<Archetype> = {}): Archetype {
  const situation = LENDING_SITUATIONS[i % LENDING_SITUATIONS.length]!;
  const size = SIZES[(i * 7 + 1) % 3]!;
  return {
    id: "walk",
    version: "1",
    title: "Walk",
    objective: "Walk",
    industry: INDUSTRY_IDS[i % INDUSTRY_IDS.length]!,
    size,
    quality: QUALITIES[Math.floor(i / 3) % 3]!,
    facts: {},
    distortions: [],
    knockOuts: [],
    anomalies: 0,
    books: size === "micro" && i % 2 === 0 ? "none" : "statements",
    asOf: MONTHS[i % MONTHS.length]!,
    request: {
      situation,
      purpose: (["workingCapital", "equipment", "premises", "refinance"] as const)[i % 4]!,
      shareOfSales: 0.12,
      tenorMonths: 12,
      repayment: situation === "overdraft" ? "revolving" : "bullet",
      collateralCover: i % 6 === 5 ? 0 : 1.1,
    },
    ...choice,
  };
}

export interface Lived {
  readonly world: World;
  readonly documents: readonly CaseDocument[];
}

export function lived(i: number, choice: Partial<Archetype> = {}, seed = `people-${i}`): Lived {
  const world = drawWorld(archetypeNo(i, choice), seed);
  return { world, documents: drawDocuments(world).documents };
}

export const find = <K extends DocumentKind>(documents: readonly CaseDocument[], kind: K) =>
  documents.find((document) => document.kind === kind) as Extract<CaseDocument, { kind: K }> | undefined;

export function the<K extends DocumentKind>(documents: readonly CaseDocument[], kind: K) {
  const found = find(documents, kind);
  if (!found) throw new Error(`no ${kind}`);
  return found;
}
