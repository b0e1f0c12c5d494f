import { describe, expect, it } from "vitest";
import { randomStream, type RandomStream } from "~/domain/random";
import { normalDrawnFrom } from "~/domain/random/normal";

const draws = (count: number, draw: () => number) => Array.from({ length: count }, draw);
const uniforms = (count: number, stream: RandomStream) => draws(count, () => stream.uniform());
const mean = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / values.length;

describe("a random stream", () => {
  it("is fixed by its seed and name, and differs when either does", () => {
    const first = (seed: string, name: string) => uniforms(5, randomStream(seed, name));
    expect(first("s", "a")).toEqual(first("s", "a"));
    expect(first("s", "a")).not.toEqual(first("s", "b"));
    expect(first("s", "a")).not.toEqual(first("t", "a"));
  });

  it("does not shift when another stream draws more", () => {
    const other = randomStream("s", "other");
    const plain = uniforms(5, randomStream("s", "a"));
    const stream = randomStream("s", "a");
    expect(draws(5, () => (other.uniform(), stream.uniform()))).toEqual(plain);
  });

  it("is uniform, normal and Poisson in its moments", () => {
    const stream = randomStream("moments", "test");
    expect(mean(uniforms(20_000, stream))).toBeCloseTo(0.5, 1);
    const normals = draws(20_000, () => stream.normal());
    expect(Math.abs(mean(normals))).toBeLessThan(0.03);
    expect(mean(normals.map((x) => x * x))).toBeCloseTo(1, 1);
    const counts = draws(20_000, () => stream.poisson(3));
    expect(Math.abs(mean(counts) - 3)).toBeLessThan(0.06);
    expect(Math.abs(mean(counts.map((x) => (x - 3) ** 2)) - 3)).toBeLessThan(0.15);
  });
});

describe("the normal quantile", () => {
  it.each([
    [0.5, 0],
    [0.975, 1.959963985],
    [0.999, 3.090232306],
    [0.01, -2.326347874],
  ])("at %d is %d, as in the published table", (p, x) => expect(normalDrawnFrom(p)).toBeCloseTo(x, 7));
});
