import { aUnit } from "../../support/people";
import { spawn } from "node:child_process";
import { monitorEventLoopDelay } from "node:perf_hooks";
import { once } from "node:events";
import { copyFileSync, statSync } from "node:fs";
import { PrismaBetterSQLite3 } from "@prisma/adapter-better-sqlite3";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { testDatabase } from "../../support/database";
import { claimDatabase, databasePath, foldWhenIdle, openDatabase, storageTrouble, type Database } from "~/db";

const NOW = new Date("2026-03-02T09:00:00Z");
let bank: Database;
let file: string;
beforeEach(async () => {
  bank = await testDatabase();
  file = databasePath();
  await branch("first"); // the connections are open
  await bank.read.unit.count();
});

const branch = (id: string) => bank.write.unit.create(aUnit(id));

/** A program that is not ours and holds the file. */
async function stranger(): Promise<{ leave(): Promise<void> }> {
  const connection = await new PrismaBetterSQLite3({ url: `file:${file}`, timeout: 0 }).connect();
  await connection.executeScript("BEGIN IMMEDIATE");
  return {
    async leave() {
      await connection.executeScript("ROLLBACK");
      await connection.dispose();
    },
  };
}

describe("while an administrator's shell holds the database", () => {
  it("people read, the thread is free, and what is saved waits and is kept", async () => {
    const shell = await stranger();
    const delay = monitorEventLoopDelay({ resolution: 5 });
    delay.enable();
    const waiting = [branch("second"), bank.transaction((tx) => tx.unit.create(aUnit("third")))];
    const stop = performance.now() + 1_000;
    while (performance.now() < stop) {
      expect(await bank.read.unit.count()).toBe(1);
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    delay.disable();
    expect(delay.max / 1e6).toBeLessThan(250);
    await shell.leave();
    await Promise.all(waiting);
    expect(await bank.read.unit.count()).toBe(3);
  });

  it("whoever waits longer than five seconds is told so, also the hundredth in the queue, and nothing is half done", async () => {
    const shell = await stranger();
    const start = performance.now();
    const saves = await Promise.allSettled(Array.from({ length: 100 }, (_, i) => branch(`b${i}`)));
    const seconds = (performance.now() - start) / 1000;
    expect(seconds).toBeGreaterThan(5);
    expect(seconds).toBeLessThan(8);
    const troubles = saves.map((save) => (save.status === "rejected" ? storageTrouble(save.reason) : "saved"));
    expect(new Set(troubles)).toEqual(new Set(["busy"]));
    await shell.leave();
    await branch("afterwards");
    expect(await bank.read.unit.count()).toBe(2);
  });
});

describe("two servers on one database", () => {
  it("the second says so and names the first", async () => {
    const stop = await claimDatabase(file, NOW);
    await expect(claimDatabase(file, NOW)).rejects.toThrow(
      `Database: ${file} is in use by another Lendwright (process ${process.pid}, since 2026-03-02T09:00:00.000Z); stop that one first.`,
    );
    await stop();
    await (
      await claimDatabase(file, NOW)
    )();
  });

  it("a claim ends with its process, also by kill -9", async () => {
    const script = `
      import { claimDatabase } from "./app/db/claim.ts";
      await claimDatabase(process.argv[1], new Date());
      console.log("claimed");
      setInterval(() => {}, 1000);
    `;
    const other = spawn(process.execPath, ["--import", "tsx", "--input-type=module", "-e", script, file], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    await once(other.stdout!, "data");
    await expect(claimDatabase(file, NOW)).rejects.toThrow(`(process ${other.pid}, since `);
    other.kill("SIGKILL");
    await once(other, "exit");
    await (
      await claimDatabase(file, NOW)
    )();
  });
});

describe("the log of what was written", () => {
  afterEach(() => void vi.useRealTimers());

  it("is folded into the file when nobody has written for some seconds, and not before", async () => {
    vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] });
    const stop = foldWhenIdle(file, bank);
    const log = () => statSync(`${file}-wal`).size;
    vi.advanceTimersByTime(5_000);
    await branch("second");
    vi.advanceTimersByTime(5_000); // written since the last look
    await branch("third");
    expect(log()).toBeGreaterThan(0);
    vi.advanceTimersByTime(10_000);
    await branch("nothing waits behind the folding").catch(() => undefined);
    stop();
    vi.useRealTimers();
    // Only the one row written after it stands in the log: a page or two, where there were those of all rows.
    expect(log()).toBeLessThan(5 * 4200);
  });

  it("so a bare copy of the file, made when nobody has written for some seconds, holds the work; one made before lacks it", async () => {
    vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] });
    const stop = foldWhenIdle(file, bank);
    await branch("second");
    const inBareCopy = async () => {
      const copy = `${file}.bare`;
      copyFileSync(file, copy);
      const other = openDatabase(copy);
      const rows = await other.read.unit.findMany({ orderBy: { id: "asc" } });
      await other.close();
      return rows.map(({ id }) => id);
    };
    expect(await inBareCopy()).toEqual([]);
    vi.advanceTimersByTime(10_000);
    await bank.write.unit.count(); // in its turn, behind the folding
    stop();
    expect(await inBareCopy()).toEqual(["first", "second"]);
  });
});
