import { roundToStep } from "../../money";
import { randomStream } from "../../random";
import { maybe, only, rewrite } from "../distortions/rewrite";
import type { CaseDocument } from "../documents/types/kinds";
import type { World } from "../documents/world";
import { type Change, type KnockOutDefinition, shown } from "./definition";
import { branchAuthority } from "./limits";

const SAYS = ["authorityLimit"] as const;
type Code = (typeof SAYS)[number];

/** More is asked for than the branch may decide, against no better pledges. */
function apply({ archetype, disguise }: World, documents: readonly CaseDocument[]): Change<Code> {
  const authority = branchAuthority(archetype.size);
  const { request } = only(documents, "application");
  // A twin is as far above the same limit, by another sum.
  const above = randomStream(disguise, "knock-out/authorityLimit").between(1.03, 1.25);
  const amount = roundToStep(authority * above, 10_000_000);
  let changed: readonly CaseDocument[] = rewrite(documents, "application", (document) => ({
    ...document,
    request: { ...request, amount },
  }));
  changed = rewrite(changed, "resolution", (document) => ({ ...document, amount }));
  const note = maybe(changed, "siteVisit")?.notes.find(({ topic }) => topic === "request");
  changed = rewrite(changed, "siteVisit", (document) => ({
    ...document,
    notes: document.notes.map((one) =>
      one === note ? { ...one, text: { ...one.text, params: { ...one.text.params, amount } } } : one,
    ),
  }));
  const shows = shown("authorityLimit", { amount, authority });
  return [
    changed,
    [
      { doc: "application", at: "amount", shows },
      ...(maybe(changed, "resolution") ? [{ doc: "resolution", at: "amount", shows }] : []),
      ...(note ? [{ doc: "siteVisit", at: note.id, shows }] : []),
    ],
  ];
}

export const authorityLimit: KnockOutDefinition<Code> = { apply, says: SAYS };
