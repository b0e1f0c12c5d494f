import { aUnit } from "../../support/people";
import { beforeEach, describe, expect, it } from "vitest";
import { testDatabase } from "../../support/database";
import { read } from "~/db/reads";
import type { Database } from "~/db";

const NAMES = read<[atLeast: string], { readonly name: string }>("SELECT name FROM Unit WHERE name >= ? ORDER BY name");
const EMPTY = read<[], never>("DELETE FROM Unit RETURNING name");

let bank: Database;
beforeEach(async () => {
  bank = await testDatabase();
});

describe("a read in SQL of our own", () => {
  it("gives the rows that it asks for, and none where there are none", async () => {
    expect(await bank.reads.first(NAMES, "a")).toBeUndefined();
    for (const name of ["east", "north", "south"]) await bank.write.unit.create(aUnit(name));
    expect(await bank.reads.all(NAMES, "f")).toEqual([{ name: "north" }, { name: "south" }]);
    expect(await bank.reads.first(NAMES, "f")).toEqual({ name: "north" });
  });

  it("sees what is committed, at once, and nothing of a transaction that is still open or was given up", async () => {
    const givenUp = bank.transaction(async (tx) => {
      await tx.unit.create(aUnit("east"));
      expect(await bank.reads.all(NAMES, "a")).toEqual([]);
      throw new Error("given up");
    });
    await expect(givenUp).rejects.toThrow("given up");
    expect(await bank.reads.all(NAMES, "a")).toEqual([]);
    await bank.transaction((tx) => tx.unit.create(aUnit("north")));
    expect(await bank.reads.all(NAMES, "a")).toEqual([{ name: "north" }]);
  });

  it("can change nothing", async () => {
    await bank.write.unit.create(aUnit("north"));
    await expect(bank.reads.all(EMPTY)).rejects.toThrow("readonly");
    expect(await bank.reads.all(NAMES, "a")).toEqual([{ name: "north" }]);
  });
});
