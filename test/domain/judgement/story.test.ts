import { describe, expect, it } from "vitest";
import type { FirmEvent } from "~/domain/firm/journal";
import { memorable } from "~/domain/judgement/outcome/story";

const event = (month: number, kind: string, amount = 0, of?: number) => ({ month, kind, amount, of }) as FirmEvent;
const told = (...events: FirmEvent[]) => memorable(events, 100).map(({ month, code }) => `${month} ${code}`);

describe("what people tell of a firm", () => {
  it("is what is large enough, or has no amount at all", () => {
    expect(told(event(1, "badDebt", 99), event(2, "damage", 100), event(3, "closure"))).toEqual([
      "2 damage",
      "3 closure",
    ]);
  });
  it("is the largest customer by that name, any other as one of the main ones", () => {
    expect(told(event(1, "customerLost", 500, 0), event(2, "customerWon", 500, 3))).toEqual([
      "1 customerLost.largest",
      "2 customerWon.main",
    ]);
    expect(told(event(1, "customerLost", 500, 1), event(2, "customerWon", 500, 0))).toEqual([
      "1 customerLost.main",
      "2 customerWon.largest",
    ]);
  });
  it("is of the same thing twice the first time", () => {
    expect(memorable([event(4, "badDebt", 300), event(7, "badDebt", 900)], 100)).toEqual([
      { month: 4, code: "badDebt", amount: 300 },
    ]);
    expect(told(event(4, "badDebt", 50), event(7, "badDebt", 900))).toEqual(["7 badDebt"]);
  });
  it("is four things at most, the gravest, in the order in which they came", () => {
    const all = [
      event(1, "newMachine", 500),
      event(2, "subsidy", 500),
      event(3, "priceShock", 500),
      event(4, "badDebt", 500),
      event(5, "ownerBlow", 500),
      event(6, "claim", 500),
    ];
    expect(told(...all)).toEqual(["3 priceShock", "4 badDebt", "5 ownerBlow", "6 claim"]);
  });
  it("goes from the firm's end to a new machine", () => {
    const gravest = ["closure", "loanRefused", "claim", "ownerBlow", "damage", "badDebt", "staleStock", "priceShock"];
    const lighter = ["loanBridged", "subsidy", "newMachine"];
    const order = [...gravest, ...lighter];
    for (let i = 0; i + 4 < order.length; i++) {
      const five = order.slice(i, i + 5).map((kind, at) => event(5 - at, kind, 500));
      expect(told(...five)).not.toContain(`1 ${order[i + 4]}`);
      expect(told(...five)).toHaveLength(4);
    }
  });
  it("is nothing of what has no word", () => expect(told(event(1, "somethingElse", 500))).toEqual([]));
});
