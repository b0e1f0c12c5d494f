import { GROUP_IDS, type GroupId, KINDS } from "./kinds";
import type { ShownDocument } from "./types";
import type { DocumentKind } from "~/domain/casefile/browser";

const ALL = Object.keys(KINDS) as readonly DocumentKind[];

/** The binder's dividers, and under each its kinds in theirs. */
export const GROUPS: readonly { readonly id: GroupId; readonly kinds: readonly DocumentKind[] }[] = GROUP_IDS.map(
  (id) => ({ id, kinds: ALL.filter((kind) => KINDS[kind].group === id) }),
);

export interface BinderGroup {
  readonly id: GroupId;
  readonly documents: readonly ShownDocument[];
}

/** A file's documents under their dividers; documents of one kind keep the order of the file. */
export function inGroups(documents: readonly ShownDocument[]): readonly BinderGroup[] {
  return GROUPS.map(({ id, kinds }) => ({
    id,
    documents: kinds.flatMap((kind) => documents.filter((document) => document.kind === kind)),
  })).filter((group) => group.documents.length > 0);
}

/** A file's documents as the binder lists them, which is the order that the keys turn through. */
export function inBinderOrder(documents: readonly ShownDocument[]): readonly ShownDocument[] {
  return inGroups(documents).flatMap((group) => group.documents);
}
