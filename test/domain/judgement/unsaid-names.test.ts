import { expect, it } from "vitest";
import type { CaseDocument, CaseFile, CaseTruth, Evidence } from "~/domain/casefile";
import { unsaidNames } from "~/domain/judgement/debrief/unsaid-names";

const line = (no: number, counterparty: string) => ({ no, counterparty });
const documents = [
  {
    id: "bank-main",
    kind: "bankStatement",
    lines: [line(1, "Haoyu Trading"), line(2, "Corner Shop"), line(3, "Qixin Foods Co."), line(4, "Lin Chen")],
  },
  {
    id: "relatedParties",
    kind: "relatedParties",
    parties: [
      { id: "p1", name: "Haoyu Trading" },
      { id: "p2", name: "Old Mill" },
    ],
  },
] as unknown as readonly CaseDocument[];
const firm = { name: "Qixin Foods Co.", ownerName: "Lin Chen" } as CaseFile["firm"];

const sign = (doc: string, at: string, params?: Evidence["shows"]["params"]): Evidence => ({
  doc,
  at,
  shows: { code: "evidence.any", ...(params ? { params } : {}) },
});
const named = (...evidence: readonly Evidence[]) =>
  unsaidNames({ firm, documents }, { distortions: [{ evidence }], knockOuts: [] } as unknown as CaseTruth);

it("whoever stands on the line of an account that shows the lie is not named", () => {
  expect(named(sign("bank-main", "L1"))).toEqual(["Haoyu Trading"]);
});

it("nor who stands in the row of another paper, nor whom the sign itself names", () => {
  expect(named(sign("relatedParties", "p2"))).toEqual(["Old Mill"]);
  expect(named(sign("statements", "2025.sales", { name: "Corner Shop", month: "2025-09", amount: 5 }))).toEqual([
    "Corner Shop",
  ]);
});

it("firm and owner are who the letter is written to, and the rest of the file is open", () => {
  expect(named(sign("bank-main", "L3"), sign("bank-main", "L4"))).toEqual([]);
  expect(named(sign("vat", "2025-09"))).toEqual([]);
});
