import { aUnit } from "../../support/people";
import { expect, test } from "vitest";
import { testDatabase } from "../../support/database";

const WRITES = process.env.LENDWRIGHT_DEEP ? 10_000 : 300;

const WRITERS = 10;
const TRANSACTORS = 5;

class Abandoned extends Error {}

test(`no acknowledged write is lost or strays while half of the concurrent transactions roll back (${WRITES} writes)`, async () => {
  const { write, read, transaction } = await testDatabase();
  const acknowledged: string[] = [];
  let writersAtWork = WRITERS;
  let abandoned = 0;
  let strays = 0;

  async function writer(name: string) {
    for (let number = 0; number < WRITES / WRITERS; number++) {
      const id = `${name}-${number}`;
      await write.unit.create(aUnit(id));
      acknowledged.push(id);
      await new Promise(setImmediate); // as between two requests
    }
    writersAtWork--;
  }

  async function transact(id: string, rollBack: boolean) {
    await transaction(async (tx) => {
      const before = await tx.unit.count();
      await tx.unit.create(aUnit(id));
      await new Promise(setImmediate); // the writers now have their chance to cut in
      if ((await tx.unit.count()) !== before + 1) strays++;
      if (rollBack) throw new Abandoned();
    });
    acknowledged.push(id);
  }

  async function transactor(name: string) {
    for (let number = 0; writersAtWork > 0; number++) {
      await transact(`${name}-${number}`, number % 2 === 0).catch((error: unknown) => {
        if (!(error instanceof Abandoned)) throw error;
        abandoned++;
      });
    }
  }

  await Promise.all([
    ...Array.from({ length: WRITERS }, (_, index) => writer(`writer${index}`)),
    ...Array.from({ length: TRANSACTORS }, (_, index) => transactor(`transactor${index}`)),
  ]);

  const stored = (await read.unit.findMany({ select: { id: true } })).map(({ id }) => id);
  expect(strays, "transactions that saw a foreign write").toBe(0);
  expect(stored.sort()).toEqual(acknowledged.sort());
  expect(abandoned).toBeGreaterThan(WRITES / 10);
}, 600_000);

test("a transaction that writes outside itself is told so instead of waiting for its own end", async () => {
  const { write, transaction } = await testDatabase();
  const careless = transaction(async () => {
    await write.unit.create(aUnit("b"));
  });
  await expect(careless).rejects.toThrow("Inside a transaction use the transaction's own client.");
  expect(await write.unit.count()).toBe(0);
});

test("the writer goes on after a transaction whose commit was refused", async () => {
  const { write, transaction } = await testDatabase();
  const broken = transaction(async (tx) => {
    await tx.$executeRaw`PRAGMA defer_foreign_keys = ON`;
    await tx.session.create({
      data: {
        tokenHash: "t",
        personId: "nobody",
        createdAt: new Date(0),
        lastSeenAt: new Date(0),
        expiresAt: new Date(0),
      },
    });
  });
  await expect(broken).rejects.toThrow();
  await write.unit.create(aUnit("b"));
  expect(await write.session.count()).toBe(0);
});

test("the read connection refuses writes and sees only what is committed", async () => {
  const { read, write, transaction } = await testDatabase();
  await write.unit.create(aUnit("a"));
  await expect(read.unit.create(aUnit("b"))).rejects.toThrow(/readonly/);
  await transaction(async (tx) => {
    await tx.unit.create(aUnit("c"));
    expect(await read.unit.count()).toBe(1);
  });
  expect(await read.unit.count()).toBe(2);
});
