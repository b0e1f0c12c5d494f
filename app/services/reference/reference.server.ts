import { currentRules } from "~/services/content/bank-versions.server";
import { currentContent } from "~/services/content/content-store.server";
import { pageHtml } from "~/services/cases/user-text.server";
import { type Actor, can } from "~/domain/access";
import {
  calculate,
  type CalcValue,
  InputError,
  type InputProblem,
  type InputValue,
  REFERENCE_GROUPS,
  type ReferenceEntry,
  type ReferenceGroup,
} from "~/domain/calc";

type Denied = { readonly ok: false; readonly reason: "forbidden" | "missing" };

export type ReferenceLine = Pick<ReferenceEntry, "id" | "title" | "group" | "mark" | "jurisdiction"> & {
  /** first sentence of the definition */
  readonly summary: string;
};

export interface ReferenceFilter {
  /** words that an entry must all hold */
  readonly words: string;
  readonly group: string;
}

/** The formulas in force that match, in the order of the groups, then of their titles. */
export async function referenceList(
  actor: Actor,
  { words, group }: ReferenceFilter,
): Promise<{ readonly ok: true; readonly lines: readonly ReferenceLine[] } | Denied> {
  if (!can(actor.roles, "reference.read")) return { ok: false, reason: "forbidden" };
  const sought = words.toLowerCase().split(/\s+/).filter(Boolean);
  const found = (await entries()).filter(
    (entry) => (group === "" || entry.group === group) && sought.every((word) => searchText(entry).includes(word)),
  );
  const place = (of: ReferenceGroup) => REFERENCE_GROUPS.indexOf(of);
  found.sort((a, b) => place(a.group) - place(b.group) || (a.title < b.title ? -1 : 1));
  return { ok: true, lines: found.map(line) };
}

export interface ReferencePage {
  readonly entry: ReferenceEntry;
  /** the formulas, sanitised */
  readonly formulasHtml: string;
  readonly seeAlso: readonly { readonly page: string; readonly title: string | undefined }[];
}

/** One formula; titles of the bank's own pages are the page's to say. */
export async function referenceEntry(
  actor: Actor,
  id: string,
): Promise<({ readonly ok: true } & ReferencePage) | Denied> {
  if (!can(actor.roles, "reference.read")) return { ok: false, reason: "forbidden" };
  const all = await entries();
  const entry = all.find((each) => each.id === id);
  if (!entry) return { ok: false, reason: "missing" };
  return {
    ok: true,
    entry,
    formulasHtml: await pageHtml(entry.formulas.map((formula) => `$$\n${formula}\n$$`).join("\n\n")),
    seeAlso: entry.seeAlso.map((page) => ({ page, title: all.find((each) => each.id === page)?.title })),
  };
}

export type Recomputed =
  | { readonly ok: true; readonly value: CalcValue }
  | { readonly ok: false; readonly input: string; readonly problem: InputProblem };

/** The function's answer under the country's rules in force, or the input that it cannot use and why. */
export async function recompute(id: string, inputs: Readonly<Record<string, InputValue>>): Promise<Recomputed> {
  const rules = await currentRules();
  try {
    return { ok: true, value: calculate(id, inputs, rules) };
  } catch (error) {
    if (!(error instanceof InputError) || error.input === undefined) throw error;
    return { ok: false, input: error.input, problem: error.problem };
  }
}

const entries = async (): Promise<ReferenceEntry[]> => (await currentContent("reference")).map(({ body }) => body);

function searchText({ id, title, definition, jurisdiction, source, inputs, results }: ReferenceEntry): string {
  const labels = [...inputs, ...results].map(({ label }) => label);
  return [id, title, definition, jurisdiction, source, ...labels].join(" ").toLowerCase();
}

const line = ({ id, title, group, mark, jurisdiction, definition }: ReferenceEntry): ReferenceLine => ({
  id,
  title,
  group,
  mark,
  jurisdiction,
  summary: /^.*?[.?!](?=\s|$)/s.exec(definition)?.[0] ?? definition,
});
