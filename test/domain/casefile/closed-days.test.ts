import { describe, expect, it } from "vitest";
import { closedDayViolations, generateVariant, type Recipe } from "~/domain/casefile";
import type { BankStatementDocument } from "~/domain/casefile/documents/types/bank";
import type { GeneratedCase } from "~/domain/casefile/truth";
import { content } from "../../support/content";
import { libraryFile } from "../../support/library-file";

const { archetypes } = content;
const FILES = process.env.LENDWRIGHT_DEEP ? 1_000 : archetypes.length;
const ofArchetype = (i: number): Recipe => archetypes[i % archetypes.length]!;
const fileOf = (i: number): GeneratedCase => libraryFile(ofArchetype(i), Math.floor(i / archetypes.length));

/** A forger puts receipts on days without banking, and that is how he is found. */
const planted = ({ truth }: GeneratedCase): ReadonlySet<string> =>
  new Set(
    truth.distortions.flatMap(({ evidence }) =>
      evidence.filter(({ shows }) => shows.code.endsWith("bookedOnRestDay")).map(({ doc, at }) => `${doc}/${at}`),
    ),
  );
const unplanned = (one: GeneratedCase): string[] => {
  const meant = planted(one);
  return closedDayViolations(one.file)
    .filter(({ doc, at }) => !meant.has(`${doc}/${at}`))
    .map(({ doc, at, on }) => `${one.archetype} ${one.seed} ${doc} ${at} ${on}`);
};

describe("On weekends and holidays", () => {
  it(
    "no firm transfers money and no office dates a paper, in a file of every archetype",
    () => {
      let lines = 0;
      for (let i = 0; i < FILES; i++) {
        const one = fileOf(i);
        expect(unplanned(one)).toEqual([]);
        for (const document of one.file.documents)
          if (document.kind === "bankStatement") lines += document.lines.length;
      }
      expect(lines).toBeGreaterThan(300 * FILES);
    },
    2_000 * FILES,
  );

  it("nor in the same case told as another's, a year or two before", () => {
    const variant = generateVariant({
      archetype: ofArchetype(3),
      baseSeed: "closed days",
      variantSeed: "v",
      futureCount: 1,
    });
    expect(unplanned(variant)).toEqual([]);
  });

  it("a transfer, a visit and an appraisal are noticed, a guest's payment by phone and the owner's shopping are not", () => {
    const line = (code: string) => ({
      no: 1,
      date: "2026-02-16",
      counterparty: "somebody",
      text: { code, params: {} },
      out: 0,
      in: 100,
      balance: 100,
    });
    const account = (holder: BankStatementDocument["holder"], code: string): BankStatementDocument => ({
      id: `bank-${holder}`,
      kind: "bankStatement",
      holder,
      bank: "a bank",
      account: "1",
      from: "2026-02-01",
      to: "2026-02-28",
      opening: 0,
      closing: 100,
      lines: [line(code)],
    });
    const closed = (documents: GeneratedCase["file"]["documents"]) =>
      closedDayViolations({ asOf: "2026-02-14", documents });
    expect(closed([account("main", "bank.invoice.1")])).toEqual([{ doc: "bank-main", at: "L1", on: "2026-02-16" }]);
    expect(closed([account("main", "bank.wallet.1")])).toEqual([]);
    expect(closed([account("owner", "bank.own.qr")])).toEqual([]);
    expect(closed([{ id: "siteVisit", kind: "siteVisit", date: "2026-02-15", by: "", notes: [] }])).toHaveLength(1);
    expect(closedDayViolations({ asOf: "2026-10-10", documents: [] })).toEqual([]);
    expect(closedDayViolations({ asOf: "2026-10-11", documents: [] })).toHaveLength(1);
  });
});
