import type { Visit } from "~/domain/judgement/worksheet";

/** So many are sent at once; fewer when the page goes out of sight. */
const BATCH = 20;

type InSight = Readonly<Record<Visit["kind"], string>>;

/** Measures how long each document and step is in sight. `send` may be called when the page is already going away. */
export function visitLog(send: (visits: readonly Visit[]) => void, now: () => number) {
  let waiting: Visit[] = [];
  const open = new Map<Visit["kind"], { readonly subject: string; readonly since: number }>();
  let sight: InSight | undefined;

  function leave(kind: Visit["kind"]): void {
    const left = open.get(kind);
    open.delete(kind);
    const seconds = left ? Math.round((now() - left.since) / 1000) : 0;
    if (left && seconds > 0) waiting.push({ kind, subject: left.subject, seconds });
  }
  function sendAll(): void {
    if (waiting.length > 0) send(waiting);
    waiting = [];
  }

  return {
    /** What is in sight now. */
    see(next: InSight): void {
      sight = next;
      for (const kind of ["document", "step"] as const) {
        if (open.get(kind)?.subject === next[kind]) continue;
        leave(kind);
        if (next[kind] !== "") open.set(kind, { subject: next[kind], since: now() });
      }
      if (waiting.length >= BATCH) sendAll();
    },
    /** Nobody looks at the page any more. */
    hide(): void {
      leave("document");
      leave("step");
      sendAll();
    },
    /** Somebody looks again. */
    show(): void {
      if (sight) this.see(sight);
    },
  };
}
