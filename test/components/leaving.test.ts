import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { DraftSaver, type SaveAnswer, type SaveState } from "~/components/worksheet/draft-saver";
import { postDraft } from "~/components/worksheet/post-draft";
import { EMPTY_WORKSHEET } from "~/domain/judgement/worksheet/worksheet";

const draft = { version: 1, worksheet: EMPTY_WORKSHEET };

describe("a save that fails", () => {
  let page: EventTarget;
  let breakOff: () => void;
  beforeEach(() => {
    vi.useFakeTimers();
    page = new EventTarget();
    vi.stubGlobal("window", page);
    vi.stubGlobal("fetch", () => new Promise((_, reject) => (breakOff = () => reject(new TypeError("Load failed")))));
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  it("while the page stays open has met no connection", async () => {
    const answer = postDraft("/save", draft);
    breakOff();
    await vi.advanceTimersByTimeAsync(1000);
    expect(await answer).toEqual({ kind: "unreachable" });
  });

  it.each<[string, string[]]>([
    ["as the page is left", ["pagehide", "break off"]],
    ["just before the browser says that the page is left, as WebKit does", ["break off", "pagehide"]],
    ["because it was sent as the page went, and the page has come back since", ["pageshow", "break off"]],
  ])("%s was broken off by the browser", async (_, events) => {
    const answer = postDraft("/save", draft);
    for (const event of events) {
      if (event === "break off") breakOff();
      else page.dispatchEvent(new Event(event));
      await vi.advanceTimersByTimeAsync(1);
    }
    expect(await answer).toEqual({ kind: "left" });
  });
});

describe("a draft whose save was broken off by leaving the page", () => {
  it("is not called unsaved for want of a connection, and is sent again when the page is back", async () => {
    const states: SaveState["kind"][] = [];
    const answers: SaveAnswer[] = [
      { kind: "left" },
      { kind: "saved", version: 2, savedAt: "2025-11-01T16:20:07.000Z" },
    ];
    let kept: unknown;
    let again: (() => void) | undefined;
    const saver = new DraftSaver(1, {
      post: () => Promise.resolve(answers.shift()!),
      keep: (copy) => (kept = copy),
      later: (run) => {
        again = run;
        return () => (again = undefined);
      },
      onState: ({ kind }) => states.push(kind),
    });
    saver.change({ ...EMPTY_WORKSHEET, memo: "Sells valves" });
    expect(await saver.flush()).toBe(false);
    expect(states).toEqual(["saving"]);
    expect(kept).toMatchObject({ worksheet: { memo: "Sells valves" } });
    expect(again).toBeDefined();

    expect(await saver.flush()).toBe(true); // what `pageshow` does
    expect(states).toEqual(["saving", "saved"]);
    expect(kept).toBeUndefined();
  });
});
