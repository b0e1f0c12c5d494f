import { afterEach, describe, expect, it, vi } from "vitest";
import { compareCopy, dropCopy, keepCopy, readCopy, removeOldCopies } from "~/components/shell/local-copy";
import { saveAll } from "~/components/shell/save-all";
import { DraftSaver, type LocalCopy, type SaveAnswer, type SaveState } from "~/components/worksheet/draft-saver";
import { EMPTY_WORKSHEET, type Worksheet } from "~/domain/judgement/worksheet/worksheet";

const THEN = "2025-11-01T16:20:07.000Z";
const draft = (memo: string): Worksheet => ({ ...EMPTY_WORKSHEET, memo });
const saved = (version: number): SaveAnswer => ({ kind: "saved", version, savedAt: THEN });

/** A browser of which the test decides when time passes and what the server answers. */
function bench(...answers: (SaveAnswer | Promise<SaveAnswer>)[]) {
  const posts: LocalCopy[] = [];
  const states: SaveState["kind"][] = [];
  let kept: LocalCopy | undefined;
  let timer: (() => void) | undefined;
  const saver = new DraftSaver(1, {
    post: async (body) => {
      posts.push(body);
      return (await answers.shift()) ?? { kind: "unreachable" };
    },
    keep: (copy) => (kept = copy),
    later: (run) => {
      timer = run;
      return () => (timer = undefined);
    },
    onState: ({ kind }) => states.push(kind),
  });
  const settle = async () => {
    for (let i = 0; i < 20; i++) await Promise.resolve();
  };
  return {
    saver,
    posts,
    states,
    settle,
    kept: () => kept,
    waits: () => timer !== undefined,
    passTime: async () => {
      const run = timer;
      timer = undefined;
      run?.();
      await settle();
    },
  };
}

describe("saving a draft", () => {
  it("one pause in typing is one save of the newest text", async () => {
    const { saver, posts, states, passTime, kept } = bench(saved(2));
    saver.change(draft("a"));
    saver.change(draft("ab"));
    expect(posts).toEqual([]);
    await passTime();
    expect(posts).toEqual([{ version: 1, worksheet: draft("ab") }]);
    expect(states.at(-1)).toBe("saved");
    expect(kept()).toBeUndefined();
  });

  it("what is typed while a save is on its way is kept, and saved next with the version just given", async () => {
    let answer: (value: SaveAnswer) => void = () => undefined;
    const first = new Promise<SaveAnswer>((resolve) => (answer = resolve));
    const { saver, posts, passTime, settle, kept } = bench(first, saved(3));
    saver.change(draft("a"));
    await passTime();
    saver.change(draft("ab"));
    expect(kept()?.worksheet.memo).toBe("ab");
    answer(saved(2));
    await settle();
    expect(posts).toEqual([
      { version: 1, worksheet: draft("a") },
      { version: 2, worksheet: draft("ab") },
    ]);
    expect(kept()).toBeUndefined();
  });

  it.each(["unreachable", "noStorage", "busy", "signedOut"] as const)(
    "%s: the draft is kept and tried again",
    async (kind) => {
      const { saver, states, passTime, waits, kept } = bench({ kind }, saved(2));
      saver.change(draft("a"));
      await passTime();
      expect(states.at(-1)).toBe(kind);
      expect(kept()).toEqual({ version: 1, worksheet: draft("a") });
      expect(waits()).toBe(true);
      await passTime();
      expect(states.at(-1)).toBe("saved");
      expect(kept()).toBeUndefined();
    },
  );

  it("a second tab's draft is not overwritten until the person says so", async () => {
    const theirs: SaveAnswer = { kind: "conflict", version: 7, worksheet: draft("theirs"), savedAt: THEN };
    const { saver, posts, states, passTime, waits, kept } = bench(theirs, saved(8));
    saver.change(draft("mine"));
    await passTime();
    saver.change(draft("mine, more"));
    expect(waits()).toBe(false);
    expect(kept()?.worksheet.memo).toBe("mine, more");
    saver.keepMine(7, draft("mine, more"));
    await passTime();
    expect(posts.at(-1)).toEqual({ version: 7, worksheet: draft("mine, more") });
    expect(states.at(-1)).toBe("saved");
  });

  it("taking the newer draft drops the own one", async () => {
    const theirs: SaveAnswer = { kind: "conflict", version: 7, worksheet: draft("theirs"), savedAt: THEN };
    const { saver, passTime, kept } = bench(theirs);
    saver.change(draft("mine"));
    await passTime();
    saver.takeTheirs(7, "2025-11-01T16:20:07.000Z");
    expect(kept()).toBeUndefined();
    expect(await saver.flush()).toBe(true);
  });

  it("a submitted attempt is not written to again", async () => {
    const { saver, posts, passTime, waits } = bench({ kind: "submitted" });
    saver.change(draft("late"));
    await passTime();
    saver.change(draft("later"));
    expect(waits()).toBe(false);
    expect(posts).toHaveLength(1);
  });
});

