import { beforeEach, describe, expect, it } from "vitest";
import { db } from "~/db";
import type { Actor } from "~/domain/access/actor";
import { assignCase } from "~/services/author/assign.server";
import { assignments } from "~/services/author/assignments.server";
import { openCase } from "~/services/cases/attempts.server";
import { blindCaseIds } from "~/services/cases/blind.server";
import { assignedCases, reviewQueue } from "~/services/cases/case-lists.server";
import { anyInFamily, familiesOf } from "~/services/cases/families.server";
import { anchors, familyOf } from "~/services/author/family-list.server";
import { takeFact } from "~/services/people/facts.server";
import { mayTell } from "~/services/cases/hints.server";
import { notKeptBy } from "~/services/author/library-cases.server";
import { sealedUntil } from "~/services/cases/sealing.server";
import { makeVariant } from "~/services/author/variants.server";
import { bareAssignment, bareCohort, bareFamilies } from "../../support/bare-cases";
import { testDatabase } from "../../support/database";
import { aPerson } from "../../support/people";

const NOW = new Date("2026-03-02T09:00:00Z");
const CLOSES = new Date("2026-03-02T12:00:00Z");
const LATER = new Date("2026-03-02T10:00:00Z");
const ASSESSED = { mode: "assessed", stage: "everything", closesAt: CLOSES } as const;
const GUIDED = { mode: "guided", stage: "everything" } as const;

/** What happens to the one, and of which other it must then hold. */
const KIN = [
  { of: "a variant", happens: "mill", asked: "mill2" },
  { of: "the anchor", happens: "mill2", asked: "mill" },
  { of: "a sibling", happens: "mill3", asked: "mill2" },
  { of: "the case itself", happens: "mill2", asked: "mill2" },
];
const ALL = ["mill", "mill2", "mill3", "shop", "shop2", "lonely"];
/** Of another family, with a variant too. */
const STRANGERS = ["shop", "shop2", "lonely"];

let person: Actor;
beforeEach(async () => {
  await testDatabase();
  person = await aPerson({ id: "person", roles: ["trainee", "reviewer", "trainer"] });
  await bareCohort("own", ["person"]);
  await bareCohort("other");
  await bareFamilies();
  await db().write.case.updateMany({ data: { demonstration: true } });
  for (const caseId of ["mill", "shop", "lonely"]) {
    await db().write.caseTruth.create({ data: { caseId, seed: caseId, body: new Uint8Array() } });
  }
  for (const [id, kind] of [
    ["policy", "policy"],
    ["card", "scorecard"],
    ["phrases", "phrases"],
  ] as const) {
    const row = { id, kind, key: id, version: "1", status: "published", digest: id, body: "{}", publishedAt: NOW };
    await db().write.contentVersion.create({ data: row });
  }
});

const only = (...roles: Actor["roles"]): Actor => ({ ...person, roles });
async function attempt(caseId: string, terms: { purpose: string; kind?: string; submittedAt?: Date }): Promise<void> {
  const versions = { policyVersionId: "policy", scorecardVersionId: "card", phrasesVersionId: "phrases" };
  const row = { id: `on-${caseId}`, caseId, personId: person.id, worksheet: "{}", openedAt: NOW, savedAt: NOW };
  await db().write.attempt.create({ data: { ...row, ...versions, ...terms } });
}
const decided = { purpose: "training", kind: "assessed", submittedAt: NOW };
const blind = async (caseId: string, actor: Actor) => (await blindCaseIds(actor, NOW)).has(caseId);
const use = async (caseId: string) => {
  const found = await assignments(person, undefined, NOW);
  return found.ok ? found.cases.find((row) => row.caseId === caseId)?.use : undefined;
};

interface Rule {
  readonly when: (caseId: string) => Promise<unknown>;
  readonly holds: (caseId: string) => Promise<boolean>;
  /** it holds of every case then: of the family alone it would name it */
  readonly ofAll?: true;
}

