import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { DraftSaver, type SaveState } from "./draft-saver";
import { postDraft } from "./post-draft";
import { compareCopy, dropCopy, keepCopy, readCopy } from "~/components/shell/local-copy";
import { EMPTY_WORKSHEET, type Worksheet } from "~/domain/judgement/worksheet";

export interface Draft {
  readonly worksheet: Worksheet;
  readonly state: SaveState;
  /** false: what is unsaved stands in this page alone, the browser stores nothing */
  readonly kept: boolean;
  readonly change: (edit: (worksheet: Worksheet) => Worksheet) => void;
  readonly flush: () => Promise<boolean>;
  readonly keepMine: () => void;
  readonly takeTheirs: () => void;
  /** the deadline has passed: nothing more is saved */
  readonly expire: () => void;
}

/** Why a draft cannot be changed at all. */
export type Closed = "submitted" | "overdue" | "example";

const UNSAVED: ReadonlySet<SaveState["kind"]> = new Set([
  "saving",
  "unreachable",
  "noStorage",
  "busy",
  "signedOut",
  "invalid",
  "conflict",
]);

/** The trainee's draft as page state, saved as it is typed. `attempt` is what the server had when the page was made. */
export function useDraft(
  owner: string,
  attemptId: string,
  address: string,
  attempt: {
    readonly version: number;
    readonly worksheet: Worksheet;
    readonly savedAt: string;
  },
  closed: Closed | undefined,
): Draft {
  // Stored without its empty fields: with them, its keys stand in the order by which drafts are compared as text.
  const stored = useMemo(() => ({ ...attempt, worksheet: { ...EMPTY_WORKSHEET, ...attempt.worksheet } }), [attempt]);
  const [worksheet, setWorksheet] = useState(stored.worksheet);
  const [state, setState] = useState<SaveState>(closed ? { kind: closed } : { kind: "saved", at: stored.savedAt });
  const [kept, setKept] = useState(true);
  const latest = useRef(worksheet);
  const saver = useRef<DraftSaver>();

  const show = useCallback((next: Worksheet) => {
    latest.current = next;
    setWorksheet(next);
  }, []);

  useEffect(() => {
    if (closed) {
      dropCopy(owner, attemptId);
      return;
    }
    const current = new DraftSaver(stored.version, {
      post: (body) => postDraft(address, body),
      keep: (copy) => {
        if (copy) setKept(keepCopy(owner, attemptId, copy, Date.now()));
        else dropCopy(owner, attemptId);
      },
      later: (run, milliseconds) => {
        const timer = window.setTimeout(run, milliseconds);
        return () => window.clearTimeout(timer);
      },
      onState: setState,
    });
    saver.current = current;

    const copy = readCopy(owner, attemptId);
    const found = compareCopy(copy, stored);
    if (found === "none") dropCopy(owner, attemptId);
    if (copy && found !== "none") show(copy.worksheet);
    if (copy && found === "continues") current.change(copy.worksheet);
    if (found === "diverged") {
      current.stop();
      setState({ kind: "conflict", version: stored.version, worksheet: stored.worksheet, savedAt: stored.savedAt });
    }

    const flush = () => void current.flush();
    window.addEventListener("online", flush);
    window.addEventListener("pageshow", flush); // back from another page, with what leaving broke off
    document.addEventListener("visibilitychange", flush);
    return () => {
      window.removeEventListener("online", flush);
      window.removeEventListener("pageshow", flush);
      document.removeEventListener("visibilitychange", flush);
      current.stop();
    };
  }, [owner, attemptId, address, stored, closed, show]);

  const inPageAlone = !kept && UNSAVED.has(state.kind);
  useEffect(() => {
    if (!inPageAlone) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", ask);
    return () => window.removeEventListener("beforeunload", ask);
  }, [inPageAlone]);

  const change = useCallback(
    (edit: (worksheet: Worksheet) => Worksheet) => {
      if (!saver.current) return;
      show(edit(latest.current));
      saver.current.change(latest.current);
    },
    [show],
  );
  const flush = useCallback(async () => (await saver.current?.flush()) ?? true, []);
  const keepMine = useCallback(() => {
    if (state.kind === "conflict") saver.current?.keepMine(state.version, latest.current);
  }, [state]);
  const takeTheirs = useCallback(() => {
    if (state.kind !== "conflict") return;
    show(state.worksheet);
    saver.current?.takeTheirs(state.version, state.savedAt);
  }, [state, show]);
  const expire = useCallback(() => {
    saver.current?.stop();
    setState({ kind: "overdue" });
  }, []);

  return { worksheet, state, kept, change, flush, keepMine, takeTheirs, expire };
}
