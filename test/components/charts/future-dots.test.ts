import { describe, expect, it } from "vitest";
import { scattered } from "~/components/charts/future-dots";

describe("dots of futures that lose", () => {
  it("are as many as there are, each in a place of its own", () => {
    for (const count of [1, 7, 200, 500])
      for (let losing = 0; losing <= count; losing++) {
        const places = [...scattered(losing, count)];
        expect(places).toHaveLength(losing);
        expect(places.every((place) => place >= 0 && place < count)).toBe(true);
      }
  });
});
