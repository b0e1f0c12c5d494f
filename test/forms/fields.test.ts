import { expect, test } from "vitest";
import { z } from "zod";
import { verificationAsked } from "~/forms/admin/audit-query";
import { readFields, typedValues } from "~/forms/fields";
import { versionRequest, withdrawalRequest } from "~/forms/author/library";
import { typedScale } from "~/forms/admin/scorecard-upload";

const form = (fields: Record<string, string>) => {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.set(name, value);
  return data;
};

test("every field that cannot be used is named, each with the first thing that is wrong with it", () => {
  const Loan = z.object({
    amount: z.string().min(3, "short").regex(/^\d+$/, "digits"),
    purpose: z.enum(["stock"], "choose"),
  });
  expect(readFields(Loan, { amount: "x", purpose: "yacht" })).toEqual({
    ok: false,
    errors: { amount: "short", purpose: "choose" },
  });
  expect(readFields(Loan, { amount: "500", purpose: "stock" })).toMatchObject({ ok: true, value: { amount: "500" } });
});

test("a refused form comes back with what was typed; a file is no text", () => {
  const posted = form({ title: " A mill " });
  posted.set("cohortId", new File(["x"], "x.txt"));
  expect(typedValues(posted, ["title", "cohortId", "note"])).toEqual({ title: "A mill", cohortId: "", note: "" });
});

test("replacing a version without a reason and without saying that it is meant: both are said", () => {
  expect(versionRequest(form({ reason: " " }))).toEqual({ ok: false, errors: { reason: "reason", sure: "notSure" } });
  expect(versionRequest(form({ reason: "Old.", sure: "on", "recipe.c1": "mill", "recipe.c2": "" }))).toEqual({
    ok: true,
    reason: "Old.",
    chosen: { c1: "mill" },
  });
});

test("withdrawing needs a reason of at most 500 characters", () => {
  const reason = (text: string) => withdrawalRequest(form({ intent: "withdraw", reason: text }));
  expect(reason("x".repeat(501))).toEqual({ ok: false, errors: { reason: "reason" } });
  expect(reason("x".repeat(500))).toMatchObject({ ok: true });
});

test("a card's scale has three numbers or none: each that is missing or unreadable is named", () => {
  const scale = (baseScore: string, baseOdds: string, pdo: string) =>
    typedScale({ name: "", text: "", note: "", baseScore, baseOdds, pdo });
  expect(scale("", " ", "")).toEqual({ ok: true, scale: undefined });
  expect(scale("600", "", "many")).toEqual({ ok: false, errors: { baseOdds: "needed", pdo: "notNumber" } });
});

test("half a checkpoint is said at the half that is missing, a wrong one at both, with what was typed", () => {
  const asked = (search: string) => verificationAsked(new URLSearchParams(search));
  expect(asked("seq=4")).toBeUndefined();
  expect(asked("verify=on&seq=&hash=")).toEqual({ checkpoint: undefined });
  expect(asked("verify=on&seq=4&hash=")).toEqual({ typed: { seq: "4", hash: "" }, errors: { hash: "hash" } });
  expect(asked("verify=on&seq=0&hash=xyz")).toMatchObject({ errors: { seq: "seq", hash: "hash" } });
  expect(asked(`verify=on&seq=4&hash=${"a".repeat(64)}`)).toEqual({ checkpoint: { seq: 4, hash: "a".repeat(64) } });
});
