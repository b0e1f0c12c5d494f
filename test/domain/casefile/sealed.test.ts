import { describe, expect, it } from "vitest";
import { anArchetype, aKindOfFirm } from "../../support/mixed";
import { crossValidatedAuc, type Labelled } from "../../support/classify";
import { superficialFeatures } from "./superficial";
import { generateCase } from "~/domain/casefile";
import { DISTORTION_KINDS, type DistortionKind } from "~/domain/casefile/types";

const DEEP = process.env.LENDWRIGHT_DEEP !== undefined;
/** Files in all, half of them honest. With few files chance alone moves an AUC by some points: the bounds say so. */
const FILES = DEEP ? 5_000 : 272;
const MOST = DEEP ? { overall: 0.55, kind: 0.6 } : { overall: 0.65, kind: 1 };

interface Drawn extends Labelled {
  readonly kind: DistortionKind | undefined;
}

/** Honest and bent files alternate within each kind of firm; files of the same kind of firm form a group. */
function mixedFiles(): Drawn[] {
  return Array.from({ length: FILES }, (_, i): Drawn => {
    const positive = i % 2 === 1;
    const pair = Math.floor(i / 2);
    const kind = positive ? DISTORTION_KINDS[pair % DISTORTION_KINDS.length]! : undefined;
    const archetype = anArchetype({ ...aKindOfFirm(pair), distortions: kind ? [kind] : [] });
    const { file } = generateCase({ archetype, seed: `sealed-${i}`, futureCount: 1 });
    return { features: Object.values(superficialFeatures(file)), positive, kind, group: pair % 24 };
  });
}

describe("nothing gives the game away", () => {
  it("counts, digits, names, lengths, dates and order do not tell a bent file from an honest one", () => {
    const files = mixedFiles();
    const overall = crossValidatedAuc(files);
    const kinds = DISTORTION_KINDS.map((kind) => ({
      kind,
      auc: crossValidatedAuc(files.filter((file) => file.kind === undefined || file.kind === kind)),
    }));
    if (DEEP) {
      console.log(`superficial features, ${FILES} files: AUC ${overall.toFixed(3)} overall`);
      for (const { kind, auc } of kinds) console.log(`  ${kind}: ${auc.toFixed(3)}`);
    }
    expect(overall).toBeLessThanOrEqual(MOST.overall);
    for (const { kind, auc } of kinds) expect(auc, kind).toBeLessThanOrEqual(MOST.kind);
  }, 1_800_000);
});
