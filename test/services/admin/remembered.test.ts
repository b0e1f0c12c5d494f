import { beforeEach, expect, it } from "vitest";
import { Remembered } from "~/db";
import { testDatabase } from "../../support/database";

beforeEach(async () => {
  await testDatabase();
});

/** Says of every asking what was made for it. */
function counting(most: number) {
  const made: string[] = [];
  const remembered = new Remembered<{ readonly of: string; readonly parts: { readonly list: number[] } }>(most);
  const ask = (id: string) =>
    remembered.of(id, () => {
      made.push(id);
      return { of: id, parts: { list: [1, 2] } };
    });
  return { ask, made };
}

it("what is asked for again is made once, and the same", async () => {
  const { ask, made } = counting(2);
  expect(await ask("a")).toBe(await ask("a"));
  expect(await ask("b")).toMatchObject({ of: "b" });
  expect(made).toEqual(["a", "b"]);
});

it("what was asked for longest ago is given up for what is new", async () => {
  const { ask, made } = counting(2);
  for (const id of ["a", "b", "a", "c", "a", "b"]) await ask(id);
  expect(made).toEqual(["a", "b", "c", "b"]);
});

it("nobody can write into what others are given", async () => {
  const { ask } = counting(2);
  const { parts } = await ask("a");
  expect(() => parts.list.push(3)).toThrow(TypeError);
  expect(() => Object.assign(parts, { list: [] })).toThrow(TypeError);
});

it("another database has its own, and what is not there is asked for again", async () => {
  const { ask, made } = counting(2);
  await ask("a");
  await testDatabase();
  await ask("a");
  expect(made).toEqual(["a", "a"]);
  const rows = new Remembered<string>(2);
  expect(await rows.of("late", () => undefined)).toBeUndefined();
  expect(await rows.of("late", () => "there by now")).toBe("there by now");
});
