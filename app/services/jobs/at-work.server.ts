import { JOBS } from "./registry.server";
import { type Runner, startRunner } from "./runner.server";

// On globalThis, so that the development server's module reloads keep the one runner one.
const holder = globalThis as typeof globalThis & { lendwrightJobs?: Runner };

/** The server does what is due, from now on. */
export function startJobs(): void {
  holder.lendwrightJobs ??= startRunner(JOBS);
}

/** Something was asked for: not only at the next look. Where no server runs here nothing happens. */
export const wakeJobs = (): void => holder.lendwrightJobs?.wake();

export async function stopJobs(): Promise<void> {
  await holder.lendwrightJobs?.stop();
  delete holder.lendwrightJobs;
}
