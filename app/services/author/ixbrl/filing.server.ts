import { parseXhtml, type XmlProblem } from "./document.server";
import { factsOf, type FilingFacts } from "./facts.server";
import { identityOf, type Identity } from "./identity.server";
import { isKnown, rowsOf, type FactError, type FilingRows } from "./rows.server";
import { loadFilingTags, type FilingTags } from "~/courseware";
import type { AccountsRow } from "~/domain/accounts";

export type FilingProblem = XmlProblem | { readonly problem: "entities" | "notIxbrl" | "oldTaxonomy" | "noPeriod" };

/** What stands in a case instead of the firm's name. */
export const ANONYMOUS_FIRM = "FIRM-1";

/** A filing without the firm: its figures as rows of the template, and what was found and left out. */
export interface Filing extends Pick<FilingRows, "unused" | "profitFormat">, Identity {
  readonly standard: "frs102" | "frs105" | "other" | "unknown";
}

export type FilingResult =
  | { readonly ok: true; readonly filing: Filing; readonly rows: readonly AccountsRow[] }
  | { readonly ok: false; readonly reason: "file"; readonly file: FilingProblem }
  | { readonly ok: false; readonly reason: "facts"; readonly errors: readonly FactError[] };

const refuse = (file: FilingProblem): FilingResult => ({ ok: false, reason: "file", file });

/** Reads a filing in Inline XBRL. The text is that of the whole file; a document type may not bring entities of its own. */
export function readFiling(text: string): FilingResult {
  if (/<!ENTITY/i.test(text)) return refuse({ problem: "entities" });
  const document = parseXhtml(text);
  if ("problem" in document) return refuse(document);

  const tags = filingTags();
  const facts = factsOf(document);
  if (facts.numbers.length === 0) return refuse({ problem: "notIxbrl" });
  if (!facts.numbers.some(({ name }) => isKnown(name.namespace, tags.namespaces)))
    return refuse({
      problem: facts.numbers.some(({ name }) => isKnown(name.namespace, tags.oldNamespaces))
        ? "oldTaxonomy"
        : "notIxbrl",
    });

  const identity = identityOf(facts, tags);
  const { rows, errors, ...read } = rowsOf(facts.numbers, tags, {
    company_anon_id: ANONYMOUS_FIRM,
    industry: identity.activity,
    sic: identity.sic,
    basis: `tagged filing (${tags.version})`,
  });
  if (errors.length > 0) return { ok: false, reason: "facts", errors };
  if (rows.length === 0) return refuse({ problem: "noPeriod" });
  return { ok: true, filing: { ...read, ...identity, standard: standardOf(facts, tags) }, rows };
}

function filingTags(): FilingTags {
  const tags = loadFilingTags("content");
  if (!tags.ok) throw new Error(`content/imports/uk-frs.yaml: ${JSON.stringify(tags.errors)}`);
  return tags.value;
}

/** Said by a member of a dimension, on whichever tag. */
function standardOf({ texts }: FilingFacts, tags: FilingTags): Filing["standard"] {
  for (const { context } of texts)
    for (const { axis, member } of context?.dimensions ?? [])
      if (
        axis.local === tags.standards.dimension &&
        member !== "typed" &&
        Object.hasOwn(tags.standards.members, member.local)
      )
        return tags.standards.members[member.local] as Filing["standard"];
  return "unknown";
}
