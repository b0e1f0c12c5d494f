import { describe, expect, test } from "vitest";
import { type Access, powersGained } from "~/domain/access";

const access = (active: boolean, ...roles: Access["roles"]): Access => ({ active, roles });

describe("power is gained", () => {
  test.each<[string, Access, Access, Access["roles"]]>([
    ["with the role of administrator", access(true, "trainer"), access(true, "administrator"), ["administrator"]],
    ["with HR, which enters people", access(true, "trainee"), access(true, "trainee", "hr"), ["hr"]],
    ["when somebody who held it may sign in again", access(false, "hr"), access(true, "hr"), ["hr"]],
  ])("%s", (_how, before, after, gained) => expect(powersGained(before, after)).toEqual(gained));
});

describe("power is not gained", () => {
  test.each<[string, Access, Access]>([
    ["by a trainer", access(true, "trainee"), access(true, "trainer", "reviewer")],
    ["by who loses it", access(true, "administrator"), access(true, "trainer")],
    ["by who keeps it", access(true, "administrator"), access(true, "administrator", "trainer")],
    ["by who cannot sign in", access(true, "trainee"), access(false, "administrator")],
  ])("%s", (_who, before, after) => expect(powersGained(before, after)).toEqual([]));
});
