import { execFile } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { promisify } from "node:util";

export interface Load {
  readonly origin: string;
  readonly path: string;
  readonly cookie?: string;
  readonly connections?: number;
  readonly seconds?: number;
  readonly requests?: number;
  /** a second; without it as many as are answered */
  readonly rate?: number;
  readonly encoding?: string;
}

export interface Measured {
  readonly answered: number;
  readonly perSecond: number;
  /** of a body, as it travels */
  readonly bytes: number;
  readonly p50: number;
  readonly p95: number;
  /** of one core, by whoever asks */
  readonly ownCpuShare: number;
}

const execute = promisify(execFile);

/** Loads a page from a process of its own; `core`: the one that it is held to. */
export async function load(order: Load, core: number): Promise<Measured> {
  const args = ["-c", String(core), process.execPath, "test/bench/load.mjs", JSON.stringify(order)];
  return JSON.parse((await execute("taskset", args)).stdout) as Measured;
}

/** The kernel counts a process's time in hundredths of a second. */
const TICK_MS = 10;

/** Milliseconds that a process, with all its threads, has worked so far. */
export function cpuMs(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1]!.split(" ");
  return (Number(fields[11]) + Number(fields[12])) * TICK_MS;
}

/** Megabytes that a process has in memory. */
export const residentMb = (pid: number): number => statusMb(pid, "VmRSS");

/** The most that it has had since its peak was forgotten, which gives what it has then. */
export const peakMb = (pid: number): number => statusMb(pid, "VmHWM");
export function forgetPeak(pid: number): number {
  writeFileSync(`/proc/${pid}/clear_refs`, "5");
  return residentMb(pid);
}

const statusMb = (pid: number, name: string): number =>
  Number(new RegExp(`${name}:\\s+(\\d+)`).exec(readFileSync(`/proc/${pid}/status`, "utf8"))![1]) / 1024;

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  return sorted.length % 2 ? sorted[Math.floor(middle)]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}
