import { renderToStaticMarkup } from "react-dom/server";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { inside, provideDrawnBefore } from "~/components/ui/inside";
import { setReaderZone } from "~/components/ui/format";
import { STEPS } from "~/domain/judgement/worksheet/complete";
import { EMPTY_WORKSHEET, type Worksheet } from "~/domain/judgement/worksheet/worksheet";
import { DrawnParts } from "~/http/drawn-before.server";
import { filled, page } from "../components/workbench-page";

let drawn: DrawnParts;
beforeEach(() => provideDrawnBefore((drawn = new DrawnParts(1_000_000))));
afterEach(() => provideDrawnBefore(undefined));

const PLACES = [...STEPS.map((step) => `step=${step}`), "doc=bank", "doc=bank&step=decide&pin=L2", "find=bank"];

describe("a workbench of which the server drew parts before", () => {
  const states: readonly (readonly [string, Worksheet, boolean])[] = [
    ["fresh", EMPTY_WORKSHEET, false],
    ["filled", filled, false],
    ["with another flag on the same line", { ...filled, flags: [{ ...filled.flags[0]!, severity: "low" }] }, false],
    ["with another note on the flag", { ...filled, flags: [{ ...filled.flags[0]!, note: "a brother" }] }, false],
    ["submitted", filled, true],
  ];

  it.each(PLACES)("is the one that would be drawn now, whatever was drawn between: %s", (place) => {
    const pages = () => states.map(([, worksheet, submitted]) => drawn.draw(() => page(place, worksheet, submitted)));
    const [first, again] = [pages(), pages()];
    provideDrawnBefore(undefined);
    const anew = states.map(([, worksheet, submitted]) => page(place, worksheet, submitted));
    expect(first).toEqual(anew);
    expect(again).toEqual(anew);
  });
});

describe("a part that was drawn before", () => {
  let times: number;
  beforeEach(() => (times = 0));
  const part = (from: readonly unknown[], html: string) =>
    drawn.draw(() => {
      const draw = () => {
        times++;
        return <div dangerouslySetInnerHTML={{ __html: html }} />;
      };
      return renderToStaticMarkup(
        <main>
          <div {...inside(() => from, draw)} />
          <footer />
        </main>,
      );
    });

  it("is not drawn again from the same, and is from anything else", () => {
    const [file, alike] = [{ id: "f1" }, { id: "f1" }];
    for (const from of [[file, "note"], [file, "note"], [alike, "note"], [file, "notes"], ["0", "note"], [file]])
      expect(part(from, "text")).toBe("<main><div><div>text</div></div><footer></footer></main>");
    expect(times).toBe(5);
  });

  it("is not another's who reads by another clock", () => {
    part(["note"], "by the bank's clock");
    setReaderZone("Europe/London");
    expect(part(["note"], "by London's clock")).toContain("by London's clock");
    setReaderZone(undefined);
    expect(part(["note"], "drawn anew")).toContain("by the bank's clock");
    expect(times).toBe(2);
  });

  it("is whole, whatever somebody wrote into it", () => {
    const written = 'data-drawn="0" <div>&lt;/div&gt; <div>deep</div></div>';
    const whole = `<main><div><div>${written}</div></div><footer></footer></main>`;
    expect([part(["memo"], written), part(["memo"], written)]).toEqual([whole, whole]);
    expect(times).toBe(1);
  });

  it("is forgotten when later ones fill the memory, the one used last at last", () => {
    const long = "x".repeat(400_000);
    for (const from of ["a", "b", "a", "c", "a", "b"]) part([from], long);
    expect(times).toBe(4); // a, b, c in the place of b, and b again
  });
});
