import { pino, type Logger } from "pino";

/** One line of the log for a failure that nobody's request is answered with. `fields` name things of the bank, no people. */
export type Report = (message: string, error: unknown, fields?: Readonly<Record<string, string>>) => void;

export const reporter =
  (log: Logger): Report =>
  (message, error, fields = {}) =>
    log.error({ ...fields, ...facts(error) }, message);

/** To standard output, as every other line of the server's log. */
export const report: Report = reporter(pino({ base: null, level: process.env.LOG_LEVEL || "info" }));

/**
 * What a log may know of an error: its kind, its code, and where it arose. The message only of those of the database's
 * driver and of the system, which name no value: any other may repeat what somebody typed.
 */
export function facts(error: unknown): { error: string; code?: string; message?: string; at?: string[] } {
  if (!(error instanceof Error)) return { error: typeof error };
  const code = (error as { code?: unknown }).code;
  const lines = (error.stack ?? "").split("\n");
  return {
    error: error.name,
    ...(typeof code === "string" && { code }),
    ...(typeof code === "string" && /^(SQLITE_|E[A-Z]+$)/.test(code) && { message: error.message.split("\n").at(-1) }),
    at: lines.filter((line) => /^\s+at /.test(line)).map((line) => line.trim()),
  };
}
