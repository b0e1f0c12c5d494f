import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const FOLDER = "app/styles";

/** Selector and body of every rule, without comments; what stands in a query is a rule like any other. */
function rules(text: string): { selector: string; body: string }[] {
  const plain = text.replace(/\/\*.*?\*\//gs, "");
  return [...plain.matchAll(/([^{}]+)\{([^{}]*)\}/g)].map(([, selector = "", body = ""]) => ({
    selector: selector.trim(),
    body,
  }));
}

test("whatever scrolls is positioned: what is hidden from sight inside it does not lengthen the page", () => {
  const scrolling = readdirSync(FOLDER, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".css"))
    .flatMap((file) =>
      rules(readFileSync(`${FOLDER}/${file}`, "utf8")).filter(({ body }) =>
        /overflow[-\w]*:[^;]*(auto|scroll)/.test(body),
      ),
    );
  expect(scrolling.length).toBeGreaterThan(6);
  expect(scrolling.filter(({ body }) => !/position: (relative|absolute|sticky|fixed)/.test(body))).toEqual([]);
});
