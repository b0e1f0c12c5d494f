import { afterAll, expect, test } from "vitest";
import { testDatabase } from "../support/database";
import { faultsOf } from "../support/text-faults";
import { netCases } from "./cases";
import { storedCodes } from "./codes";
import { netDecisions } from "./decisions";
import { differences, firstLine, firstPath, readList, readTexts } from "./golden";
import { digests, digestsOfABank } from "./stored";
import { DISTORTION_KINDS, KNOCK_OUT_KINDS } from "~/domain/casefile";
import { closeWorkshop } from "~/services/workshop/index.server";

// What is stored and shown, compared with what it was: see README.md. A net that breaks either caught a mistake, or the
// change was meant; then test/nets/write.ts writes it anew.

const cases = netCases();
const decisions = netDecisions(cases);

test("there are forty decisions, on files with every lie and every knock-out, and on files with neither", () => {
  expect(decisions.length).toBeGreaterThanOrEqual(40);
  const truths = cases.flatMap(({ truth }) => truth ?? []);
  const lies = new Set(truths.flatMap(({ distortions }) => distortions.map(({ kind }) => kind)));
  const knockOuts = new Set(truths.flatMap((truth) => truth.knockOuts.map(({ kind }) => kind)));
  expect([...lies].sort()).toEqual([...DISTORTION_KINDS].sort());
  expect([...knockOuts].sort()).toEqual([...KNOCK_OUT_KINDS].sort());
  expect(truths.some((truth) => truth.distortions.length + truth.knockOuts.length === 0)).toBe(true);
});

test("what a decision seals is the same byte for byte", () => {
  const now = Object.fromEntries(decisions.map(({ label, sealed }) => [label, JSON.stringify(sealed)]));
  expect(differences(readTexts("sealed.json.br"), now, firstPath)).toEqual({});
});

test("a debrief says the same word for word", () => {
  const now = Object.fromEntries(decisions.map(({ label, text }) => [label, text]));
  expect(differences(readTexts("words.json.br"), now, firstLine)).toEqual({});
});

test("a debrief holds no code, no key of the catalogue, no name of a field and no hole", () => {
  expect(faultsOf(decisions.flatMap(({ text }) => text.split("\n")))).toEqual([]);
});

test("codes that are stored and addresses that are linked to keep their names", () => {
  expect(storedCodes(cases)).toEqual(readList("codes.json"));
});

test("digests of recipes, cases, opinions and worksheets are the same", () => {
  expect(digests(cases, decisions)).toEqual(readList("digests.json"));
});

test("a bank stores the same digests of content, case, decision and audit", async () => {
  await testDatabase();
  expect(await digestsOfABank(cases[0]!, decisions[0]!.worksheet)).toEqual(readList("bank.json"));
});
afterAll(closeWorkshop);
