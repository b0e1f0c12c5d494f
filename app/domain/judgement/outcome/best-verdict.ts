import type { CaseFile, CaseTruth, FormVerdict } from "../../casefile";
import type { Policy } from "../../pricing";
import { soundness } from "./alternatives";
import { bestTerms } from "./benchmark";
import { asAttainable } from "./best";
import { groundOf } from "./standing";

/**
 * The best decision on a case, as a form's blueprint counts it: the loan as asked where that earns at the prospect that a
 * perfect reader can know, one of a banker's alternatives where such a one does, or none. A rule that ends the application
 * is a decline. The alternatives are lived only where the loan as asked is no good.
 * @throws RangeError where the truth keeps no start to live from
 */
export function bestVerdict(file: CaseFile, truth: CaseTruth, policy: Policy): FormVerdict {
  const known = asAttainable(groundOf(file, policy, truth));
  if (bestTerms(known).verdict !== "decline") return "lend";
  return truth.knockOuts.length === 0 && soundness(file, known.truth!, policy).lent.other ? "otherTerms" : "decline";
}
