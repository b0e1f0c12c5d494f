import { expect, test } from "vitest";
import { ABOUT, DISTORTION_KINDS } from "~/domain/casefile/distortions/kinds";
import { DISTORTIONS } from "~/domain/casefile/distortions/registry";
import { FLAG_GROUPS, FLAG_KINDS } from "~/domain/casefile/flag-kinds";
import { KNOCK_OUT_KINDS } from "~/domain/casefile/knock-outs/kinds";
import { KNOCK_OUTS } from "~/domain/casefile/knock-outs/registry";

/** Generator 4: samples, tests and mixes take the kinds by their place. */
const IN_ORDER = [
  "fabricatedSales",
  "roundTripping",
  "underDeclaredSales",
  "hiddenBorrowing",
  "windowDressing",
  "capitalisedExpenses",
  "staleStock",
  "deadReceivables",
  "ownerLoans",
  "hiddenGuarantee",
  "overstatedOutput",
  "ghostStaff",
  "overstatedCollateral",
  "forgedStatement",
  "divertedLoan",
  "hiddenConcentration",
  "strawOwner",
];

test("the kinds of lies keep their order; a new one comes last", () => {
  expect(DISTORTION_KINDS.slice(0, IN_ORDER.length)).toEqual(IN_ORDER);
  expect(Object.keys(DISTORTIONS)).toEqual(DISTORTION_KINDS);
});

test("what an analyst may call a sign: every lie, a rule, an evasive answer, or something else", () => {
  expect(FLAG_KINDS).toEqual([...DISTORTION_KINDS, "knockOut", "evasiveAnswer", "other"]);
});

test("a sign is looked for under sales, debt, assets, people or other, each kind at its own place", () => {
  const known = new Set<string>([...IN_ORDER, "knockOut", "evasiveAnswer", "other"]);
  expect(FLAG_GROUPS.map(({ id, kinds }) => ({ id, kinds: kinds.filter((kind) => known.has(kind)) }))).toEqual([
    {
      id: "sales",
      kinds: ["fabricatedSales", "underDeclaredSales", "overstatedOutput", "hiddenConcentration", "roundTripping"],
    },
    { id: "debt", kinds: ["hiddenBorrowing", "hiddenGuarantee", "divertedLoan"] },
    {
      id: "assets",
      kinds: ["windowDressing", "capitalisedExpenses", "staleStock", "deadReceivables", "overstatedCollateral"],
    },
    { id: "people", kinds: ["ownerLoans", "strawOwner", "ghostStaff"] },
    { id: "other", kinds: ["forgedStatement", "knockOut", "evasiveAnswer", "other"] },
  ]);
  const places = Object.values(ABOUT).map(({ group, place }) => `${group} ${place}`);
  expect(new Set(places).size).toBe(places.length);
});

test("the rules that end an application keep their order; a new one comes last", () => {
  const inOrder = [
    "identityExpired",
    "beneficialOwnerUnknown",
    "listMatch",
    "prohibitedSector",
    "connectedGroupLimit",
    "authorityLimit",
  ];
  expect(KNOCK_OUT_KINDS.slice(0, inOrder.length)).toEqual(inOrder);
  expect(Object.keys(KNOCK_OUTS)).toEqual(KNOCK_OUT_KINDS);
});
