import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { card, debrief, file, lent, policy, soundTruth } from "../domain/judgement/fixture";
import { unpackFixture } from "../upgrade/fixture";
import { openDatabase } from "~/db";
import type { Debrief } from "~/domain/judgement/debrief";
import { type SeniorOpinion, seniorOpinionOf, withSeniors } from "~/domain/judgement/seniors";
import { packSealed, readSealed, type ReadDecision } from "~/records";

/** Of today's engine: an own decision, and a senior who lends the same. */
const own = debrief(lent, soundTruth);
const sealedToday = packSealed({
  debrief: own,
  opinion: seniorOpinionOf(lent, file, card, policy, "", false),
});
const folder = mkdtempSync(path.join(tmpdir(), "lendwright-two-engines-"));
afterAll(() => rmSync(folder, { recursive: true }));

let earlier: ReadDecision[];
beforeAll(async () => {
  const bank = path.join(folder, "bank.db");
  unpackFixture("0.3.0-engine5", bank);
  const database = openDatabase(bank);
  const rows = await database.read.decision.findMany({ select: { id: true, sealed: true }, orderBy: { id: "asc" } });
  await database.close();
  earlier = rows.map(({ id, sealed }) => readSealed(sealed, id));
}, 60_000);

const debriefOf = ({ sealed }: ReadDecision): Debrief => {
  if (sealed.era !== "today") throw new Error("a debrief from before engine 5");
  return sealed.debrief;
};
/** As a panel is made of what was read: services/panel.server.ts. */
const seniorIn = (read: ReadDecision): SeniorOpinion => ({ ...read.opinion, money: debriefOf(read).money?.you });
const withMoney = () => earlier.filter((read) => debriefOf(read).money);

describe("of two engines that live the futures on everybody's terms", () => {
  it("the earlier one's money has the bank that knows everything and weighs no chance; no part of a price is missing", () => {
    expect(withMoney().length).toBeGreaterThan(3);
    for (const read of withMoney()) {
      const { engineVersion, money, you, model, attainable, truth, fair } = debriefOf(read);
      expect([engineVersion, fair]).toEqual(["5", undefined]);
      expect(money!.allKnowing?.terms.verdict).toMatch(/^(approve|decline)$/);
      for (const one of [money!.you, money!.best]) expect([one.chance, one.worth]).toEqual([undefined, undefined]);
      for (const judge of [you, model, attainable, truth]) expect(judge?.price.waterfall.fileCost ?? 0).toBe(0);
      expect(attainable!.price.waterfall.fileCost).toBe(0);
    }
  });

  it("today's is read as it was sealed: each offer with its chance and worth, and nobody who knows everything", () => {
    const read = debriefOf(readSealed(sealedToday, "today"));
    expect(read).toEqual(JSON.parse(JSON.stringify(own)));
    expect(read.engineVersion).toBe("7");
    expect(read.money).not.toHaveProperty("allKnowing");
    expect(read.money!.you).toMatchObject({ chance: 1, worth: read.money!.you.expected }); // no loan list: nobody can tell
  });

  it("a senior of one lends no money to a debrief of the other; among their own each shows it", () => {
    const [today, then] = [readSealed(sealedToday, "today"), withMoney()[0]!];
    const panel = (shown: ReadDecision, ...seniors: ReadDecision[]) =>
      withSeniors(debriefOf(shown), seniors.map(seniorIn))!;
    const asStored = debriefOf(then).money!.you;
    expect(panel(then, then).money).toEqual(asStored);
    expect(panel(then, then).result).toBe(asStored.expected);
    expect(panel(today, then)).toMatchObject({ money: undefined, result: undefined });
    expect(panel(today, today, then)).toMatchObject({ money: undefined, result: undefined });
    expect(panel(today, today)).toMatchObject({ money: { chance: 1 }, result: own.money!.you.worth });
    expect(panel(then, today).money).toBeUndefined();
  });
});
