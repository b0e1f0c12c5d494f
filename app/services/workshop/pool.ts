import path from "node:path";
import { pathToFileURL } from "node:url";
import { Worker } from "node:worker_threads";
import type { Answer, AnswerTo, Task } from "./tasks";

export interface WorkerPool {
  readonly size: number;
  /**
   * Done by the next free worker; `first`: before everything that waits. Rejects with NotDone when it takes too long or too
   * much, and with another error when the task fails.
   */
  run<T extends Task>(task: T, options?: RunOptions): Promise<AnswerTo<T>>;
  /** Ends every worker; what was not finished is rejected. */
  close(): Promise<void>;
}

interface RunOptions {
  readonly first?: boolean;
  /** counted from when a worker begins */
  readonly limitMs?: number;
}

export type WhyNotDone = "tooLong" | "tooMuchMemory" | "tooManyWait" | "ended";

/** A task that no worker has finished, through no fault in doing it. */
export class NotDone extends Error {
  constructor(readonly why: WhyNotDone) {
    super(`a worker's task was not done: ${why}`);
  }
}

/** A case takes a tenth of a second: what takes this long will not end, and its worker is replaced. */
const TIME_LIMIT_MS = 20_000;
/** Longer queues are refused: whoever would wait this long had better be told. The command line orders far fewer. */
const MOST_WAITING = 200;
/** A worker with the generator and its code takes about 100 MB; a bank's smallest server has 2 GB. */
const MEMORY_LIMIT_MB = 512;

interface Job {
  readonly task: Task;
  readonly limitMs: number;
  readonly resolve: (value: never) => void;
  readonly reject: (error: Error) => void;
}

/** Threads for long work beside the one that answers requests. They start at once and stay. */
export function workerPool(size: number, memoryLimitMb = MEMORY_LIMIT_MB): WorkerPool {
  const waiting: Job[] = [];
  const workers = new Set<Worker>();
  const idle: Worker[] = [];
  const busy = new Map<Worker, { readonly job: Job; readonly timer: NodeJS.Timeout }>();
  let closed = false;

  function start(): void {
    const worker = new Worker(ENTRY, { resourceLimits: { maxOldGenerationSizeMb: memoryLimitMb } });
    workers.add(worker);
    worker.unref(); // a server or command that has nothing else to do may end
    worker.on("message", (answer: Answer) => {
      const { job } = release(worker) ?? {};
      idle.push(worker);
      next();
      if (answer.ok) job?.resolve(answer.value as never);
      else job?.reject(new Error(answer.message));
    });
    worker.on("error", (error) => replace(worker, isOutOfMemory(error) ? new NotDone("tooMuchMemory") : error));
    idle.push(worker);
  }

  function replace(worker: Worker, error: Error): void {
    if (!workers.delete(worker)) return;
    const at = idle.indexOf(worker);
    if (at >= 0) idle.splice(at, 1);
    void worker.terminate();
    release(worker)?.job.reject(error);
    // One that broke before its first task would break again for ever: the next task starts another.
    if (!closed && waiting.length > 0) start();
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
    if (waiting.length > 0 && idle.length === 0 && workers.size < size) start();
    const worker = waiting.length > 0 ? idle.shift() : undefined;
    if (!worker) return;
    const job = waiting.shift()!;
    const timer = setTimeout(() => replace(worker, new NotDone("tooLong")), job.limitMs);
    busy.set(worker, { job, timer });
    worker.ref();
    worker.postMessage(job.task);
    next();
  }

  for (let i = 0; i < size; i++) start();

  return {
    size,
    run: (task, { first = false, limitMs = TIME_LIMIT_MS } = {}) =>
      new Promise((resolve, reject) => {
        if (closed) return reject(new NotDone("ended"));
        if (waiting.length >= MOST_WAITING) return reject(new NotDone("tooManyWait"));
        waiting[first ? "unshift" : "push"]({ task, limitMs, resolve, reject });
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

/** From the sources, as the server itself runs, and not from beside this file: the build moves that. */
const ENTRY = pathToFileURL(path.resolve("app/services/workshop/start-worker.mjs"));
