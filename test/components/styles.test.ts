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

test.each(["sans", "serif"])("names in Chinese have a face on every computer: --%s", (name) => {
  const [, stack = ""] = new RegExp(`--${name}:([^;]*);`).exec(readFileSync(`${FOLDER}/tokens.css`, "utf8")) ?? [];
  expect(stack).toContain('"Sans Chinese"');
  expect(stack.trim()).toMatch(/serif$/);
});

test("the Chinese face is the computer's own, or else the one that comes with Lendwright", () => {
  const chinese = rules(readFileSync(`${FOLDER}/fonts.css`, "utf8")).find(({ body }) => body.includes("Sans Chinese"));
  for (const face of ["PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC"])
    expect(chinese?.body).toContain(`local("${face}")`);
  expect(chinese?.body).toMatch(/url\("[^"]+\.woff2"\)/);
});

test("whatever is drawn or printed takes its face from those two stacks, but for formulas", () => {
  const families = readdirSync(FOLDER, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".css"))
    .flatMap((file) => rules(readFileSync(`${FOLDER}/${file}`, "utf8")))
    .filter(({ selector }) => selector !== "@font-face" && !selector.includes(".katex"))
    .flatMap(({ selector, body }) =>
      (/\bfont(-family)?:[^;]*/.exec(body) ?? []).slice(0, 1).map((text) => [selector, text]),
    )
    .filter(([, text]) => !/var\(--(sans|serif)\)|: inherit/.test(text!));
  expect(families).toEqual([]);
});
