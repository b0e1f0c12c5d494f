import path from "node:path";
import { pathToFileURL } from "node:url";
import { Worker } from "node:worker_threads";
import type { Answer, AnswerTo, Task } from "./tasks";
import { workerCode } from "./worker-code";

export interface WorkerPool {
  readonly size: number;
  /**
   * Done by the next free worker, in its turn. Rejects with NotDone when it takes too long or too much, and with another
   * error when the task fails.
   */
  run<T extends Task>(task: T, options?: RunOptions): Promise<AnswerTo<T>>;
  /** how many tasks no worker has begun yet */
  waiting(): number;
  /** Ends every worker; what was not finished is rejected. */
  close(): Promise<void>;
}

/** Who goes before whom; among equals whoever came first. A decision first of all, then a page that somebody waits for. */
const TURNS = ["decision", "page", "soon", "later"] as const;
export type Turn = (typeof TURNS)[number];

/** Short work that may take the spare worker too. */
const mayTakeSpare = (turn: Turn): boolean => turn === "decision" || turn === "page";

interface RunOptions {
  readonly turn?: Turn;
  /** counted from when a worker that is ready begins */
  readonly limitMs?: number;
}

export type WhyNotDone = "tooLong" | "tooMuchMemory" | "tooManyWait" | "ended";

/** A task that no worker has finished, through no fault in doing it. */
export class NotDone extends Error {
  constructor(readonly why: WhyNotDone) {
    super(`a worker's task was not done: ${why}`);
  }

  /** Does it lie in what was asked for? Else it is the server's state, and the same may be done later. */
  get isOfTheTask(): boolean {
    return this.why === "tooLong" || this.why === "tooMuchMemory";
  }
}

/** A case takes a tenth of a second: what takes this long will not end, and its worker is replaced. */
const TIME_LIMIT_MS = 20_000;
/** Longer queues are refused: whoever would wait this long had better be told. The command line orders far fewer. */
const MOST_WAITING = 200;
/** A worker with the generator and its code takes about 60 MB; a bank's smallest server has 2 GB. */
const MEMORY_LIMIT_MB = 512;
/**
 * What is made and forgotten at once has the engine's usual room. With a sixth of it what a case needs for a moment is
 * taken for lasting, and tidying that up throws compiled code away too: cases take a third longer.
 */
export const WORKER_LIMITS = { maxOldGenerationSizeMb: MEMORY_LIMIT_MB, maxYoungGenerationSizeMb: 48 };

interface PoolOptions {
  readonly memoryLimitMb?: number;
  /**
   * Workers beyond `size`, warm when another is killed: the next task does not wait until code has been loaded. Until then
   * they take only what is short and urgent.
   */
  readonly spare?: number;
}

interface Job {
  readonly task: Task;
  readonly turn: Turn;
  readonly limitMs: number;
  readonly resolve: (value: never) => void;
  readonly reject: (error: Error) => void;
}

