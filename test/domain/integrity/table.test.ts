import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parseIntegrity } from "~/courseware/integrity";
import {
  ACTORS,
  type IntegrityRow,
  isMilder,
  MISCONDUCTS,
  type MisconductFacts,
  rulingOn,
  STANCES,
  unfairIn,
} from "~/domain/integrity";

const FILE = "content/policy/cn-demo/integrity.yaml";
const source = readFileSync(FILE, "utf8");
const parsed = parseIntegrity(source, FILE);
if (!parsed.ok) throw new Error(JSON.stringify(parsed.errors));
const table = parsed.value;
const rule = (facts: MisconductFacts) => rulingOn(facts, table)!;
const owner = (kind: MisconductFacts["kind"], stance: MisconductFacts["stance"]) =>
  rule({ kind, act: "owner", stance, proof: "established" }).treatment;

/** As the bank decided it, written out once more: on suspicion, then the owner's act as disclosed, admitted, denied. */
const OWNERS: Readonly<Record<MisconductFacts["kind"], string>> = {
  forgedPapers: "refer refuse refuse refuse",
  fabricatedSales: "refer refuse refuse refuse",
  fabricatedOutput: "ask refer refer refuse",
  concealedOwner: "refer refer refer refuse",
  hiddenDebt: "ask adjustAndPrice adjustAndPrice refuse",
  hiddenGuarantee: "ask adjustAndPrice adjustAndPrice refer",
  divertedPurpose: "ask refer refer refuse",
  privateUse: "ask adjustAndPrice adjustAndPrice refer",
  undeclaredSales: "ask adjustAndPrice adjustAndPrice refer",
  undeclaredWages: "ask adjustAndPrice adjustAndPrice adjustAndPrice",
  inflatedValuation: "ask adjustAndPrice adjustAndPrice refer",
  concealedDependence: "ask adjustAndPrice adjustAndPrice adjustAndPrice",
  windowDressing: "ask adjustAndPrice adjustAndPrice adjustAndPrice",
  lossesNotTaken: "ask adjustAndPrice adjustAndPrice adjustAndPrice",
};

const all: readonly MisconductFacts[] = MISCONDUCTS.flatMap((kind) =>
  (["suspected", "established"] as const).flatMap((proof) =>
    ACTORS.flatMap((act) => STANCES.map((stance) => ({ kind, proof, act, stance }))),
  ),
);

describe("the demonstration bank's integrity rules", () => {
  it.each(MISCONDUCTS)("say of %s what the bank decided", (kind) => {
    const suspected = rule({ kind, act: "owner", stance: "denied", proof: "suspected" }).treatment;
    expect([suspected, ...STANCES.map((stance) => owner(kind, stance))].join(" ")).toBe(OWNERS[kind]);
  });
  it("refuse nobody for a suspicion, whoever did it and whatever he says", () => {
    expect(all.filter((one) => one.proof === "suspected" && rule(one).treatment === "refuse")).toEqual([]);
  });
  it("treat nobody more mildly for more proof, a graver act or a worse answer", () => {
    const worse = (one: MisconductFacts): MisconductFacts[] => {
      const act = ACTORS[ACTORS.indexOf(one.act) + 1];
      const stance = STANCES[STANCES.indexOf(one.stance) + 1];
      return [
        { ...one, proof: "established" as const },
        ...(act ? [{ ...one, act }] : []),
        ...(stance ? [{ ...one, stance }] : []),
      ];
    };
    const unfair = all.flatMap((one) =>
      worse(one).filter((graver) => isMilder(rule(graver).treatment, rule(one).treatment)),
    );
    expect(unfair).toEqual([]);
  });
  it("never lend to an owner who forged papers or invented sales, even where he owns up", () => {
    for (const kind of ["forgedPapers", "fabricatedSales"] as const)
      expect(STANCES.map((stance) => owner(kind, stance))).toEqual(["refuse", "refuse", "refuse"]);
  });
  it("refer what another than the owner forged: he may be its victim", () => {
    expect(rule({ kind: "forgedPapers", act: "broker", stance: "denied", proof: "established" })).toEqual({
      treatment: "refer",
      report: true,
    });
  });
  it("report what is referred or refused where there is a duty to, and nothing that is priced", () => {
    expect(rule({ kind: "undeclaredSales", act: "owner", stance: "disclosed", proof: "established" }).report).toBe(
      false,
    );
    expect(rule({ kind: "undeclaredSales", act: "owner", stance: "denied", proof: "established" }).report).toBe(true);
    expect(rule({ kind: "hiddenDebt", act: "owner", stance: "denied", proof: "established" }).report).toBe(false);
  });
  it("say nothing of a kind that is newer than they are", () => {
    const older = { ...table, rows: table.rows.filter(({ kind }) => kind !== "windowDressing") };
    const facts = { kind: "windowDressing", act: "owner", stance: "denied", proof: "suspected" } as const;
    expect(rulingOn(facts, older)).toBeUndefined();
  });
});

describe("a table that a bank may publish", () => {
  const [row] = table.rows;
  const same = (treatment: IntegrityRow["suspected"]) => ({
    disclosed: treatment,
    admitted: treatment,
    denied: treatment,
  });
  const fair: IntegrityRow = {
    ...row!,
    suspected: "ask",
    established: { appraiser: same("ask"), broker: same("ask"), bookkeeper: same("refer"), owner: same("refer") },
  };
  it("is fair: the shipped rows are", () => {
    expect(table.rows.flatMap(unfairIn)).toEqual([]);
    expect(unfairIn(fair)).toEqual([]);
  });
  it("refuses nobody for a suspicion", () => {
    expect(unfairIn({ ...fair, suspected: "refuse" })[0]).toContain("nobody is refused for a suspicion");
  });
  it("does not treat proof more mildly than suspicion", () => {
    expect(unfairIn({ ...fair, suspected: "adjustAndPrice" })).toContain(
      "forgedPapers: broker, denied: proof makes it milder than suspicion",
    );
  });
  it("does not treat the owner's act more mildly than his bookkeeper's", () => {
    expect(unfairIn({ ...fair, established: { ...fair.established, owner: same("ask") } })).toContain(
      "forgedPapers: owner, admitted: milder than bookkeeper",
    );
  });
  it("does not treat who denies more mildly than who admits", () => {
    const owner = { disclosed: "refer", admitted: "refuse", denied: "refer" } as const;
    expect(unfairIn({ ...fair, established: { ...fair.established, owner } })).toEqual([
      "forgedPapers: owner, denied: milder than admitted",
    ]);
  });
  it("has one row for each kind, and is refused where it is unfair", () => {
    const without = parseIntegrity(source.replace("kind: windowDressing", "kind: lossesNotTaken"), FILE);
    expect(without.ok ? [] : without.errors.map(({ message }) => message)).toEqual(
      expect.arrayContaining([
        expect.stringContaining("windowDressing needs one row, and has 0"),
        expect.stringContaining("lossesNotTaken needs one row, and has 2"),
      ]),
    );
    const unfair = parseIntegrity(source.replace("suspected: ask", "suspected: refuse"), FILE);
    expect(unfair.ok ? "" : JSON.stringify(unfair.errors)).toContain("nobody is refused for a suspicion");
  });
});
