import { expect, test } from "vitest";
import { command as balance } from "~/cli/commands/balance";
import { command as generate } from "~/cli/commands/generate";
import { numberOption } from "~/cli/number";

test("an option is read as every field is: full-width, with thousands, in 万", () => {
  expect(["２００", "2,000", "1万", "0.25"].map((text) => numberOption("--count", text))).toEqual([
    200, 2_000, 10_000, 0.25,
  ]);
});

test("an option that may mean two numbers is refused with both", () => {
  expect(() => numberOption("--firms", "20.000")).toThrow(
    '--firms: "20.000" may mean 20 or 20,000; write the one you mean',
  );
});

test("an option that is no number, or empty, is not taken for nought", async () => {
  const notWhole = async () => balance.run(["--files", "1e3"]);
  await expect(notWhole()).rejects.toThrow("--files must be a whole number from 2 on");
  const empty = async () => generate.run(["--count", "1", "--distorted", "", "--out", "unused"]);
  await expect(empty()).rejects.toThrow("--distorted must be a share from 0 to 1");
});
