import { describe, expect, it } from "vitest";
import { type CaseDocument, KNOCK_OUT_KINDS, type KnockOutKind } from "~/domain/casefile";
import { applyKnockOuts } from "~/domain/casefile/knock-outs/apply";
import { branchAuthority, GROUP_LIMIT } from "~/domain/casefile/knock-outs/limits";
import { SEEDS } from "../../support/seeds";
import { lived, the, type Lived } from "./people-world";

const WALK: readonly Lived[] = SEEDS.map((_, i) => lived(i));

const WHERE: Readonly<Record<KnockOutKind, readonly string[]>> = {
  identityExpired: ["screening"],
  beneficialOwnerUnknown: ["licence", "screening", "resolution"],
  listMatch: ["screening"],
  prohibitedSector: ["licence", "screening"],
  connectedGroupLimit: ["screening"],
  authorityLimit: ["application", "siteVisit", "resolution"],
};

const changed = (before: readonly CaseDocument[], after: readonly CaseDocument[]): string[] =>
  after.filter((document, i) => JSON.stringify(document) !== JSON.stringify(before[i])).map(({ id }) => id);

/** A second reading of the papers: which rules the file breaks. */
function broken({ world }: Lived, documents: readonly CaseDocument[]): KnockOutKind[] {
  const sheet = the(documents, "screening");
  const licence = the(documents, "licence");
  const { amount } = the(documents, "application").request;
  const persons = new Set(sheet.identity.map(({ person }) => person));
  const shares = sheet.beneficialOwners.reduce((sum, { share }) => sum + share, 0);
  const small = licence.shareholders.filter(({ share }) => share < 0.25).reduce((sum, { share }) => sum + share, 0);
  const group = sheet.groupExposure.reduce((sum, { balance }) => sum + balance, 0);
  const rules: Record<KnockOutKind, boolean> = {
    identityExpired: sheet.identity.some(({ validUntil }) => validUntil < world.asOf),
    beneficialOwnerUnknown:
      sheet.beneficialOwners.some(({ name }) => !persons.has(name)) || Math.abs(shares + small - 1) > 1e-9,
    listMatch: sheet.lists.some(({ result }) => result === "match"),
    prohibitedSector: sheet.sector.name.code.includes("closed"),
    connectedGroupLimit: group + amount > GROUP_LIMIT,
    authorityLimit: amount > branchAuthority(world.archetype.size),
  };
  return KNOCK_OUT_KINDS.filter((kind) => rules[kind]);
}

/** Shape of a document: kinds of values and counts of rows, without what they say. */
function form(part: unknown): unknown {
  if (Array.isArray(part)) return part.map(form);
  if (part === null || typeof part !== "object") return typeof part;
  return Object.fromEntries(
    Object.entries(part)
      .filter(([key]) => key !== "params" && key !== "detail" && key !== "groupExposure")
      .map(([key, value]) => [key, form(value)]),
  );
}

describe("an honest file", () => {
  it("breaks no rule that ends an application", () => {
    for (const life of WALK) expect(broken(life, life.documents)).toEqual([]);
  });
});

describe.each(KNOCK_OUT_KINDS)("%s", (kind) => {
  it("stands in the documents that it names, and only there", () => {
    for (const life of WALK) {
      const { documents, knockOuts } = applyKnockOuts(life.world, life.documents, [kind]);
      expect(broken(life, documents)).toEqual([kind]);
      const altered = changed(life.documents, documents);
      for (const id of altered) expect(WHERE[kind]).toContain(id);
      expect(knockOuts.map((one) => one.kind)).toEqual([kind]);
      const [{ evidence }] = knockOuts as [(typeof knockOuts)[number]];
      expect(evidence.length).toBeGreaterThan(0);
      expect(evidence.some(({ doc }) => altered.includes(doc))).toBe(true);
      for (const { doc, at } of evidence) {
        expect(WHERE[kind]).toContain(doc);
        const document = documents.find(({ id }) => id === doc)!;
        expect(at === "amount" || at in document || JSON.stringify(document).includes(`"id":"${at}"`)).toBe(true);
      }
    }
  });
});

it("a file that is ended has the form of one that is not", () => {
  const alike: readonly KnockOutKind[] = ["identityExpired", "listMatch", "prohibitedSector", "authorityLimit"];
  for (const { world, documents } of WALK) {
    for (const kind of alike) {
      expect(form(applyKnockOuts(world, documents, [kind]).documents)).toEqual(form(documents));
    }
  }
});

it("several can be planted together", () => {
  const [life] = WALK as [Lived];
  const { documents, knockOuts } = applyKnockOuts(life.world, life.documents, KNOCK_OUT_KINDS);
  expect(knockOuts.map(({ kind }) => kind)).toEqual([...KNOCK_OUT_KINDS]);
  expect(broken(life, documents)).toEqual([...KNOCK_OUT_KINDS]);
});
