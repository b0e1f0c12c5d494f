import { expect, test } from "vitest";
import { actionWords, actorWords, detailWords, subjectWords } from "~/components/admin/audit-words";
import { AUDITED } from "~/domain/access";
import { textsOf } from "~/i18n";

const t = textsOf("audit");
const said = (action: string, detail: Parameters<typeof detailWords>[0]["detail"], names = {}) =>
  detailWords({ action, detail }, names, t);

test("every action is told in words of its own", () => {
  const words = AUDITED.map((action) => actionWords(action, t));
  expect(new Set(words).size).toBe(AUDITED.length);
  for (const [i, words_] of words.entries()) expect(words_).not.toContain(AUDITED[i]);
});

test("an action that only another version knows is told as it is stored, with its facts", () => {
  expect(actionWords("future.thing", t)).toBe("future.thing");
  expect(said("future.thing", { colour: "red", wet: true })).toBe("colour: red · wet: true");
});

test.each([
  [
    "person.access.change",
    { added: ["trainer"], removed: ["hr"], active: true },
    "trainer added · HR taken away · may sign in",
  ],
  ["person.access.change", { added: [], removed: [], active: false }, "may no longer sign in"],
  ["person.extraTime.set", { before: 0, after: 25, running: 0 }, "0 % before · now 25 %"],
  [
    "session.refused",
    { count: 12, hour: "2026-03-02T09:00:00.000Z" },
    "12 times · in the hour from 2 Mar 2026, 09:00\u00a0UTC",
  ],
  [
    "case.opened",
    { purpose: "training", kind: "guided", stage: "price" },
    "as a trainee · guided · the price was left open",
  ],
  ["decision.submitted", { caseId: "c", purpose: "training", late: false, digestOf: "row" }, "as a trainee"],
  ["decision.submitted", { caseId: "c", purpose: "training", late: true }, "as a trainee · closed by the clock"],
  [
    "audit.export",
    { from: "2026-03-01", action: "session.start", rows: 1203 },
    "from 1 Mar 2026 · events: Signed in · 1,203 rows",
  ],
  ["proposal.make", { kind: "role", gains: ["administrator"] }, "gains administrator"],
  ["proposal.approve", { kind: "policy", key: "sme", version: "1.4" }, "version 1.4"],
  ["link.make", { purpose: "reset", roleAdded: true }, "new password · made administrator again"],
  ["link.make", { purpose: "reset", roleAdded: false }, "new password"],
  ["link.use", { purpose: "invite", sessionsEnded: 1 }, "invitation · sessions ended: 1"],
  [
    "person.fact.change",
    { kind: "role", from: "2026-03-01", to: "2026-03-09", role: "trainer", leaves: true },
    "role · from 1 Mar 2026 · until 9 Mar 2026 · role trainer · no longer",
  ],
])("%s: %j", (action, detail, words) => {
  expect(said(action, detail)).toBe(words);
});

test("people and cohorts are named for as long as they are there", () => {
  expect(said("debrief.read", { personId: "anna" }, { anna: "Anna" })).toBe("Anna");
  expect(said("case.withdrawn", { cohortId: "spring", mode: "guided" }, { spring: "Spring" })).toBe(
    "cohort Spring · guided",
  );
  expect(said("debrief.read", { personId: "gone" })).toBe("gone");
  // the bank itself has an id that is a word, too
  expect(said("person.fact.change", { kind: "posting", value: "bank" }, { bank: "River Bank" })).toBe(
    "posting · River Bank",
  );
});

test("detail that cannot be read says so", () => {
  expect(said("session.start", undefined)).toBe("cannot be read");
});

test("who did it and what it is about", () => {
  expect(actorWords({ actorId: "system" }, t)).toBe("the system");
  expect(actorWords({ actorId: "anna", actorName: "Anna" }, t)).toBe("Anna");
  expect(subjectWords({ subject: "nobody" }, t)).toBe("addresses that nobody has");
  expect(subjectWords({ subject: "person:gone" }, t)).toBe("person:gone");
  expect(subjectWords({ subject: "proposal:1f", subjectName: "Anna" }, t)).toBe("Anna");
  expect(subjectWords({ subject: "proposal:1f" }, t)).toBe("a proposal");
  expect(subjectWords({ subject: "staffImport:1f" }, t)).toBe("a list of staff");
});
