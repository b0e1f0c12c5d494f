import { describe, expect, it } from "vitest";
import { aKindOfFirm, anArchetype, MAKERS } from "../../support/mixed";
import { type Archetype, DISTORTION_KINDS, type DistortionKind, generateCase } from "~/domain/casefile";
import { renderFile } from "~/domain/casefile/phrases";
import { crossValidatedAuc, type Labelled, superficialFeatures } from "~/domain/world";
import { content } from "../../support/content";

const templates = content.phrases.find(({ language }) => language === "en")!.templates;

const DEEP = process.env.LENDWRIGHT_DEEP !== undefined;
/** Files in all, half of them honest. With few files chance alone moves an AUC by some points: the bounds say so. */
const FILES = DEEP ? 5_000 : 272;
const MOST = DEEP ? { overall: 0.55, kind: 0.6 } : { overall: 0.65, kind: 1 };

interface Drawn extends Labelled {
  readonly kind: DistortionKind | undefined;
  readonly trade: Archetype["industry"];
}

/** The kinds take turns; where a trade cannot tell one, another one takes its place. */
function kindFor(trade: Archetype["industry"], turn: number): DistortionKind {
  const next = DISTORTION_KINDS[turn % DISTORTION_KINDS.length]!;
  return next === "overstatedOutput" && !MAKERS.includes(trade) ? kindFor(trade, turn + 5) : next;
}

/** The runner asks a worker now and then whether it lives, and takes a minute without an answer for an error. */
const answerTheRunner = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** Honest and bent files alternate within each kind of firm; files of the same kind of firm form a group. */
async function mixedFiles(): Promise<Drawn[]> {
  const files: Drawn[] = [];
  for (let i = 0; i < FILES; i++) {
    await answerTheRunner();
    const positive = i % 2 === 1;
    const pair = Math.floor(i / 2);
    const firm = aKindOfFirm(pair);
    const kind = positive ? kindFor(firm.industry, pair) : undefined;
    const archetype = anArchetype({ ...firm, distortions: kind ? [kind] : [] });
    const { file } = generateCase({ archetype, seed: `sealed-${i}`, futureCount: 1 });
    const features = Object.values(superficialFeatures(renderFile(file, templates)));
    files.push({ features, positive, kind, group: pair % 24, trade: archetype.industry });
  }
  return files;
}

/** Files with this lie, and the honest ones of the trades that tell it. */
function against(kind: DistortionKind, files: readonly Drawn[]): Drawn[] {
  const bent = files.filter((file) => file.kind === kind);
  const trades = new Set(bent.map(({ trade }) => trade));
  return [...bent, ...files.filter((file) => file.kind === undefined && trades.has(file.trade))];
}

describe("nothing gives the game away", () => {
  it("counts, digits, names, lengths, dates and order do not tell a bent file from an honest one", async () => {
    const files = await mixedFiles();
    const overall = crossValidatedAuc(files);
    const kinds: { kind: DistortionKind; auc: number }[] = [];
    for (const kind of DISTORTION_KINDS) {
      await answerTheRunner();
      kinds.push({ kind, auc: crossValidatedAuc(against(kind, files)) });
    }
    if (DEEP) {
      console.log(`superficial features, ${FILES} files: AUC ${overall.toFixed(3)} overall`);
      for (const { kind, auc } of kinds) console.log(`  ${kind}: ${auc.toFixed(3)}`);
    }
    expect(overall).toBeLessThanOrEqual(MOST.overall);
    for (const { kind, auc } of kinds) expect(auc, kind).toBeLessThanOrEqual(MOST.kind);
  }, 1_800_000);
});
