import { readFileSync } from "node:fs";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { db } from "~/db";
import { readDocument } from "~/records";
import type { Actor } from "~/domain/access/actor";
import { previewImport, saveImport } from "~/services/author/import-accounts.server";
import { closeWorkshop } from "~/services/workshop/index.server";
import { bankDatabase } from "../../../support/database";
import { BY_FUNCTION, filing, IDENTIFYING, IDENTITY } from "../../../support/ixbrl";
import { aPerson } from "../../../support/people";

const NOW = new Date("2026-03-02T09:00:00Z");
const source = Buffer.from(filing({ figures: BY_FUNCTION, texts: IDENTITY }));
let trainer: Actor;

afterAll(closeWorkshop);

beforeEach(async () => {
  await bankDatabase(NOW);
  trainer = await aPerson({ id: "trainer", roles: ["trainer"] });
});

async function preview() {
  const shown = await previewImport(trainer, source);
  if (!shown.ok) throw new Error(JSON.stringify(shown));
  return shown;
}

/** Everything that the case, its documents and the audit trail hold, as text. */
async function stored(): Promise<string> {
  const { read } = db();
  const documents = await read.caseDocument.findMany();
  const rows = [await read.case.findMany(), await read.auditEvent.findMany(), await read.modelOpinion.findMany()];
  return JSON.stringify([rows, documents.map(({ body }) => readDocument(body, "imported"))]);
}

describe("a filing becomes a case without the firm", () => {
  test("the preview shows what was removed; what it hands on, and what is stored, holds none of it", async () => {
    const shown = await preview();
    expect(shown.filing?.removed.map(({ found }) => found)).toContain("Harold Pemberton");
    expect(shown.csv).not.toMatch(IDENTIFYING);

    const saved = await saveImport(trainer, Buffer.from(shown.csv), { firm: shown.firm, industry: "Widgets" }, NOW);
    expect(saved.ok).toBe(true);
    const text = await stored();
    expect(text).not.toMatch(IDENTIFYING);
    expect(text).toContain("FIRM-1");
    expect(text).toContain("Widgets");
  });

  test("not even where the filing itself is posted to be saved", async () => {
    expect((await saveImport(trainer, source, { firm: "FIRM-1" }, NOW)).ok).toBe(true);
    expect(await stored()).not.toMatch(IDENTIFYING);
  });

  test("saved twice it is one case", async () => {
    const { csv, firm } = await preview();
    const first = await saveImport(trainer, Buffer.from(csv), { firm }, NOW);
    expect(await saveImport(trainer, Buffer.from(csv), { firm }, NOW)).toEqual(first);
    expect(await db().read.case.count()).toBe(1);
  });
});

test("a filing in pounds says in the preview and in the case that the bank's yuan price is not converted", async () => {
  const shown = await preview();
  expect(shown.findings[0]?.text).toMatch(/figures are in GBP; the bank works in CNY\. No amount is converted/);
  await saveImport(trainer, Buffer.from(shown.csv), { firm: shown.firm }, NOW);
  expect(await stored()).toContain("import.notConverted");
});

test("one in the bank's own currency says nothing of it", async () => {
  const yuan = readFileSync("content/imports/template.csv", "utf8").replaceAll(",GBP,", ",CNY,");
  const shown = await previewImport(trainer, Buffer.from(yuan));
  expect(JSON.stringify(shown)).toContain("CNY");
  expect(JSON.stringify(shown)).not.toContain("converted");
});

test("a trainee can neither see nor save an import, and nothing is stored", async () => {
  const trainee = await aPerson({ id: "trainee" });
  const forbidden = { ok: false, reason: "forbidden" };
  expect(await previewImport(trainee, source)).toEqual(forbidden);
  expect(await saveImport(trainee, source, { firm: "FIRM-1" }, NOW)).toEqual(forbidden);
  expect(await db().read.case.count()).toBe(0);
});

test("a file that cannot be read saves nothing", async () => {
  const broken = Buffer.from(source.toString().replace("</body>", ""));
  expect(await saveImport(trainer, broken, { firm: "FIRM-1" }, NOW)).toMatchObject({ file: { problem: "notXml" } });
  expect(await db().read.case.count()).toBe(0);
});
