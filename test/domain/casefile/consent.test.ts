import { describe, expect, it } from "vitest";
import { isOpenOn } from "~/domain/calendar";
import { type CaseFile, generateCase, settle } from "~/domain/casefile";
import { type Paper, paper } from "~/domain/plausibility/papers";
import { anArchetype, aKindOfFirm } from "../../support/mixed";

const CASES = 240;
const cases = Array.from({ length: CASES }, (_, i) =>
  generateCase({ archetype: anArchetype(aKindOfFirm(i)), seed: `consent-${i}`, futureCount: 1 }),
);
const files: readonly CaseFile[] = cases.map(({ file }) => file);
const of = <
  K extends "authorisation" | "resolution" | "taxRating" | "licence" | "application" | "creditReport" | "screening",
>(
  file: CaseFile,
  kind: K,
): Paper<K> => {
  const found = paper(file, kind);
  if (!found) throw new Error(`no ${kind}`);
  return found;
};

describe("authorisation and resolution", () => {
  it("every file has both, an honest one as well as a bent one", () => {
    for (const file of files) {
      expect(paper(file, "authorisation")).toBeDefined();
      expect(paper(file, "resolution")).toBeDefined();
    }
  });

  it("firm, owner and spouse sign on a working day before the bureau is asked", () => {
    for (const file of files) {
      const { rows } = of(file, "authorisation");
      const { person: spouse } = of(file, "screening").identity.at(-1)!;
      expect(rows.map(({ subject }) => subject)).toEqual([file.firm.name, file.firm.ownerName, spouse]);
      for (const { signedOn } of rows) {
        expect(signedOn < of(file, "creditReport").asOf).toBe(true);
        expect(isOpenOn(signedOn)).toBe(true);
      }
    }
  });

  it("is decided on a working day before the application, over the amount that is asked for", () => {
    for (const file of files) {
      const [decided, application] = [of(file, "resolution"), of(file, "application")];
      expect(decided.heldOn < application.date && isOpenOn(decided.heldOn)).toBe(true);
      expect(decided.amount).toBe(application.request.amount);
    }
  });

  it("companies decide by shareholders as registered, owners of individual businesses declare and the spouse agrees", () => {
    for (const file of files) {
      const [decided, licence] = [of(file, "resolution"), of(file, "licence")];
      const holders = licence.shareholders.map(({ name, share }) => [name, share]);
      const signed = decided.votes.map(({ name, share }) => [name, share]);
      const individual = licence.form === "individualBusiness";
      expect(signed.slice(0, holders.length)).toEqual(holders);
      expect(signed.length - holders.length).toBe(individual ? 1 : 0);
      expect(decided.form === "ownersDeclaration").toBe(individual);
      if (!individual) expect(decided.form).toBe(holders.length === 1 ? "soleShareholder" : "shareholders");
    }
    expect(new Set(files.map((file) => of(file, "resolution").form)).size).toBe(3);
  });

  it("the owner behind a straw man decides himself, and who asks for more than the branch decides has decided on it", () => {
    const base = anArchetype({ ...aKindOfFirm(2), size: "small" });
    const change = (more: object) =>
      generateCase({ archetype: { ...settle(base, "s"), ...more }, seed: "consent-bent", futureCount: 1 }).file;
    const straw = change({ distortions: ["strawOwner"] });
    const [decided, licence] = [of(straw, "resolution"), of(straw, "licence")];
    expect(licence.legalRepresentative).not.toBe(straw.firm.ownerName);
    expect(decided.votes[0]!.name).toBe(straw.firm.ownerName);
    const large = change({ knockOuts: ["authorityLimit"] });
    expect(of(large, "resolution").amount).toBe(of(large, "application").request.amount);
    const hidden = change({ knockOuts: ["beneficialOwnerUnknown"] });
    expect(of(hidden, "resolution").votes.map(({ name, share }) => [name, share])).toEqual(
      of(hidden, "licence").shareholders.map(({ name, share }) => [name, share]),
    );
  });
});

describe("the tax credit rating", () => {
  const ratings = files.flatMap((file) => paper(file, "taxRating") ?? []);

  it("companies have one, and about half of the individual businesses", () => {
    const rated = (form: string) => {
      const those = files.filter((file) => of(file, "licence").form === form);
      return those.filter((file) => paper(file, "taxRating")).length / those.length;
    };
    expect(rated("limitedCompany")).toBeGreaterThan(0.98);
    expect(rated("individualBusiness")).toBeGreaterThan(0.3);
    expect(rated("individualBusiness")).toBeLessThan(0.7);
  });

  it("is that of the last April before the application", () => {
    for (const file of files) {
      const rating = paper(file, "taxRating");
      if (!rating) continue;
      const year = Number(file.asOf.slice(0, 4));
      expect(rating.publishedOn <= file.asOf).toBe(true);
      expect(rating.publishedOn.slice(5, 7)).toBe("04");
      if (file.asOf.slice(5) >= "05-01") expect(rating.year).toBe(year - 1);
      if (file.asOf.slice(5) < "04-01") expect(rating.year).toBe(year - 2);
    }
  });

  it("half to four fifths have B, a few C or D", () => {
    const share = (...grades: string[]) =>
      ratings.filter(({ grade }) => grades.includes(grade)).length / ratings.length;
    expect(share("B")).toBeGreaterThan(0.5);
    expect(share("B")).toBeLessThan(0.85);
    expect(share("A")).toBeGreaterThan(0.08);
    expect(share("C", "D")).toBeLessThan(0.25);
    expect(share("C", "D")).toBeGreaterThan(0.01);
  });

  it("a firm registered within three years has no A", () => {
    for (const file of files) {
      const rating = paper(file, "taxRating");
      if (rating?.grade !== "A") continue;
      expect(rating.year - Number(of(file, "licence").registeredOn.slice(0, 4))).toBeGreaterThanOrEqual(2);
    }
  });
});
