import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { loadContent } from "~/courseware";
import { db } from "~/db";
import { ROLES } from "~/domain/access";
import { policyPage, scorecardPage } from "~/services/reference/bank-pages.server";
import { publishContent } from "~/services/content/content-store.server";
import { recompute, referenceEntry, referenceList } from "~/services/reference/reference.server";
import { closeWorkshop, workshop } from "~/services/workshop/index.server";
import { bankDatabase } from "../../support/database";
import { aPerson } from "../../support/people";

const FIRST = new Date("2026-03-02T09:00:00Z");
const SECOND = new Date("2026-06-01T09:00:00Z");
const ALL = { words: "", group: "" };

const loaded = loadContent("content");
if (!loaded.ok) throw new Error("content/ does not parse");
const policy = loaded.value.policies[0]!;
const card = loaded.value.scorecards[0]!;

const publish = (kind: "policy" | "scorecard", body: { id: string; version: string }, note: string, by: string) =>
  db().transaction((tx) => publishContent(tx, { kind, key: body.id, version: body.version, body, note }, SECOND, by));

// A model card is laid out by a worker, and a page does not wait until one has started.
beforeAll(() => workshop().run({ kind: "markdown", as: "page", text: "ready" }));
afterAll(closeWorkshop);

beforeEach(async () => {
  await bankDatabase(FIRST);
});

describe("the bank's policy, read", () => {
  it("lists every version, newest first, with who published it, when and why", async () => {
    const reader = await aPerson({ id: "reader" });
    await aPerson({ id: "head", name: "Head of credit", roles: ["administrator"] });
    await publish(
      "policy",
      { ...policy, version: "next", hurdleRate: 0.13 } as typeof policy,
      "Hurdle to 13 %",
      "head",
    );

    const page = await policyPage(reader, {});
    if (!page.ok) throw new Error(page.reason);
    expect(page.policy.body.hurdleRate).toBe(0.13);
    expect(page.policy.history).toMatchObject([
      {
        version: "next",
        inForce: true,
        publishedBy: "Head of credit",
        note: "Hurdle to 13 %",
        publishedAt: "2026-06-01T09:00:00.000Z",
      },
      { version: policy.version, inForce: false, publishedBy: undefined },
    ]);

    const old = await policyPage(reader, { policy: page.policy.history[1]!.id });
    expect(old.ok && [old.policy.body.hurdleRate, old.policy.shown.inForce]).toEqual([0.1, false]);
    expect(page.rules?.body.jurisdiction).toBe("CN");
  });

  it("a draft, a version of something else and an unknown one are not there", async () => {
    const reader = await aPerson({ id: "reader" });
    await db().write.contentVersion.create({
      data: {
        id: "draft",
        kind: "policy",
        key: "x",
        version: "9",
        status: "draft",
        digest: "",
        body: "{}",
        publishedAt: FIRST,
      },
    });
    const cardId = (await db().read.contentVersion.findFirstOrThrow({ where: { kind: "scorecard" } })).id;
    for (const asked of ["draft", cardId, "nothing"]) {
      expect(await policyPage(reader, { policy: asked }), asked).toEqual({ ok: false, reason: "missing" });
    }
    expect(await policyPage(reader, { rules: "nothing" })).toEqual({ ok: false, reason: "missing" });
    expect(await scorecardPage(reader, "nothing")).toEqual({ ok: false, reason: "missing" });
  });
});

describe("the scorecard, read", () => {
  it("shows the model card that stands beside the card, and none for a version that came without", async () => {
    const reader = await aPerson({ id: "reader" });
    const first = await scorecardPage(reader, undefined);
    if (!first.ok) throw new Error(first.reason);
    expect(first.modelCardHtml).toContain("What it cannot see</h2>");
    expect(first.scorecard.body).not.toHaveProperty("modelCard");
    // 487.1229 = 600 − (20/ln 2)·ln 50
    expect(first.pointsToPdHtml).toContain("487.1229");

    const { modelCard: _none, ...bare } = card;
    await publish("scorecard", { ...bare, version: "next" }, "A bank's own", "system");
    const second = await scorecardPage(reader, undefined);
    expect(second.ok && second.modelCardHtml).toBeUndefined();
    const old = await scorecardPage(reader, first.scorecard.shown.id);
    expect(old.ok && old.modelCardHtml).toBe(first.modelCardHtml);
  });
});

describe("the formulas, read", () => {
  it("are open to every role, and to nobody without one", async () => {
    const nobody = await aPerson({ id: "nobody", roles: [] });
    const refused = { ok: false, reason: "forbidden" };
    expect(await referenceList(nobody, ALL)).toEqual(refused);
    expect(await referenceEntry(nobody, "raroc")).toEqual(refused);
    expect(await policyPage(nobody, {})).toEqual(refused);
    expect(await scorecardPage(nobody, undefined)).toEqual(refused);
    for (const role of ROLES)
      expect((await referenceList(await aPerson({ id: role, roles: [role] }), ALL)).ok).toBe(true);
  });

  it("are found by words of their definition, their inputs and results, within a group", async () => {
    const reader = await aPerson({ id: "reader" });
    const found = async (words: string, group = "") => {
      const list = await referenceList(reader, { words, group });
      return list.ok ? list.lines.map(({ id }) => id) : [];
    };
    expect(await found("global DSCR")).toEqual(["spread_ratios"]);
    expect(await found("haircut", "lossAndCapital")).toEqual(["collateral_lgd"]);
    expect(await found("haircut", "metrics")).toEqual([]);
    expect(await found("no such words")).toEqual([]);
    expect((await found("")).length).toBe(loaded.ok ? loaded.value.reference.length : 0);
  });

  it("a bad input is named with its bound; another fault is not hidden", async () => {
    const inputs = { pd: 0.02, lgd: 1.4, m: 2.5, turnover_eur_m: 5 };
    expect(await recompute("irb_rw_corporate", inputs)).toEqual({
      ok: false,
      input: "lgd",
      problem: { code: "to", bound: 1 },
    });
    await expect(recompute("no_such_function", {})).rejects.toThrow("unknown function");
  });
});
