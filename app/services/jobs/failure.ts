import { JobFailure } from "./job";
import { storageTrouble } from "~/db";

const OF_FOLDERS = ["ENOENT", "ENOTDIR", "EACCES", "EPERM"];

/** The code of why a job was not done, that the page has words for. */
export function failureOf(error: unknown): string {
  if (error instanceof JobFailure) return error.code;
  const { code } = error as { code?: unknown };
  if (OF_FOLDERS.includes(String(code))) return "folder";
  if (code === "ENOSPC") return "full";
  return storageTrouble(error) ?? "unexpected";
}
