import { describe, expect, it } from "vitest";
import { assignmentValues, readAssignment } from "~/forms/author/assignment";

const form = (fields: Record<string, string>) => {
  const data = new FormData();
  for (const [name, value] of Object.entries({ caseId: "c", cohortId: "k", mode: "guided", stage: "score", ...fields }))
    data.set(name, value);
  return readAssignment(assignmentValues(data), "Asia/Shanghai");
};

describe("the form that assigns a case", () => {
  it("leaves out what is left empty", () => {
    expect(form({ opensAt: "", closesAt: "", minutes: "", daysBudget: "" })).toEqual({
      ok: true,
      value: { caseId: "c", cohortId: "k", mode: "guided", stage: "score" },
    });
  });

  it("reads moments by the bank's clock, as every page shows them", () => {
    const read = form({ mode: "assessed", closesAt: "2026-03-02T09:30", minutes: "90" });
    expect(read).toMatchObject({ value: { closesAt: new Date("2026-03-02T01:30:00Z"), minutes: 90 } });
  });

  it.each([
    [{ caseId: "" }, { caseId: "choose" }],
    [{ mode: "secret" }, { mode: "choose" }],
    [{ closesAt: "tomorrow" }, { closesAt: "notTime" }],
    [{ opensAt: "2026-13-40T09:00" }, { opensAt: "notTime" }],
    [{ minutes: "an hour" }, { minutes: "notNumber" }],
    [{ minutes: "4" }, { minutes: "outOfRange" }],
    [{ daysBudget: "1.5" }, { daysBudget: "notNumber" }],
    [{ daysBudget: "0" }, { daysBudget: "outOfRange" }],
  ])("%j is refused at its field", (fields, errors) => {
    expect(form(fields)).toEqual({ ok: false, errors });
  });
});
