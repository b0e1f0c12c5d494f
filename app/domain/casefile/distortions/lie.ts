import type { Statement } from "../../statements";
import type { CaseDocument } from "../documents/types/kinds";
import type { World } from "../documents/world";
import type { Distortion } from "../flags";
import type { Moved } from "./rewrite";
import type { Says, SignOf, WhatOf } from "./says";

/** What one lie leaves behind. Its key says nothing that its kind does not name. */
export interface Lie<S extends Says = Says> {
  readonly documents: readonly CaseDocument[];
  readonly distortion: Distortion & { readonly what: WhatOf<S>; readonly evidence: readonly SignOf<S>[] };
  /** rows of documents that got another number: evidence that was found before follows them */
  readonly moved?: readonly Moved[];
  /** the evidence as the finished file shows it, where a later distortion may change its figures or rows */
  readonly evidenceIn?: (documents: readonly CaseDocument[]) => readonly SignOf<S>[];
  /** the true statements, annual or interim, where the books of the life do not tell the whole truth of this lie */
  readonly correct?: (statements: readonly Statement[]) => readonly Statement[];
  /** what the security is worth against the appraised value that the file states */
  readonly collateralFactor?: number;
}

/** Bends some documents, and says which, by how much and where the others give it away. Reads the current documents. */
export type Bend<S extends Says = Says> = (world: World, documents: readonly CaseDocument[]) => Lie<S>;
