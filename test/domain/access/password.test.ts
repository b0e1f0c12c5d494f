import { describe, expect, it } from "vitest";
import { passwordProblems } from "~/domain/access";

const ANNA = { name: "Anna Whitfield", email: "a.whitfield@bank.example" };
const common = (password: string) => password === "basketball";
const problems = (password: string, owner = ANNA) => passwordProblems(password, owner, common);

describe("a password is refused", () => {
  it.each([
    ["with nine characters", "nine sign", ["tooShort"]],
    ["with more than 128", "ab ".repeat(43), ["tooLong"]],
    ["that everybody guesses, in capitals too", "BasketBall", ["common"]],
    ["that holds the name", "whitfield in june", ["holdsName"]],
    ["that holds the name written in one", "for annawhitfield", ["holdsName"]],
    ["that holds the address before its @", "my A.Whitfield key", ["holdsName", "holdsAddress"]],
    ["for everything at once", "Anna", ["tooShort", "holdsName"]],
  ])("%s", (_, password, told) => {
    expect(problems(password)).toEqual(told);
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
  ])("%s", (_, password) => {
    expect(problems(password, { name: "Li Na", email: "li@bank.example" })).toEqual([]);
  });

  it("whatever the address is called, where it has none before its @", () => {
    expect(problems("copper kettle", { name: "", email: "" })).toEqual([]);
  });
});
