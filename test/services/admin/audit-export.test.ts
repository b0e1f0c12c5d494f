import { beforeEach, expect, test } from "vitest";
import { audit, db } from "~/db";
import type { Actor } from "~/domain/access/actor";
import { exportAudit } from "~/services/admin/audit-export.server";
import { testDatabase } from "../../support/database";
import { partsOf } from "../../support/parts";
import { aPerson } from "../../support/people";

const NOW = new Date("2026-03-02T09:00:00Z");
let administrator: Actor;

beforeEach(async () => {
  await testDatabase();
  administrator = await aPerson({ id: "admin", name: "Ada", roles: ["administrator"] });
});

const record = (count: number, subject: string, at = NOW) =>
  db().transaction(async (tx) => {
    for (let i = 0; i < count; i++) await audit(tx, { at, actorId: "admin", action: "session.start", subject });
  });

async function exported(filter: Parameters<typeof exportAudit>[1] = {}, search = "") {
  const found = await exportAudit(administrator, filter, { search, now: NOW });
  if (!found.ok) throw new Error(found.reason);
  return partsOf(found.parts);
}
const last = async () => {
  const { action, subject, actorId, detail } = await db().read.auditEvent.findFirstOrThrow({
    orderBy: { seq: "desc" },
  });
  return { action, subject, actorId, detail: JSON.parse(detail) as object };
};

test("every event that was found is in the file once, the oldest first, however many there are", async () => {
  await record(1203, "person:admin");
  const seen = (await exported()).flatMap(({ events }) => events.map(({ seq }) => seq));
  expect(seen).toEqual(Array.from({ length: 1203 }, (_, i) => i + 1));
});

test("an export is an event itself, with what was asked for and how much it was, and without a name that was searched for", async () => {
  await aPerson({ id: "anna", name: "Anna" });
  await record(2, "person:anna");
  await record(3, "person:admin");
  expect((await exported({ from: "2026-03-01" }, "anna")).flatMap(({ events }) => events)).toHaveLength(2);
  expect(await last()).toEqual({
    ...{ actorId: "admin", action: "audit.export", subject: "audit" },
    detail: { from: "2026-03-01", searched: true, rows: 2 },
  });
});

test("an export that finds nothing is told all the same", async () => {
  expect(await exported({ action: "bank.restore" })).toEqual([]);
  expect(await last()).toMatchObject({ action: "audit.export", detail: { action: "bank.restore", rows: 0 } });
});
