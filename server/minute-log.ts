import { monitorEventLoopDelay } from "node:perf_hooks";
import type { Logger } from "pino";
import type { AdmissionMeasures } from "./admission";

const EVERY_MS = 60_000;

/** What the application measured since it was last asked. */
export interface Measures {
  readonly writer: { readonly waiting: number; readonly longestMs: number };
  readonly seals: { readonly waiting: number; readonly count: number; readonly longestMs: number };
  /** tasks that wait for a worker now */
  readonly workers: { readonly waiting: number };
}

/** And what the gate measured, by kind of request. */
interface AllMeasures extends Measures {
  readonly gate: Readonly<Record<string, AdmissionMeasures>>;
}

/** One line a minute for whoever watches the machine: how late the thread ran, how long saves waited, how long seals took. */
export function startMinuteLog(log: Logger, take: () => AllMeasures): () => void {
  const delay = monitorEventLoopDelay({ resolution: 20 });
  delay.enable();
  const timer = setInterval(() => {
    const { writer, seals, workers, gate } = take();
    log.info(
      {
        loopDelayMs: { p99: ms(delay.percentile(99)), max: ms(delay.max) },
        writer,
        seals,
        workers,
        gate,
        memoryMB: Math.round(process.memoryUsage.rss() / 1024 / 1024),
      },
      "minute",
    );
    delay.reset();
  }, EVERY_MS);
  timer.unref();
  return () => {
    clearInterval(timer);
    delay.disable();
  };
}

const ms = (nanoseconds: number): number => Math.round(nanoseconds / 1e6);
