import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { DraftSaver, type SaveState } from "./draft-saver";
import { compareCopy, keepCopy, readCopy } from "./local-copy";
import { postDraft } from "./post-draft";
import { EMPTY_WORKSHEET, type Worksheet } from "~/domain/judgement/worksheet";

export interface Draft {
  readonly worksheet: Worksheet;
  readonly state: SaveState;
  readonly change: (edit: (worksheet: Worksheet) => Worksheet) => void;
  readonly flush: () => Promise<boolean>;
  readonly keepMine: () => void;
  readonly takeTheirs: () => void;
  /** the deadline has passed: nothing more is saved */
  readonly expire: () => void;
}

/** Why a draft cannot be changed at all. */
export type Closed = "submitted" | "overdue" | "example";

/** The trainee's draft as page state, saved as it is typed. `attempt` is what the server had when the page was made. */
export function useDraft(
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
  const latest = useRef(worksheet);
  const saver = useRef<DraftSaver>();

  const show = useCallback((next: Worksheet) => {
    latest.current = next;
    setWorksheet(next);
  }, []);

  useEffect(() => {
    if (closed) {
      keepCopy(attemptId, undefined);
      return;
    }
    const current = new DraftSaver(stored.version, {
      post: (body) => postDraft(address, body),
      keep: (copy) => keepCopy(attemptId, copy),
      later: (run, milliseconds) => {
        const timer = window.setTimeout(run, milliseconds);
        return () => window.clearTimeout(timer);
      },
      onState: setState,
    });
    saver.current = current;

    const copy = readCopy(attemptId);
    const found = compareCopy(copy, stored);
    if (found === "none") keepCopy(attemptId, undefined);
    if (copy && found !== "none") show(copy.worksheet);
    if (copy && found === "continues") current.change(copy.worksheet);
    if (found === "diverged") {
      current.stop();
      setState({ kind: "conflict", version: stored.version, worksheet: stored.worksheet });
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
  }, [attemptId, address, stored, closed, show]);

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
    saver.current?.takeTheirs(state.version, new Date().toISOString());
  }, [state, show]);
  const expire = useCallback(() => {
    saver.current?.stop();
    setState({ kind: "overdue" });
  }, []);

  return { worksheet, state, change, flush, keepMine, takeTheirs, expire };
}
