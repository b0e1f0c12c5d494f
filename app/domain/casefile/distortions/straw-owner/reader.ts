import { type Documents } from "../look";
import { maybe } from "../rewrite";

/** 1 where the register's representative is not the person whose identity the bank has checked. */
export function representedByAnother(documents: Documents): number | undefined {
  const licence = maybe(documents, "licence");
  const checked = maybe(documents, "screening")?.identity ?? [];
  if (!licence || checked.length === 0) return undefined;
  return checked.some(({ person }) => person === licence.legalRepresentative) ? 0 : 1;
}
