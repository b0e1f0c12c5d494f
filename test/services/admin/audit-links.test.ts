import { createHash } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import { audit, db, verifyChain, type ChainPoint } from "~/db";
import { testDatabase } from "../../support/database";

const NOW = new Date("2026-03-02T09:00:00.123Z");
const START = "0".repeat(64);

interface Link {
  seq: number;
  at: Date;
  actorId: string;
  action: string;
  subject: string;
  beforeDigest: string | null;
  afterDigest: string | null;
  detail: string;
  prevHash: string;
}

const hex = (text: string) => createHash("sha256").update(text, "utf8").digest("hex");

/** The hash of an event, worked out here a second time: nine facts in this order, the last the hash of the event before. */
const hashOf = (event: Link) =>
  hex(
    JSON.stringify([
      event.seq,
      event.at.toISOString(),
      event.actorId,
      event.action,
      event.subject,
      event.beforeDigest,
      event.afterDigest,
      event.detail,
      event.prevHash,
    ]),
  );

/** A log that was never written through the application. */
async function aLogOf(count: number): Promise<void> {
  const events: (Link & { hash: string })[] = [];
  for (let seq = 1; seq <= count; seq++) {
    const common = { at: NOW, actorId: "a", action: "session.start", subject: `row:${seq}`, detail: "{}" };
    const event = { seq, ...common, beforeDigest: null, afterDigest: hex(`${seq}`) };
    const link = { ...event, prevHash: events.at(-1)?.hash ?? START };
    events.push({ ...link, hash: hashOf(link) });
  }
  await db().write.auditEvent.createMany({ data: events });
}

/** What somebody with the file can do who knows how the chain is made: an event rewritten with a hash of its own. */
async function rewrite(seq: number, change: Partial<Link>): Promise<ChainPoint> {
  const { write } = db();
  await write.$executeRawUnsafe(`DROP TRIGGER IF EXISTS "AuditEvent_no_update"`);
  const { hash: _hash, ...event } = { ...(await write.auditEvent.findUniqueOrThrow({ where: { seq } })), ...change };
  const hash = hashOf(event);
  await write.auditEvent.update({ where: { seq }, data: { ...event, hash } });
  return { seq, hash };
}

const verify = (checkpoint?: ChainPoint) => verifyChain(db().read, checkpoint);
const headOf = async (): Promise<ChainPoint> => {
  const { seq, hash } = await db().read.auditEvent.findFirstOrThrow({ orderBy: { seq: "desc" } });
  return { seq, hash };
};

beforeEach(async () => {
  await testDatabase();
});

describe("an event that the application writes", () => {
  it("has a hash over its number, moment, actor, action, subject, both states, detail and the hash before it", async () => {
    const entry = { at: NOW, actorId: "a", action: "person.access.change", subject: "person:b" } as const;
    await db().transaction(async (tx) => {
      await audit(tx, entry);
      await audit(tx, { ...entry, before: { roles: ["hr"] }, after: { roles: [] }, detail: { b: 2, a: 1 } });
    });
    const [first, second] = await db().read.auditEvent.findMany({ orderBy: { seq: "asc" } });
    expect(first).toMatchObject({ seq: 1, beforeDigest: null, afterDigest: null, detail: "{}", prevHash: START });
    expect(second).toMatchObject({
      seq: 2,
      at: NOW,
      ...{ actorId: "a", action: "person.access.change", subject: "person:b" },
      beforeDigest: hex('{"roles":["hr"]}'),
      afterDigest: hex('{"roles":[]}'),
      detail: '{"a":1,"b":2}',
      prevHash: first!.hash,
    });
    expect([first!.hash, second!.hash]).toEqual([hashOf(first!), hashOf(second!)]);
  });
});

describe("a log in which one event was rewritten", () => {
  beforeEach(() => aLogOf(5));

  it("was whole before", async () => {
    expect(await verify()).toEqual({ ok: true, events: 5, head: await headOf() });
  });

  it.each([
    { actorId: "b" },
    { afterDigest: hex("another state") },
    { beforeDigest: hex("another state") },
    { detail: '{"late":true}' },
  ])("with a hash of its own, %o, shows at the event after it", async (change) => {
    await rewrite(3, change);
    expect(await verify()).toEqual({ ok: false, seq: 4, reason: "changed" });
  });

  it("shows one event further when the next link is repaired, and at the last only by a checkpoint", async () => {
    const checkpoint = await headOf();
    for (const seq of [3, 4]) {
      const { hash: prevHash } = await rewrite(seq, { actorId: "b" });
      expect(await verify()).toEqual({ ok: false, seq: seq + 1, reason: "changed" });
      await rewrite(seq + 1, { prevHash });
    }
    expect(await verify()).toMatchObject({ ok: true, events: 5 });
    expect(await verify(checkpoint)).toEqual({ ok: false, seq: 5, reason: "notTheCheckpoint" });
  });

  it("before a checkpoint in the middle shows at the checkpoint, however well the rest is repaired", async () => {
    const { seq, hash } = await db().read.auditEvent.findUniqueOrThrow({ where: { seq: 4 } });
    let { hash: prevHash } = await rewrite(3, { subject: "row:0" });
    for (const next of [4, 5]) ({ hash: prevHash } = await rewrite(next, { prevHash }));
    expect(await verify()).toMatchObject({ ok: true, events: 5 });
    expect(await verify({ seq, hash })).toEqual({ ok: false, seq: 4, reason: "notTheCheckpoint" });
  });

  it.each(["beforeDigest", "afterDigest"] as const)(
    "in its %s and with the old hash is named itself",
    async (digest) => {
      await db().write.$executeRawUnsafe(`DROP TRIGGER "AuditEvent_no_update"`);
      await db().write.auditEvent.update({ where: { seq: 3 }, data: { [digest]: hex("another state") } });
      expect(await verify()).toEqual({ ok: false, seq: 3, reason: "changed" });
    },
  );
});

describe("a checkpoint", () => {
  beforeEach(() => aLogOf(3));

  it("that is the head of the log holds", async () => {
    const head = await headOf();
    expect(await verify(head)).toEqual({ ok: true, events: 3, head });
  });

  it("one event beyond the head shows that the end was cut off", async () => {
    expect(await verify({ seq: 4, hash: hex("4") })).toEqual({ ok: false, seq: 4, reason: "missing" });
  });
});

describe("a log longer than one reading takes", () => {
  it.each([1000, 1001, 2001])("of %i events holds to its last", async (count) => {
    await aLogOf(count);
    expect(await verify()).toEqual({ ok: true, events: count, head: await headOf() });
  });

  it("of 1,001 events is read to the end: a fault in the last is found, a missing one too", async () => {
    await aLogOf(1001);
    await db().write.$executeRawUnsafe(`DROP TRIGGER "AuditEvent_no_update"`);
    await db().write.auditEvent.update({ where: { seq: 1001 }, data: { actorId: "b" } });
    expect(await verify()).toEqual({ ok: false, seq: 1001, reason: "changed" });
    await db().write.$executeRawUnsafe(`DROP TRIGGER "AuditEvent_no_delete"`);
    await db().write.auditEvent.delete({ where: { seq: 1000 } });
    expect(await verify()).toEqual({ ok: false, seq: 1000, reason: "missing" });
  });
});
