import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { DEMONSTRATION_PASSWORD } from "./demonstration.server";
import { passwordProblems } from "~/domain/access";

type Owner = Parameters<typeof passwordProblems>[1];

/** All that is wrong with a password that somebody wants. */
export const faultsOf = (password: string, owner: Owner) => passwordProblems(password, owner, isCommon);

let common: ReadonlySet<string> | undefined;

/** The ten thousand that are guessed first of those that are long enough here. Read when first asked: few requests set a password. */
function isCommon(password: string): boolean {
  const list = () => gunzipSync(readFileSync("app/services/auth/common-passwords.txt.gz")).toString("utf8");
  common ??= new Set([...list().split("\n"), DEMONSTRATION_PASSWORD]);
  return common.has(password);
}
