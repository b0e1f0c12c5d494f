import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { ReferenceEntry } from "~/domain/calc";
import type { Recipe, CaseSet } from "~/domain/casefile";
import type { WorkedExample } from "~/domain/judgement/assignment";
import type { Course } from "~/domain/learning";
import type { CountryRules, Policy } from "~/domain/pricing";
import type { Scorecard } from "~/domain/scorecard";
import { lintWindows, parseArchetype } from "./archetype";
import { lintCaseSets, parseCaseSet } from "./case-set";
import { loadCourses } from "./course";
import { parseCountryRules } from "./country-rules";
import { parseExample } from "./example";
import { namesIn, parseFile, parseFolder } from "./files";
import { parseIntegrity } from "./integrity";
import { loadPhraseBooks } from "./phrase-books";
import { lintPhraseBooks } from "./phrase-needs";
import type { PhraseBook } from "./phrases";
import { parsePolicy } from "./policy";
import { loadReaders, type Readers } from "./readers";
import { lintReference, parseReference } from "./reference";
import type { ContentError, Parsed } from "./result";
import { parseScorecard } from "./scorecard";

export interface Content {
  readonly courses: readonly Course[];
  readonly scorecards: readonly Scorecard[];
  readonly policies: readonly Policy[];
  readonly countryRules: readonly CountryRules[];
  readonly phrases: readonly PhraseBook[];
  readonly archetypes: readonly Recipe[];
  readonly sets: readonly CaseSet[];
  readonly reference: readonly ReferenceEntry[];
  readonly examples: readonly WorkedExample[];
  /** undefined in a folder of content that has none */
  readonly readers: Readers | undefined;
}

/** Stands beside its scorecard. */
const MODEL_CARD = /\.model-card\.(md|yaml)$/;

/** Everything in a content folder, or every error in it: one broken file and nothing is taken over. */
export function loadContent(root: string): Parsed<Content> {
  if (!existsSync(root)) return { ok: false, errors: [{ file: root, line: 1, message: "folder missing" }] };
  const errors: ContentError[] = [];
  const content: Content = {
    courses: loadCourses(root, errors),
    scorecards: loadScorecards(join(root, "scorecards"), errors),
    policies: loadPolicies(join(root, "policy"), errors),
    countryRules: loadPack(join(root, "policy"), "rules.yaml", parseCountryRules, errors),
    phrases: loadPhraseBooks(join(root, "phrases"), errors),
    archetypes: parseFolder(join(root, "archetypes"), parseArchetype, ({ id }) => id, errors),
    sets: parseFolder(join(root, "sets"), parseCaseSet, ({ id }) => id, errors),
    reference: parseFolder(join(root, "reference"), parseReference, ({ id }) => id, errors),
    examples: parseFolder(join(root, "examples"), parseExample, ({ id }) => id, errors),
    readers: loadReaders(join(root, "readers"), errors),
  };
  // Archetypes and phrases with errors are missing here; their own errors say so.
  if (errors.length === 0) {
    errors.push(...lintCaseSets(content.sets, content.archetypes, join(root, "sets")));
    errors.push(...lintWindows(content.archetypes, join(root, "archetypes")));
    errors.push(...lintPhraseBooks(content.phrases, join(root, "phrases")));
  }
  errors.push(...lintReference(content, join(root, "reference")));
  return errors.length === 0 ? { ok: true, value: content } : { ok: false, errors };
}

/** Each scorecard with the model card beside it, where there is one. */
const loadScorecards = (folder: string, errors: ContentError[]): Scorecard[] =>
  parseFolder(folder, parseScorecard, ({ id }) => id, errors, MODEL_CARD).map((card) => {
    const file = join(folder, `${card.id}.model-card.md`);
    return existsSync(file) ? { ...card, modelCard: readFileSync(file, "utf8") } : card;
  });

/** Each policy with the integrity rules beside it, where there are some: they are versioned, pinned and read as its part. */
const loadPolicies = (folder: string, errors: ContentError[]): Policy[] =>
  loadPack(folder, "policy.yaml", parsePolicy, errors).map((policy) => {
    const file = join(folder, policy.id, "integrity.yaml");
    if (!existsSync(file)) return policy;
    const parsed = parseFile(file, parseIntegrity);
    if (parsed.ok) return { ...policy, integrity: parsed.value };
    errors.push(...parsed.errors);
    return policy;
  });

/** Each policy pack is a folder, named by its id: the bank's policy and the country's rules beside it. */
function loadPack<T extends { readonly id: string }>(
  folder: string,
  name: string,
  parse: (source: string, file: string) => Parsed<T>,
  errors: ContentError[],
): T[] {
  return namesIn(folder).flatMap((pack) => {
    const file = join(folder, pack, name);
    const parsed = parseFile(file, parse);
    if (!parsed.ok) {
      errors.push(...parsed.errors);
      return [];
    }
    if (parsed.value.id !== pack) errors.push({ file, line: 1, message: `holds "${parsed.value.id}", not "${pack}"` });
    return [parsed.value];
  });
}