/** Threads for long work beside the one that answers requests. They start at once and stay. */
export function workerPool(size: number, { memoryLimitMb = MEMORY_LIMIT_MB, spare = 0 }: PoolOptions = {}): WorkerPool {
  const waiting: Job[] = [];
  const workers = new Set<Worker>();
  /** those that have loaded their code and do nothing */
  const ready: Worker[] = [];
  const busy = new Map<Worker, { readonly job: Job; readonly timer: NodeJS.Timeout }>();
  /** one that breaks before it has loaded would break again for ever */
  const loaded = new WeakSet<Worker>();
  let closed = false;

  const resourceLimits = { ...WORKER_LIMITS, maxOldGenerationSizeMb: memoryLimitMb };

  function start(): void {
    const worker = import.meta.env?.PROD
      ? new Worker(BUILT, { resourceLimits })
      : new Worker(workerCode(ENTRY), { eval: true, resourceLimits });
    workers.add(worker);
    worker.on("message", (answer: Answer) => {
      // An answer that lay unread while the time limit ran out: its worker is ended, and its task told so.
      if (!workers.has(worker)) return;
      const { job } = release(worker) ?? {};
      loaded.add(worker);
      ready.push(worker);
      next();
      if (answer === "ready") return;
      if (answer.ok) job?.resolve(answer.value as never);
      else job?.reject(new Error(answer.message));
    });
    worker.on("error", (error) => replace(worker, isOutOfMemory(error) ? new NotDone("tooMuchMemory") : error));
    // A parser that ends the thread, or a limit that the engine itself enforces, says no more than this.
    worker.on("exit", () => replace(worker, new NotDone("ended")));
    waitFor(worker);
  }

  /** A server or command that has nothing else to do may end; not while somebody waits. */
  function waitFor(worker: Worker): void {
    if (busy.has(worker) || (waiting.length > 0 && !loaded.has(worker))) worker.ref();
    else worker.unref();
  }

  function replace(worker: Worker, error: Error): void {
    if (!workers.delete(worker)) return;
    const at = ready.indexOf(worker);
    if (at >= 0) ready.splice(at, 1);
    void worker.terminate();
    release(worker)?.job.reject(error);
    if (closed) return;
    // At once, so that it is ready when it is needed. One that broke while it loaded is tried again by the next task.
    if (loaded.has(worker)) start();
    else if (workers.size === 0) for (const { reject } of waiting.splice(0)) reject(error);
    next();
  }

  function release(worker: Worker) {
    const held = busy.get(worker);
    if (held) clearTimeout(held.timer);
    busy.delete(worker);
    worker.unref();
    return held;
  }

  function next(): void {
    if (closed) return;
    const job = waiting[0];
    const worker = ready[0];
    if (!job) return;
    if (!worker) {
      for (const one of workers) waitFor(one);
      return;
    }
    const ordinary = [...busy.values()].filter((held) => !mayTakeSpare(held.job.turn)).length;
    if (!mayTakeSpare(job.turn) && ordinary >= size) return;
    waiting.shift();
    ready.shift();
    const timer = setTimeout(() => replace(worker, new NotDone("tooLong")), job.limitMs);
    busy.set(worker, { job, timer });
    worker.ref();
    worker.postMessage(job.task);
    next();
  }

  /** Behind those of its own turn and before those of a later one. */
  function queue(job: Job): void {
    const after = waiting.findIndex(({ turn }) => TURNS.indexOf(turn) > TURNS.indexOf(job.turn));
    waiting.splice(after < 0 ? waiting.length : after, 0, job);
  }

  for (let i = 0; i < size + spare; i++) start();

  return {
    size,
    waiting: () => waiting.length,
    run: (task, { turn = "later", limitMs = TIME_LIMIT_MS } = {}) =>
      new Promise((resolve, reject) => {
        if (closed) return reject(new NotDone("ended"));
        // Decisions are never turned away: at the end of an exam all come at once.
        const others = waiting.filter((job) => job.turn !== "decision").length;
        if (turn !== "decision" && others >= MOST_WAITING) return reject(new NotDone("tooManyWait"));
        queue({ task, turn, limitMs, resolve, reject });
        if (workers.size < size + spare) start();
        next();
      }),
    async close() {
      closed = true;
      const ended = new NotDone("ended");
      for (const { reject } of waiting.splice(0)) reject(ended);
      const all = [...workers];
      workers.clear();
      for (const worker of all) release(worker)?.job.reject(ended);
      await Promise.all(all.map((worker) => worker.terminate()));
    },
  };
}

const isOutOfMemory = (error: Error): boolean => "code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY";

export const ENTRY = "app/services/workshop/worker.ts";

/** What the build made of it (scripts/lib/worker-script.ts); commands, tests and the development server run the sources. */
const BUILT = pathToFileURL(path.resolve("build/worker/worker.js"));