describe("a copy found when the page is opened again", () => {
  const stored = { version: 3, worksheet: draft("stored") };

  it("is forgotten when the server has the same draft", () => {
    expect(compareCopy({ version: 2, worksheet: draft("stored") }, stored)).toBe("none");
  });
  it("continues the stored draft it was made from", () => {
    expect(compareCopy({ version: 3, worksheet: draft("typed since") }, stored)).toBe("continues");
  });
  it("is put to the person when the stored draft has moved on", () => {
    expect(compareCopy({ version: 2, worksheet: draft("typed since") }, stored)).toBe("diverged");
  });
});

describe("the copy that a page left in the browser", () => {
  afterEach(() => vi.unstubAllGlobals());
  const left = (kept: string | null) => {
    vi.stubGlobal("localStorage", { getItem: () => kept });
    return readCopy("ada", "a1");
  };

  it("is read as it was left", () => {
    expect(left(JSON.stringify({ version: 3, worksheet: draft("mine") }))).toMatchObject({
      version: 3,
      worksheet: { memo: "mine", flags: [] },
    });
  });
  it("by an earlier page lacks only what could not be pinned then", () => {
    const { supports: _, ...earlier } = draft("mine");
    expect(left(JSON.stringify({ version: 3, worksheet: earlier }))?.worksheet.supports).toEqual([]);
  });
  it.each([
    ["nothing", null],
    ["half a text", '{"version":3,"worksheet":{'],
    ["no version", JSON.stringify({ worksheet: draft("mine") })],
    ["no worksheet", JSON.stringify({ version: 3 })],
    ["flags that are none", JSON.stringify({ version: 3, worksheet: { ...draft("mine"), flags: [null] } })],
    ["a memo that is no text", JSON.stringify({ version: 3, worksheet: { ...draft("mine"), memo: 7 } })],
    ["no override", JSON.stringify({ version: 3, worksheet: { ...draft("mine"), override: undefined } })],
  ])("is as none where it is %s", (_, kept) => expect(left(kept)).toBeUndefined());
});

const DAY = 24 * 60 * 60 * 1000;
const NOON = Date.parse("2026-11-02T12:00:00Z");

/** The storage of one browser, which several people use. */
function browserStorage(): Map<string, string> {
  const kept = new Map<string, string>();
  vi.stubGlobal("localStorage", {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, value: string) => void kept.set(name, value),
    removeItem: (name: string) => void kept.delete(name),
    key: (index: number) => [...kept.keys()][index] ?? null,
    get length() {
      return kept.size;
    },
  });
  return kept;
}

