import type { Archetype, DistortionKind } from "~/domain/casefile";
import type { Quality } from "~/domain/firm";
import { INDUSTRY_IDS } from "~/domain/industries/ids";
import type { FirmSize } from "~/domain/lending/size-class";

/** A recipe in which only what matters to a test is said. */
export function anArchetype(given: Partial<Archetype> = {}): Archetype {
  return {
    id: "test",
    version: "1",
    title: "A firm asks for a loan",
    objective: "",
    industry: "metalParts",
    size: "small",
    quality: "average",
    facts: {},
    distortions: [],
    knockOuts: [],
    anomalies: 0,
    books: "statements",
    asOf: "2026-05-12",
    ...given,
    request: {
      situation: "new",
      purpose: "workingCapital",
      shareOfSales: 0.1,
      tenorMonths: 12,
      repayment: "bullet",
      collateralCover: 1,
      ...given.request,
    },
  };
}

const SIZES: readonly FirmSize[] = ["micro", "small", "medium"];
const QUALITIES: readonly Quality[] = ["strong", "average", "weak"];
const DAYS = ["2026-02-17", "2026-04-09", "2026-05-28", "2026-08-13", "2026-11-05"] as const;

/** The i-th kind of firm: trades, sizes, qualities and days in turn, so that neighbours differ and all come alike often. */
export function aKindOfFirm(i: number): Pick<Archetype, "industry" | "size" | "quality" | "asOf"> {
  return {
    industry: INDUSTRY_IDS[i % INDUSTRY_IDS.length]!,
    size: SIZES[Math.floor(i / 8) % SIZES.length]!,
    quality: QUALITIES[Math.floor(i / 24) % QUALITIES.length]!,
    asOf: DAYS[Math.floor(i / 72) % DAYS.length]!,
  };
}

/** Only who makes goods can list finished goods that were never made. */
export const MAKERS: readonly Archetype["industry"][] = ["metalParts", "garment", "foodProcessing"];

/** The i-th kind of firm that can tell this lie. */
export function aKindOfFirmFor(kind: DistortionKind, i: number): ReturnType<typeof aKindOfFirm> {
  const firm = aKindOfFirm(i);
  return kind === "overstatedOutput" && !MAKERS.includes(firm.industry)
    ? { ...firm, industry: MAKERS[i % MAKERS.length]! }
    : firm;
}
