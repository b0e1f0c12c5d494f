import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeEach, describe, expect, it, vi } from "vitest";
import { command as contentCommand } from "~/cli/commands/content";
import { command as doctor } from "~/cli/commands/doctor";
import { db, openDatabase } from "~/db";
import type { Actor } from "~/domain/access/actor";
import { renderFile } from "~/domain/casefile";
import { currentBank, pinnedBank } from "~/services/content/bank-versions.server";
import { currentContent, publishContent } from "~/services/content/content-store.server";
import { generatedCase } from "~/services/cases/generated-case.server";
import { previewImport } from "~/services/author/import-accounts.server";
import { shippedPhrases } from "~/services/content/shipped-phrases.server";
import { closeWorkshop } from "~/services/workshop/index.server";
import { bankDatabase } from "../../support/database";
import { aPerson } from "../../support/people";
import { FIXTURES, unpackFixture } from "../../upgrade/fixture";

const NOW = new Date("2026-03-02T09:00:00Z");
const UNMAPPED = readFileSync("test/services/author/import/debt-unmapped.csv");
const folder = mkdtempSync(path.join(tmpdir(), "lendwright-phrases-"));
afterAll(async () => {
  await closeWorkshop();
  rmSync(folder, { recursive: true });
});

let trainer: Actor;
beforeEach(async () => {
  await bankDatabase(NOW);
  trainer = await aPerson({ id: "trainer", roles: ["trainer"] });
});

/** The bank puts a book of its own in force; returns its version's id. */
const ownBook = (body: Readonly<Record<string, string>>, version = "own") =>
  db().transaction((tx) => publishContent(tx, { kind: "phrases", key: "en", version, body }, NOW));

const shippedWithout = (...codes: readonly string[]) =>
  Object.fromEntries(Object.entries(shippedPhrases("en")).filter(([code]) => !codes.includes(code)));

/** What a command prints. */
async function printed(run: () => number | Promise<number>): Promise<readonly string[]> {
  const lines: string[] = [];
  const print = vi.spyOn(console, "log").mockImplementation((line: string) => void lines.push(line));
  await run();
  print.mockRestore();
  return lines;
}

describe("a bank whose own book of phrases lacks sentences of this version", () => {
  it("is shown the shipped ones, and its own wording where it has one", async () => {
    await ownBook({
      ...shippedWithout("opinion.notRated.balance", "opinion.notRated.unplaced"),
      "import.noCashFlow.openingBalance": "Our own words.",
    });
    const shown = await previewImport(trainer, UNMAPPED);
    if (!shown.ok) throw new Error(shown.reason);
    expect(shown.notRateable[0]).toMatch(/^Not rateable, because the balance sheet of 31 Dec 2024 is open: £ 1,000 of/);
    const { phrases } = await currentBank();
    expect(phrases["import.noCashFlow.openingBalance"]).toBe("Our own words.");
  });

  it("is told by the doctor, which does not fail for it", async () => {
    await ownBook(shippedWithout("opinion.notRated.balance", "opinion.notRated.unplaced"));
    const said = await printed(() => doctor.run([]));
    expect(said).toContain(
      "ok      phrases: en own lacks 2 sentences of this version, which are shown as shipped: opinion.notRated.balance, opinion.notRated.unplaced",
    );
  });

  it("is told nothing where the book has everything", async () => {
    const said = await printed(() => doctor.run([]));
    expect(said.find((line) => line.includes("phrases:"))).toMatch(/^ok {6}phrases: en [\d+]+$/);
    const checked = await printed(() => contentCommand.run(["check"]));
    expect(checked).toHaveLength(1);
    expect(checked[0]).toMatch(/^content is in order: /);
  });
});

describe("a new case in a bank with the book of an earlier version", () => {
  it("has a sentence for everything that its papers say, though that book has not", async () => {
    const [archetype] = await currentContent("archetype", "metal-parts-fabricated-sales");
    const { file } = generatedCase(archetype!.body, "a new case", true);
    const holes: string[] = [];
    for (const name of FIXTURES) {
      const left = await bookOf(name);
      const phrasesVersionId = await ownBook(left, name);
      const { phrases } = await pinnedBank({ ...(await currentBank()), phrasesVersionId });
      expect(() => renderFile(file, phrases)).not.toThrow();
      expect(phrases).toMatchObject(left);
      try {
        renderFile(file, left);
      } catch {
        holes.push(name);
      }
    }
    expect(holes).toContain("engine-1"); // so the fallback was needed
  });
});

/** The book that a version left in force. */
async function bookOf(name: string): Promise<Readonly<Record<string, string>>> {
  const file = path.join(folder, `${name}.db`);
  unpackFixture(name, file);
  const { read, close } = openDatabase(file);
  const { body } = await read.contentVersion.findFirstOrThrow({ where: { kind: "phrases", status: "published" } });
  await close();
  return JSON.parse(body) as Readonly<Record<string, string>>;
}