const RULES: Readonly<Record<string, Rule>> = {
  "is sealed while somebody is assessed": {
    when: (caseId) => bareAssignment("other", caseId, ASSESSED),
    holds: async (caseId) => (await sealedUntil([caseId], NOW)).get(caseId)?.getTime() === CLOSES.getTime(),
  },
  "is blind to who must still decide as a trainee": {
    when: (caseId) => bareAssignment("own", caseId),
    holds: (caseId) => blind(caseId, only("trainee", "trainer")),
  },
  "is blind to who must still decide as a reviewer": {
    when: (caseId) => bareAssignment("other", caseId),
    holds: (caseId) => blind(caseId, only("reviewer", "trainer")),
  },
  "is blind to who has decided while the own cohort is assessed": {
    when: async (caseId) => {
      await bareAssignment("own", caseId, ASSESSED);
      await attempt(caseId, decided);
    },
    holds: (caseId) => blind(caseId, only("trainee", "trainer")),
    ofAll: true,
  },
  "is decided by nobody who kept it with its key": {
    when: (caseId) => db().write.case.update({ where: { id: caseId }, data: { createdById: person.id } }),
    holds: async (caseId) => (await db().read.case.count({ where: { id: caseId, ...notKeptBy(person) } })) === 0,
  },
  "is not assessed where it is given out to practise": {
    when: (caseId) => bareAssignment("other", caseId, GUIDED),
    holds: async (caseId) => {
      const result = await assignCase(person, { caseId, cohortId: "own", ...ASSESSED }, NOW);
      return !result.ok && result.reason === "practised";
    },
  },
  "is not assessed where somebody has practised it": {
    when: (caseId) => attempt(caseId, { purpose: "training", kind: "guided" }),
    holds: async (caseId) => {
      const result = await assignCase(person, { caseId, cohortId: "other", ...ASSESSED }, NOW);
      return !result.ok && result.reason === "practised";
    },
  },
  "is not practised where it is assessed": {
    when: (caseId) => bareAssignment("other", caseId, ASSESSED),
    holds: async (caseId) => {
      const result = await assignCase(person, { caseId, cohortId: "own", ...GUIDED }, NOW);
      return !result.ok && result.reason === "inAssessment";
    },
  },
  "is listed as assessed": {
    when: (caseId) => bareAssignment("other", caseId, ASSESSED),
    holds: async (caseId) => (await use(caseId)) === "assessed",
  },
  "is listed as practised": {
    when: (caseId) => bareAssignment("other", caseId, GUIDED),
    holds: async (caseId) => (await use(caseId)) === "practised",
  },
  "has neither hints nor an expert's work that tell, once assessed": {
    when: (caseId) => bareAssignment("other", caseId, { ...ASSESSED, closesAt: NOW }),
    holds: async (caseId) => !(await mayTell(caseId)),
  },
};

describe.each(Object.entries(RULES))("a case %s", (_name, { when, holds, ofAll = false }) => {
  it.each(KIN)("if it is so of $of: $happens, $asked", async ({ happens, asked }) => {
    await when(happens);
    expect(await holds(asked)).toBe(true);
  });

  it.each(STRANGERS)(`${ofAll ? "and" : "but not"} for another family's sake: %s`, async (asked) => {
    await when("mill2");
    expect(await holds(asked)).toBe(ofAll);
  });

  it("nor for nothing", async () => {
    expect(await holds("mill2")).toBe(false);
  });
});

describe("what a person has decided", () => {
  it.each(KIN)("opens the eyes for $asked, where it was $happens", async ({ happens, asked }) => {
    await bareAssignment("own", asked);
    await attempt(happens, decided);
    for (const roles of [["trainee", "trainer"] as const, ["reviewer", "trainer"] as const]) {
      expect(await blind(asked, only(...roles)), roles[0]).toBe(false);
    }
  });

  it("stays in sight when the person makes a variant of it afterwards, and nothing else of the family does", async () => {
    await attempt("mill", { ...decided, purpose: "review" });
    await db().write.case.update({ where: { id: "mill2" }, data: { createdById: person.id } });
    const seen = await db().read.case.findMany({ where: notKeptBy(person), select: { id: true } });
    expect(seen.map(({ id }) => id).sort()).toEqual(["lonely", "mill", "shop", "shop2"]);
  });
});

