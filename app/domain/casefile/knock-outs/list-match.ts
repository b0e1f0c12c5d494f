import type { RandomStream } from "../../random";
import { only } from "../distortions/rewrite";
import type { CaseDocument } from "../documents/types/kinds";
import type { World } from "../documents/world";
import { type Change, type KnockOutDefinition, shown } from "./definition";
import { onScreening } from "./on-screening";

const SAYS = ["listMatch"] as const;
type Code = (typeof SAYS)[number];

/** One of the persons stands on a list, and it is he. */
function apply(_world: World, documents: readonly CaseDocument[], random: RandomStream): Change<Code> {
  const sheet = only(documents, "screening");
  const persons = new Set(sheet.identity.map(({ person }) => person));
  const hit = random.pick(sheet.lists.filter(({ searched }) => persons.has(searched)));
  const number = sheet.identity.find(({ person }) => person === hit.searched)?.documentNo ?? "";
  const changed = onScreening(documents, (before) => ({
    ...before,
    lists: before.lists.map((row) =>
      row.id === hit.id
        ? { ...row, result: "match", detail: { code: "screening.list.same", params: { name: hit.searched, number } } }
        : row,
    ),
  }));
  return [changed, [{ doc: "screening", at: hit.id, shows: shown("listMatch", { person: hit.searched }) }]];
}

export const listMatch: KnockOutDefinition<Code> = { apply, says: SAYS };