describe("unsaved work in a browser that several people use", () => {
  afterEach(() => vi.unstubAllGlobals());
  const copy = (memo: string): LocalCopy => ({ version: 3, worksheet: draft(memo) });

  it("is found by its owner alone", () => {
    browserStorage();
    keepCopy("ada", "a1", copy("Ada's"), NOON);
    keepCopy("ben", "b1", copy("Ben's"), NOON);
    expect(readCopy("ada", "a1")?.worksheet.memo).toBe("Ada's");
    expect(readCopy("ben", "a1")).toBeUndefined();
    dropCopy("ben", "a1");
    expect(readCopy("ada", "a1")?.worksheet.memo).toBe("Ada's");
  });

  it("is there on its seventh day and removed after it, whoever has signed in", () => {
    const storage = browserStorage();
    keepCopy("ada", "a1", copy("Ada's"), NOON);
    storage.set("lendwright.person", "ben");
    removeOldCopies(NOON + 7 * DAY);
    expect(readCopy("ada", "a1")?.worksheet.memo).toBe("Ada's");
    removeOldCopies(NOON + 7 * DAY + 1);
    expect([...storage.keys()]).toEqual(["lendwright.person"]);
  });

  it("of an earlier version of the page, without owner and date, goes on for its owner and is removed as well", () => {
    const storage = browserStorage();
    storage.set("lendwright.draft.a1", JSON.stringify(copy("Ada's")));
    removeOldCopies(NOON);
    expect(readCopy("ada", "a1")?.worksheet.memo).toBe("Ada's");
    removeOldCopies(NOON + 8 * DAY);
    expect(storage.size).toBe(0);
  });

  it("kept while the computer's clock was a year ahead stays for seven days from when it was put right", () => {
    const storage = browserStorage();
    keepCopy("ada", "a1", copy("Ada's"), NOON + 365 * DAY);
    removeOldCopies(NOON);
    removeOldCopies(NOON + 7 * DAY);
    expect(storage.size).toBe(1);
    removeOldCopies(NOON + 8 * DAY);
    expect(storage.size).toBe(0);
  });

  it("that nobody could read is removed", () => {
    const storage = browserStorage();
    storage.set("lendwright.draft.ada.a1", "{");
    removeOldCopies(NOON);
    expect(storage.size).toBe(0);
  });

  it("says when the browser stores nothing", () => {
    vi.stubGlobal("localStorage", {
      setItem: () => {
        throw new Error("QuotaExceededError");
      },
    });
    expect(keepCopy("ada", "a1", copy("Ada's"), NOON)).toBe(false);
  });
});

describe("signing out", () => {
  afterEach(() => vi.unstubAllGlobals());
  const copy: LocalCopy = { version: 3, worksheet: draft("mine") };
  const kept = (storage: Map<string, string>) => [...storage.keys()];

  it("saves what the person left unsaved in closed pages, and leaves another's alone", async () => {
    const storage = browserStorage();
    keepCopy("ada", "a1", copy, NOON);
    keepCopy("ben", "b1", copy, NOON);
    const posts: [string, LocalCopy][] = [];
    const left = await saveAll("ada", async (attemptId, body) => {
      posts.push([attemptId, body]);
      return saved(4);
    });
    expect(left).toBe(0);
    expect(posts).toEqual([["a1", copy]]);
    expect(kept(storage)).toEqual(["lendwright.draft.ben.b1"]);
  });

  it.each<SaveAnswer>([
    { kind: "unreachable" },
    { kind: "noStorage" },
    { kind: "signedOut" },
    { kind: "gone" },
    { kind: "invalid", errors: { pd: "outOfRange" } },
    { kind: "conflict", version: 7, worksheet: draft("theirs"), savedAt: THEN },
  ])("after $kind the work stays and is counted as not saved", async (answer) => {
    const storage = browserStorage();
    keepCopy("ada", "a1", copy, NOON);
    expect(await saveAll("ada", async () => answer)).toBe(1);
    expect(kept(storage)).toEqual(["lendwright.draft.ada.a1"]);
  });

  it.each(["submitted", "overdue", "example"] as const)("keeps nothing of an attempt that is %s", async (kind) => {
    const storage = browserStorage();
    keepCopy("ada", "a1", copy, NOON);
    expect(await saveAll("ada", async () => ({ kind }))).toBe(0);
    expect(kept(storage)).toEqual([]);
  });
});