describe.each(KIN)("who kept $happens", ({ happens, asked }) => {
  beforeEach(async () => {
    await bareAssignment("own", asked);
    await db().write.case.update({ where: { id: happens }, data: { createdById: person.id } });
  });

  it(`neither finds nor opens ${asked}, to be trained or to review`, async () => {
    expect(await assignedCases(only("trainee"), NOW)).toEqual([]);
    expect(await reviewQueue(only("reviewer"), NOW)).toEqual([]);
    for (const caseId of ["mill", asked]) {
      for (const purpose of ["training", "review"] as const) {
        expect(await openCase(person, { caseId, purpose }, NOW)).toEqual({ ok: false, reason: "missing" });
      }
    }
  });
});

it.each(KIN)(
  "who works on $happens as a trainee reviews nothing of its family: not $asked",
  async ({ happens, asked }) => {
    await bareAssignment("other", asked);
    await bareAssignment("other", "lonely");
    const queue = async () => (await reviewQueue(person, NOW)).map(({ caseId }) => caseId);
    expect(await queue()).toEqual(["lonely", "mill"]);
    await attempt(happens, { purpose: "training", kind: "guided" });
    expect(await queue()).toEqual(["lonely"]);
  },
);

describe("the page of a family", () => {
  const missing = { ok: false, reason: "missing" };
  const listed = async (actor: Actor, at = NOW) => {
    const found = await anchors(actor, at);
    return found.ok ? found.anchors.map(({ caseId }) => caseId) : found;
  };

  it.each(["mill", "mill2", "mill3"])("is closed to a trainer who is a candidate on %s", async (caseId) => {
    const candidate = only("trainee", "trainer");
    expect(await familyOf(candidate, caseId, NOW)).toMatchObject({ ok: true });
    expect(await listed(candidate)).toEqual(["lonely", "mill", "shop"]);
    await bareAssignment("own", caseId, ASSESSED);
    // Of strangers too: what were hidden of one family alone would name it.
    for (const id of ALL) expect(await familyOf(candidate, id, NOW), id).toEqual(missing);
    for (const id of ALL) expect(await makeVariant(candidate, id, { seed: "s", now: NOW }), id).toEqual(missing);
    expect(await listed(candidate)).toEqual([]);
    expect(await listed(only("trainee", "trainer"), CLOSES)).toContain("lonely");
    // The same asked by a trainer who is nobody's candidate: told, and made if its recipe were there.
    expect(await familyOf(only("trainer"), "mill", NOW)).toMatchObject({ ok: true });
    expect(await listed(only("trainer"))).toEqual(["lonely", "mill", "shop"]);
    expect(await makeVariant(only("trainer"), "mill", { seed: "s", now: NOW })).toMatchObject({ reason: "outdated" });
  });

  it("is open to who made a variant, whatever else the person is", async () => {
    await db().write.case.update({ where: { id: "mill2" }, data: { createdById: person.id } });
    await bareAssignment("own", "mill3");
    expect(await familyOf(person, "mill3", NOW)).toMatchObject({ ok: true });
  });
});

