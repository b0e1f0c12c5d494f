import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { DEMONSTRATION_PASSWORD } from "./demonstration.server";
import { db } from "~/db";
import { passwordProblems } from "~/domain/access";
import { BANK } from "~/services/people/units.server";

type Owner = Parameters<typeof passwordProblems>[1];

/** All that is wrong with a password that somebody wants. `owner.bank`: where the bank is not entered yet. */
export async function faultsOf(password: string, owner: Owner) {
  const bank =
    owner.bank ?? (await db().read.unit.findUnique({ where: { id: BANK.id }, select: { name: true } }))?.name;
  return passwordProblems(password, { ...owner, bank }, isCommon);
}

let common: ReadonlySet<string> | undefined;

/** The ten thousand that are guessed first of those that are long enough here. Read when first asked: few requests set a password. */
function isCommon(password: string): boolean {
  const list = () => gunzipSync(readFileSync("app/services/auth/common-passwords.txt.gz")).toString("utf8");
  common ??= new Set([...list().split("\n"), DEMONSTRATION_PASSWORD]);
  return common.has(password);
}
