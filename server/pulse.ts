import { Worker } from "node:worker_threads";

const BEAT_MS = 500;
/** Whether something can be stored is tried this often at most. */
const PROBE_MS = 10_000;

interface PulseOptions {
  readonly host: string;
  readonly port: number;
  /** what runs, a line each */
  readonly running: string;
  /** stores nothing, but takes the writer as a save would; rejects when nothing can be stored */
  probe(): Promise<void>;
}

/**
 * Answers /live and /ready on a port of its own, from a thread of its own: the serving thread leaves its heartbeat and
 * the outcome of its last probe in shared memory. So a machine that watches is answered while that thread is busy, and
 * told when it is stuck. Resolves to what ends it.
 */
export async function startPulse({ host, port, running, probe }: PulseOptions): Promise<() => Promise<void>> {
  const shared = new SharedArrayBuffer(2 * Float64Array.BYTES_PER_ELEMENT);
  const pulse = new Float64Array(shared);
  let probing = false;
  let probedAt = -Infinity;
  const beat = () => {
    pulse[0] = Date.now();
    if (probing || performance.now() - probedAt < PROBE_MS) return;
    probing = true;
    probedAt = performance.now();
    probe()
      .then(() => (pulse[1] = 1))
      .catch(() => (pulse[1] = 0))
      .finally(() => (probing = false));
  };
  beat();
  const timer = setInterval(beat, BEAT_MS);
  timer.unref();
  const worker = new Worker(new URL("./pulse-port.mjs", import.meta.url), {
    workerData: { shared, port, host, running },
  });
  await new Promise((resolve, reject) => worker.once("online", resolve).once("error", reject));
  worker.on("error", () => clearInterval(timer)); // its port is taken: the main port still answers /health
  worker.unref();
  return async () => {
    clearInterval(timer);
    await worker.terminate();
  };
}
