import type { CaseFile } from "../../casefile";
import type { Policy } from "../../pricing";
import type { Household, IpcTolerances } from "../../statements";
import { borrowerFacts, type BorrowerFacts } from "../opinion";
import { monthlyHousehold } from "./household";

/** What the worksheet computes from beside the accounts: read from the papers in sight, before they become sentences. */
export interface DeskFacts extends BorrowerFacts {
  /** the owner's purse of one month, minor units; undefined: the file has no such paper */
  readonly household: Required<Household> | undefined;
  /** of the country's rules in force */
  readonly tolerances: IpcTolerances;
}

export function deskFacts(file: CaseFile, policy: Policy, tolerances: IpcTolerances): DeskFacts {
  const paper = file.documents.find((document) => document.kind === "household");
  return { ...borrowerFacts(file, policy), household: paper && monthlyHousehold(paper), tolerances };
}
