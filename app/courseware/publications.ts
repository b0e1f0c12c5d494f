import type { Content } from "./load";

/** One version of one piece of content, as it is stored and pinned. */
export interface Publication {
  readonly kind:
    "course" | "scorecard" | "policy" | "rules" | "phrases" | "archetype" | "set" | "reference" | "example";
  readonly key: string;
  readonly version: string;
  readonly body: unknown;
}

/** What a content folder publishes. */
export function publications(content: Content): Publication[] {
  return [
    ...content.courses.map((body) => ({ kind: "course" as const, key: body.slug, version: body.version, body })),
    ...content.scorecards.map((body) => ({ kind: "scorecard" as const, key: body.id, version: body.version, body })),
    ...content.policies.map((body) => ({ kind: "policy" as const, key: body.id, version: body.version, body })),
    ...content.countryRules.map((body) => ({ kind: "rules" as const, key: body.id, version: body.version, body })),
    ...content.phrases.map(({ language, version, templates }) => ({
      kind: "phrases" as const,
      key: language,
      version,
      body: templates,
    })),
    ...content.archetypes.map((body) => ({ kind: "archetype" as const, key: body.id, version: body.version, body })),
    ...content.sets.map((body) => ({ kind: "set" as const, key: body.id, version: body.version, body })),
    ...content.reference.map((body) => ({ kind: "reference" as const, key: body.id, version: body.version, body })),
    ...content.examples.map((body) => ({ kind: "example" as const, key: body.id, version: body.version, body })),
  ];
}
