import { existsSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { z } from "zod";

export interface ProgramVersion {
  readonly version: string;
  /** what is checked out; "unknown" where there is no checkout */
  readonly commit: string;
}

/** Which program runs, read from the files in its folder. They may change under a server: ask at its start. */
export function programVersion(folder = "."): ProgramVersion {
  // eslint-disable-next-line no-restricted-syntax -- the program's own file, not a stored record
  const own: unknown = JSON.parse(readFileSync(path.join(folder, "package.json"), "utf8"));
  const { version } = z.object({ version: z.string() }).parse(own);
  return { version, commit: checkedOut(path.join(folder, ".git")) ?? "unknown" };
}

/** The commit of a checkout, without starting git: a server may have none. */
function checkedOut(dotGit: string): string | undefined {
  if (!existsSync(dotGit)) return undefined;
  // In a second work tree .git is a file that names the folder, and that folder names the one with the branches.
  const own = statSync(dotGit).isDirectory()
    ? dotGit
    : path.resolve(dotGit, "..", line(dotGit).replace("gitdir: ", ""));
  const shared = path.join(own, "commondir");
  const common = existsSync(shared) ? path.resolve(own, line(shared)) : own;
  const head = line(path.join(own, "HEAD"));
  return asCommit(head.startsWith("ref: ") ? commitOf(common, head.slice("ref: ".length)) : head);
}

function commitOf(folder: string, ref: string): string {
  const loose = path.join(folder, ref);
  if (existsSync(loose)) return line(loose);
  const packed = line(path.join(folder, "packed-refs")).split("\n");
  return packed.find((row) => row.endsWith(` ${ref}`))?.split(" ")[0] ?? "";
}

const line = (file: string): string => (existsSync(file) ? readFileSync(file, "utf8").trim() : "");

/** Anything else than a commit's name is not shown: it would be the content of some file. */
const asCommit = (text: string): string | undefined => (/^[0-9a-f]{40}([0-9a-f]{24})?$/.test(text) ? text : undefined);
