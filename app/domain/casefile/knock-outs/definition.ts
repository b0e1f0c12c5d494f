import type { Phrase } from "../../lending";
import type { RandomStream } from "../../random";
import type { CaseDocument } from "../documents/types/kinds";
import type { World } from "../documents/world";
import type { Evidence } from "../flags";

/** The file as the rule finds it broken, and where it shows. */
export type Change<Code extends string = string> = readonly [
  documents: readonly CaseDocument[],
  evidence: readonly Sign<Code>[],
];
interface Sign<Code extends string> extends Evidence {
  readonly shows: Phrase & { readonly code: `knockOut.${Code}` };
}

/** One rule that ends an application before any score. */
export interface KnockOutDefinition<Code extends string = string> {
  /** breaks the rule in the file, where a reader can find it */
  readonly apply: (world: World, documents: readonly CaseDocument[], random: RandomStream) => Change<Code>;
  /** all that its evidence may say, as codes after "knockOut.": every phrase book has each of them */
  readonly says: readonly Code[];
}

export const shown = <Code extends string>(code: Code, params: NonNullable<Phrase["params"]>): Sign<Code>["shows"] => ({
  code: `knockOut.${code}`,
  params,
});
