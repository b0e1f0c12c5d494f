import { expect, test } from "vitest";
import { A_STATEMENT, STORED_BEFORE } from "./stored-statements";
import { aKindOfFirm, anArchetype } from "../support/mixed";
import { packDocument, packTruth, readDocument, readTruth } from "~/records";
import { pack } from "~/records/pack";
import { generateCase } from "~/domain/casefile";
import { drawDocuments } from "~/domain/casefile/documents";
import { bend } from "~/domain/casefile/distortions/bend";
import { drawWorld } from "~/domain/casefile/draw-world";

const files = Array.from({ length: 8 }, (_, i) => {
  const world = drawWorld(anArchetype(aKindOfFirm(i)), `stored-${i}`);
  return bend(world, drawDocuments(world).documents, i % 2 === 0 ? ["forgedStatement"] : []).documents;
});

test("every document comes back from the store as it was, a statement that does not add up included", () => {
  for (const document of files.flat()) {
    const stored: unknown = JSON.parse(JSON.stringify(document));
    expect(readDocument(packDocument(document), document.id)).toEqual(stored);
  }
});

test("a statement comes back with its forged balance and the line with both sides", () => {
  expect(readDocument(packDocument(A_STATEMENT), "case/bank-main")).toEqual(A_STATEMENT);
});

test.each(["rows", "columns"] as const)("a statement stored earlier by %s is still read", (way) => {
  expect(readDocument(Buffer.from(STORED_BEFORE[way], "base64"), "case/bank-main")).toEqual(A_STATEMENT);
});

test("the truth comes back as it was, one stored before it had columns included", () => {
  const { truth } = generateCase({ archetype: anArchetype(), seed: "stored-truth", futureCount: 40 });
  const stored: unknown = JSON.parse(JSON.stringify(truth));
  expect(readTruth(packTruth(truth), "case")).toEqual(stored);
  expect(readTruth(pack(truth), "case")).toEqual(stored);
});

test("a stored case takes less than two thirds of what its plain JSON in brotli would", () => {
  const bytes = (of: typeof pack) => files.flat().reduce((sum, document) => sum + of(document).byteLength, 0);
  expect(bytes(packDocument as typeof pack)).toBeLessThan((2 / 3) * bytes(pack));
});
