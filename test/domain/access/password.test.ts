import { describe, expect, it } from "vitest";
import { passwordProblems } from "~/domain/access";

const ANNA = { name: "Anna Whitfield", email: "a.whitfield@bank.example" };
const common = (password: string) => password === "basketball";
const problems = (password: string, owner: { name: string; email: string; bank?: string } = ANNA) =>
  passwordProblems(password, owner, common);

describe("a password is refused", () => {
  it.each([
    ["with nine characters", "nine sign", ["tooShort"]],
    ["with more than 128", "ab ".repeat(43), ["tooLong"]],
    ["that everybody guesses, in capitals too", "BasketBall", ["common"]],
    ["that holds the name", "whitfield in june", ["holdsName"]],
    ["that holds the name written in one", "for annawhitfield", ["holdsName"]],
    ["that holds the address before its @", "my A.Whitfield key", ["holdsName", "holdsAddress"]],
    ["of spaces alone", " ".repeat(12), ["common"]],
    ["that everybody guesses, with spaces around it", "  basketball ", ["common"]],
    ["that is the product's name", "lendwright", ["common"]],
    ["that is the product's name with a year", "Lendwright-2026!", ["common"]],
    ["for everything at once", "Anna", ["tooShort", "holdsName"]],
  ])("%s", (_, password, told) => {
    expect(problems(password)).toEqual(told);
  });

  it.each([
    ["River Valley Bank", "RiverValleyBank1"],
    ["River Valley Bank", "valley river 2026"],
    ["River Valley Bank", "lendwright river valley"],
    ["华东商业银行", "华东商业银行2026年"],
  ])("that is what %s is called: %s", (bank, password) => {
    expect(problems(password, { ...ANNA, bank })).toEqual(["common"]);
  });

  it("that holds a Chinese name, however short the name is", () => {
    const owner = { name: "李 娜", email: "lina@bank.example" };
    expect(problems("我的李娜密码是很长的一个", owner)).toEqual(["holdsName"]);
  });
});

describe("a password is taken", () => {
  it.each([
    ["of ten characters", "ten signs!"],
    ["of 128", "abcd".repeat(32)],
    ["of words alone, without digits or signs", "copper kettle morning"],
    ["of spaces between", "    a b c d    "],
    ["of ten signs that take two units each", "🌾".repeat(10)],
    ["that holds a part of another's name", "a banana a day"],
    ["that names the product among other words", "lendwright in copper"],
  ])("%s", (_, password) => {
    expect(problems(password, { name: "Li Na", email: "li@bank.example" })).toEqual([]);
  });

  it("whatever the address is called, where it has none before its @", () => {
    expect(problems("copper kettle", { name: "", email: "" })).toEqual([]);
  });
});
