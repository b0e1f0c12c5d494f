import { describe, expect, it } from "vitest";
import { lived } from "../casefile/people-world";
import { demoPolicy } from "../pricing/policy";
import { type CaseDocument, type CaseFile, KNOCK_OUT_KINDS } from "~/domain/casefile";
import { applyKnockOuts } from "~/domain/casefile/knock-outs/apply";
import { GROUP_LIMIT, KNOCK_OUT_LIMITS } from "~/domain/casefile/knock-outs/limits";
import { knockOutsSeen } from "~/domain/judgement/opinion/knock-out-checks";

const rules = demoPolicy.knockOuts;
const CASES = Array.from({ length: 12 }, (_, i) => lived(i));
const fileOf = (documents: readonly CaseDocument[]): CaseFile => ({
  origin: "synthetic",
  currency: "CNY",
  asOf: "2026-05-12",
  firm: { name: "", industry: "garment", size: "unknown", foundedOn: undefined, city: undefined, ownerName: undefined },
  documents,
});

describe("the bank's own records", () => {
  it("show nothing in an honest file", () => {
    for (const { documents } of CASES) expect(knockOutsSeen(fileOf(documents), rules)).toEqual([]);
  });
  it.each(KNOCK_OUT_KINDS)("show %s where it is planted, at a place that its evidence names", (kind) => {
    for (const { world, documents } of CASES) {
      const planted = applyKnockOuts(world, documents, [kind]);
      const seen = knockOutsSeen(fileOf(planted.documents), rules);
      expect(seen.map((one) => one.kind)).toEqual([kind]);
      const places = planted.knockOuts[0]!.evidence.map(({ doc, at }) => ({ doc, at }));
      expect(places).toContainEqual(seen[0]!.at);
    }
  });
  it("show a share that the register gives to nobody", () => {
    const { documents } = CASES[0]!;
    const short = documents.map((document) =>
      document.kind === "licence"
        ? {
            ...document,
            shareholders: document.shareholders.map((one, i) => (i === 0 ? { ...one, share: one.share - 0.3 } : one)),
          }
        : document,
    );
    expect(knockOutsSeen(fileOf(short), rules)).toMatchObject([
      { kind: "beneficialOwnerUnknown", at: { doc: "licence" }, params: { percent: 30 } },
    ]);
  });
  it("show nothing of papers that are not there", () => {
    expect(knockOutsSeen(fileOf([]), rules)).toEqual([]);
  });
});

it("the demonstration bank's limits are those that its cases are written for", () => {
  expect(rules.groupLimit).toBe(GROUP_LIMIT);
  expect(rules.branchAuthority).toEqual(KNOCK_OUT_LIMITS.branchAuthority);
});
