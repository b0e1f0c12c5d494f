import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";

/** Words that survive minifying, each found in the source of what must stay on the server. */
const MARKS = [
  { what: "the case generator", word: "interview.otherLoans.evasive", source: "app/domain/casefile" },
  { what: "faker", word: "fakerjs.dev", source: "node_modules/@faker-js/faker/dist" },
  { what: "the database client", word: "PrismaClientKnownRequestError", source: "node_modules/@prisma/client/runtime" },
];

const texts = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => /\.(js|ts)$/.test(file))
    .map((file) => readFileSync(path.join(folder, file), "utf8"));

describe("what is sent to the browser", () => {
  const bundle = texts("build/client/assets");

  it.each(MARKS)("holds no trace of $what", ({ word, source }) => {
    expect(texts(source).some((text) => text.includes(word))).toBe(true);
    expect(bundle.length).toBeGreaterThan(10);
    expect(bundle.filter((text) => text.includes(word))).toEqual([]);
  });
});
