import { expect, it } from "vitest";
import { openFile, openOnce, sentFile, sentOnce } from "~/components/casefile/sent";
import type { ShownDocument, ShownFile } from "~/components/casefile/types";
import { demoFile, demoPolicy, demoScorecard } from "./workbench-fixture";
import { accounts, papers, payables } from "./papers-fixture";

const everyKind: readonly ShownDocument[] = [...Object.values(papers), payables];
const line = (no: number) => ({
  no,
  date: "2026-05-14",
  counterparty: `Firm ${no} "and" <Sons>`,
  text: "transfer",
  out: no,
  in: 0,
  balance: 5_000 - no,
});
const busy: ShownDocument = { ...accounts[0]!, lines: Array.from({ length: 400 }, (_, no) => line(no)) };

/** As a browser reads it: who sends a text need not read it, so this is another text that says the same. */
const arrived = (text: string) => openFile(`${text} `);

const fileOf = (documents: readonly ShownDocument[]): ShownFile => ({ ...demoFile, documents });

it.each(everyKind.map((paper) => [paper.kind, paper] as const))("a paper comes as it was sent: %s", (_kind, paper) => {
  expect(arrived(sentFile(fileOf([paper])))).toEqual(JSON.parse(JSON.stringify(fileOf([paper]))));
});

it("a long statement comes as it was sent, line by line and in little more than half the text", () => {
  const file = fileOf([busy]);
  expect(arrived(sentFile(file))).toEqual(file);
  expect(sentFile(file).length).toBeLessThan(JSON.stringify(file).length * 0.6);
});

it("lines that lack something, or are in no table, keep what they have and lack", () => {
  const odd = { ...busy, lines: [...busy.lines.slice(1), { ...line(0), text: undefined }] } as unknown as ShownDocument;
  const ids = { ...busy, id: "ids", lines: Array.from({ length: 20 }, (_, no) => no) } as unknown as ShownDocument;
  for (const paper of [odd, ids])
    expect(arrived(sentFile(fileOf([paper])))).toEqual(JSON.parse(JSON.stringify(fileOf([paper]))));
});

it("card and policy come as they were sent", () => {
  expect(openOnce(`${sentOnce(demoScorecard)} `)).toEqual(JSON.parse(JSON.stringify(demoScorecard)));
  expect(openOnce(`${sentOnce(demoPolicy)} `)).toEqual(JSON.parse(JSON.stringify(demoPolicy)));
});

it("the same text opens to the same file, and another to another: nobody is shown a paper that was not sent", () => {
  const all = sentFile(fileOf([busy, payables]));
  const some = sentFile(fileOf([busy]));
  expect(arrived(all)).toBe(arrived(all));
  expect(arrived(some).documents.map(({ id }) => id)).toEqual([busy.id]);
});
