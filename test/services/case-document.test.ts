import { expect, test } from "vitest";
import { aKindOfFirm, anArchetype } from "../support/mixed";
import { pack, packDocument, unpackDocument } from "~/db";
import { drawDocuments } from "~/domain/casefile/documents";
import { bend } from "~/domain/casefile/distortions";
import { drawWorld } from "~/domain/casefile/draw-world";

const files = Array.from({ length: 8 }, (_, i) => {
  const world = drawWorld(anArchetype(aKindOfFirm(i)), `stored-${i}`);
  return bend(world, drawDocuments(world).documents, i % 2 === 0 ? ["forgedStatement"] : []).documents;
});

test("every document comes back from the store as it was, a statement that does not add up included", () => {
  for (const document of files.flat()) {
    const stored: unknown = JSON.parse(JSON.stringify(document));
    expect(unpackDocument(packDocument(document))).toEqual(stored);
  }
});

test("a stored case takes two thirds of what its plain JSON in brotli would", () => {
  const bytes = (of: typeof pack) => files.flat().reduce((sum, document) => sum + of(document).byteLength, 0);
  expect(bytes(packDocument as typeof pack)).toBeLessThan(0.75 * bytes(pack));
});