describe("a trainer who is a candidate in an open window", () => {
  const candidate = () => only("trainee", "trainer");
  const give = (actor: Actor, cohortId: string, caseId: string, terms: typeof GUIDED | typeof ASSESSED, at = NOW) =>
    assignCase(actor, { cohortId, caseId, ...terms }, at).then((given) => (given.ok ? "given" : given.reason));
  beforeEach(async () => {
    await bareAssignment("own", "mill2", ASSESSED);
    await bareAssignment("other", "shop");
  });

  it("gets one and the same answer for every case, cohort and kind of work, and nothing is assigned", async () => {
    const answers = new Set<string>();
    for (const caseId of [...ALL, "nowhere"]) {
      for (const cohortId of ["own", "other"]) {
        for (const terms of [GUIDED, ASSESSED]) answers.add(await give(candidate(), cohortId, caseId, terms));
      }
    }
    expect([...answers]).toEqual(["candidate"]);
    expect(await db().read.caseAssignment.count()).toBe(2);
    // To a trainer who is no candidate the same cases are told apart.
    expect(await give(only("trainer"), "other", "mill", GUIDED)).toBe("inAssessment");
    expect(await give(only("trainer"), "own", "mill", ASSESSED)).toBe("twinAssigned");
    expect(await give(only("trainer"), "other", "lonely", GUIDED)).toBe("given");
  });

  it("sees how a case itself is used, and not how its family is", async () => {
    const used = async (actor: Actor) => {
      const shown = await assignments(actor, "other", NOW);
      return shown.ok && Object.fromEntries(shown.cases.map(({ caseId, use }) => [caseId, use]));
    };
    const none = Object.fromEntries(ALL.map((caseId) => [caseId, "none"]));
    expect(await used(candidate())).toEqual({ ...none, mill2: "assessed", shop: "practised" });
    const [mills, shops] = [{ mill: "assessed", mill3: "assessed" }, { shop2: "practised" }];
    expect(await used(only("trainer"))).toEqual({ ...none, mill2: "assessed", shop: "practised", ...mills, ...shops });
  });

  // A correction from before the window says that the person never was in it, and was written while it was open.
  it.each(["2026-03-02", "2026-02-01"])("stays one though no longer in the cohort from %s on", async (from) => {
    const cohort = { kind: "cohort", value: "own" } as const;
    await db().transaction((tx) => takeFact(tx, person.id, cohort, { byId: "hr", now: new Date(`${from}T09:00:00Z`) }));
    await db().write.$executeRawUnsafe(`DROP TRIGGER "PersonFact_no_update"`);
    await db().write.personFact.updateMany({ where: { retractedById: "hr" }, data: { retractedAt: LATER } });
    expect(await give(candidate(), "other", "lonely", GUIDED, LATER)).toBe("candidate");
    expect(await give(candidate(), "other", "lonely", GUIDED, CLOSES)).toBe("given");
  });

  it("is none who left before the window opened", async () => {
    await db().write.caseAssignment.updateMany({ data: { opensAt: NOW } });
    const cohort = { kind: "cohort", value: "own" } as const;
    const before = new Date("2026-03-01T09:00:00Z");
    await db().transaction((tx) => takeFact(tx, person.id, cohort, { byId: "hr", now: before }));
    expect(await give(candidate(), "other", "lonely", GUIDED)).toBe("given");
  });

  it("stays one in another role, once one of the cases was opened", async () => {
    await attempt("mill2", { purpose: "training", kind: "assessed" });
    expect(await give(only("trainer"), "other", "lonely", GUIDED)).toBe("candidate");
    expect(await blindCaseIds(only("trainer"), NOW)).toEqual(new Set(ALL));
    expect(await blindCaseIds(only("trainer"), CLOSES)).toEqual(new Set());
  });

  it("assigns again once the window has closed", async () => {
    expect(await give(candidate(), "other", "lonely", GUIDED, new Date(CLOSES.getTime() - 1))).toBe("candidate");
    expect(await give(candidate(), "other", "lonely", GUIDED, CLOSES)).toBe("given");
  });
});

it("the two forms of a family say the same, of every case", async () => {
  const all = ALL;
  const families = await familiesOf(db().read, all);
  for (const id of all) {
    const rows = await db().read.case.findMany({ where: anyInFamily({ id }), select: { id: true } });
    expect(rows.map((row) => row.id).sort(), id).toEqual([...families.get(id)!].sort());
  }
  expect(families.get("mill3")).toEqual(["mill", "mill2", "mill3"]);
  expect(families.get("shop2")).toEqual(["shop", "shop2"]);
  expect(families.get("lonely")).toEqual(["lonely"]);
});
