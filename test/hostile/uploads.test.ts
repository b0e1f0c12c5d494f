import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "~/domain/access";
import { previewImport } from "~/services/author/import-accounts.server";
import { readCard } from "~/services/admin/scorecard-upload.server";
import { closeWorkshop, notReadBecause, workshop } from "~/services/workshop/index.server";
import { NotDone } from "~/services/workshop/pool";
import { bankDatabase } from "../support/database";
import { aPerson } from "../support/people";
import { longestPause } from "./pause";
import { HONEST_ACCOUNTS, HOSTILE_ACCOUNTS, HOSTILE_CARDS } from "./uploads";

let trainer: Actor;
let administrator: Actor;

beforeAll(async () => {
  await bankDatabase(new Date("2026-03-02T09:00:00Z"));
  trainer = await aPerson({ id: "trainer", roles: ["trainer"] });
  administrator = await aPerson({ id: "administrator", roles: ["administrator"] });
  await workshop().run({ kind: "markdown", as: "memo", text: "ready" });
});
afterAll(closeWorkshop);

/** Answered within its seconds, and another request would have been answered meanwhile. */
async function within<T>(seconds: number, work: () => Promise<T>): Promise<T> {
  let result: T | undefined;
  const from = performance.now();
  const pause = await longestPause(async () => (result = await work()));
  expect((performance.now() - from) / 1000).toBeLessThan(seconds);
  expect(pause).toBeLessThan(1_000);
  return result!;
}

describe("a card that was written to stop the bank is refused, and others are answered meanwhile", () => {
  test.each(Object.entries(HOSTILE_CARDS))("%s", async (name, text) => {
    const read = await within(8, () => readCard(administrator, { name, text }));
    expect(read.ok).toBe(false);
    if (!read.ok && read.reason === "file") {
      expect(read.errors.length).toBeGreaterThan(0);
      expect(JSON.stringify(read.errors).length).toBeLessThan(100_000);
    }
  });

  test.each([
    ["brackets.json", 1, "deep in one another"],
    ["lists.yaml", 1, "deep in one another"],
    // The first line nests one deep: the 51st is one too many.
    ["indented.yaml", 51, "deep in one another"],
    ["aliases.yaml", 1, "aliases"],
    ["itself.yaml", 1, "aliases"],
    ["elements-closed.pmml", 1, "deep in one another"],
  ] as const)("%s is told by its line and reason", async (name, line, says) => {
    const read = await readCard(administrator, { name, text: HOSTILE_CARDS[name] });
    expect(read).toEqual({ ok: false, reason: "file", errors: [{ line, message: expect.stringContaining(says) }] });
  });

  test("brackets in a sentence of a card nest nothing: sixty classes from a bound up to one below the next", async () => {
    const classes = Array.from({ length: 60 }, (_, i) => `[${i}, ${i + 1})`).join(" ");
    const text = readFileSync("test/support/provisional-card.yaml", "utf8") + `modelCard: "${classes}"\n`;
    const read = await readCard(administrator, { name: "card.yaml", text });
    expect(read).toMatchObject({ ok: true, card: { modelCard: classes } });
  });

  test("an honest card is read right after them", async () => {
    const text = readFileSync("test/support/provisional-card.yaml", "utf8");
    expect(await within(3, () => readCard(administrator, { name: "card.yaml", text }))).toMatchObject({ ok: true });
  });
});

describe("accounts that were written to stop the bank are refused, and others are answered meanwhile", () => {
  test.each(Object.entries(HOSTILE_ACCOUNTS))("%s", async (_name, file) => {
    const bytes = file();
    const read = await within(12, () => previewImport(trainer, bytes));
    expect(read).toMatchObject({ ok: false, reason: expect.stringMatching(/^(file|rows|facts)$/) });
  });

  test("an honest filing is read within 2 s right after one that ended its worker", async () => {
    const ended = workshop().run(
      { kind: "accounts", file: HONEST_ACCOUNTS, firm: undefined, bankCurrency: "CNY" },
      { limitMs: 0 },
    );
    await expect(ended).rejects.toMatchObject({ why: "tooLong" });
    expect(await within(2, () => previewImport(trainer, HONEST_ACCOUNTS))).toMatchObject({ ok: true });
  });
});

test("the server's state is not told as a fault of the file", () => {
  expect(notReadBecause(new NotDone("tooManyWait"))).toBe("busy");
  expect(notReadBecause(new NotDone("ended"))).toBe("busy");
  expect(notReadBecause(new NotDone("tooLong"))).toBe("tooLong");
});
