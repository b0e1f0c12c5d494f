import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { brotliDecompressSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { migrateHere } from "../support/database";
import { unpackFixture } from "../upgrade/fixture";
import { openDatabase, sha256, type Database } from "~/db";
import type { Compared } from "~/domain/judgement/debrief";
import {
  readAuditDetail,
  readContent,
  readDocument,
  readOpinion,
  readSealed,
  readSummary,
  readTruth,
  readWorksheet,
  type ContentKind,
} from "~/records";

const folder = mkdtempSync(path.join(tmpdir(), "lendwright-records-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** The rows that a version of the program left, as they are. */
function bankOf(name: string): { readonly read: () => Database["read"]; readonly file: string } {
  const file = path.join(folder, `${name}.db`);
  let database: Database;
  beforeAll(async () => {
    unpackFixture(name, file);
    await migrateHere(file);
    database = openDatabase(file);
  }, 60_000);
  afterAll(() => database.close());
  return { read: () => database.read, file };
}

/** What was sealed, by the letter. */
const plain = (packed: Uint8Array) =>
  JSON.parse(brotliDecompressSync(packed).toString("utf8")) as {
    readonly debrief: Partial<Compared>;
    readonly opinion: object;
  };

/** What each engine's records could not say yet: engines 1 and 2 wrote keys of one kind, engine 3 of another. */
const BANKS = [
  { name: "engine-1", era: "earlier", key: 1, opinion: 1 },
  { name: "engine-2", era: "earlier", key: 1, opinion: 1 },
  { name: "engine-3", era: "earlier", key: 2, opinion: 1 },
  { name: "engine-4", era: "earlier", key: 3, opinion: 2 },
  { name: "0.1.0-engine5", era: "today", key: 3, opinion: 2 },
  { name: "0.2.0-engine5", era: "today", key: 3, opinion: 3 },
  { name: "0.3.0-engine5", era: "today", key: 3, opinion: 3 },
  { name: "0.4.0-engine6", era: "today", key: 3, opinion: 4 },
  { name: "0.5.0-engine7", era: "today", key: 3, opinion: 5 },
] as const;

/** Left by generator 5 or later: one economy for all firms. */
const TODAYS_ECONOMY: readonly string[] = ["0.3.0-engine5", "0.4.0-engine6", "0.5.0-engine7"];

describe.each(BANKS)("what $name stored", ({ name, era, key, opinion }) => {
  const { read, file } = bankOf(name);

  it("is read to the last row, and reading changes nothing", async () => {
    const before = sha256(readFileSync(file));
    const [documents, worksheets, decisions, contents, events] = await Promise.all([
      read().caseDocument.findMany(),
      read().attempt.findMany(),
      read().decision.findMany(),
      read().contentVersion.findMany(),
      read().auditEvent.findMany(),
    ]);
    for (const { caseId, docId, body } of documents) expect(readDocument(body, `${caseId}/${docId}`).id).toBe(docId);
    for (const row of [...worksheets, ...decisions]) {
      const { supports, ...rest } = readWorksheet(row.worksheet, "Attempt", row.id);
      expect({ ...rest, ...(row.worksheet.includes('"supports"') ? { supports } : {}) }).toEqual(
        JSON.parse(row.worksheet),
      );
      if (!row.worksheet.includes('"supports"')) expect(supports).toEqual([]);
    }
    for (const { id, kind, key: of, body } of contents) {
      const read = readContent(kind as ContentKind, body, id) as { id?: string; slug?: string };
      if (kind !== "phrases") expect(read.id ?? read.slug).toBe(of);
    }
    for (const { seq, detail } of events) expect(readAuditDetail(detail, seq)).toEqual(JSON.parse(detail));
    for (const { id, summary } of await read().case.findMany()) {
      expect(readSummary(summary, id)).toEqual(JSON.parse(summary));
    }
    expect(sha256(readFileSync(file))).toBe(before);
  });

  it(`has debriefs of ${era === "today" ? "today" : "an earlier era"}, whole but for what their engine did not say`, async () => {
    const decisions = await read().decision.findMany();
    expect(decisions.length).toBeGreaterThan(5);
    for (const { id, sealed, engineVersion } of decisions) {
      const found = readSealed(sealed, id);
      const { debrief: stored, opinion: own } = plain(sealed);
      expect(found.sealed.era).toBe(era);
      expect(found.sealed.debrief.engineVersion).toBe(engineVersion);
      expect(found.sealed.debrief).toMatchObject(stored);
      expect(found.opinion).toMatchObject(own);
      for (const list of ["anomalies", "modelConditions"] as const) {
        expect(found.sealed.debrief[list]).toEqual(stored[list] ?? []);
      }
      for (const judge of ["you", "model", "truth"] as const) {
        const [read, sealedThen] = [found.sealed.debrief[judge], stored[judge]];
        // Before there was a tax on interest there was none in a price.
        const tax =
          sealedThen && ((sealedThen.price.waterfall as Partial<typeof sealedThen.price.waterfall>).interestTax ?? 0);
        expect(read?.price.waterfall.interestTax).toBe(tax);
      }
    }
  });

  it("has futures to compare over, and starts that are lived from where they are of today's economy", async () => {
    const rows = await read().caseTruth.findMany();
    expect(rows.length).toBeGreaterThan(2);
    for (const { caseId, body } of rows) {
      const truth = readTruth(body, caseId);
      expect(truth.start === "notKept").toBe(!TODAYS_ECONOMY.includes(name));
      expect(truth.defaultMonths.length).toBeGreaterThan(0);
      if (key > 1) continue;
      const failed = truth.defaultMonths.filter((month) => month > 0);
      expect(truth.defaultByMonth.reduce((a, b) => a + b, 0)).toBeCloseTo(
        failed.length / truth.defaultMonths.length,
        12,
      );
      const [first] = failed;
      expect(truth.defaultByMonth[first! - 1]).toBeCloseTo(
        failed.filter((month) => month === first).length / truth.defaultMonths.length,
        12,
      );
      expect(truth.attainable.value).toBe(truth.ratingPd.value); // all that was known
      expect([truth.knockOuts, truth.anomalies]).toEqual([[], []]);
    }
  });

  it("has opinions that state their bounds from version 2 of the model on", async () => {
    const rows = await read().modelOpinion.findMany();
    const rated = rows.map(({ caseId, body }) => readOpinion(body, caseId)).filter((one) => one.rated);
    expect(rated.length).toBeGreaterThan(2);
    for (const one of rated) {
      expect(one.model).toBe(String(opinion));
      expect(one.limit === "notStated").toBe(opinion === 1);
      expect(one.price.waterfall.interestTax).toBeGreaterThanOrEqual(0);
      if (opinion === 1) expect([one.knockOuts, one.covenants]).toEqual([[], []]);
    }
  });
});
