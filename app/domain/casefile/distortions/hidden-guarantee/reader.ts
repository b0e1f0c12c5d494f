import { share, total, type Documents } from "../look";
import { maybe } from "../rewrite";

/** What the bureau says the firm has signed for and the owner does not, over what he asks for. */
export function guaranteeUnsaid(documents: Documents): number | undefined {
  const signed = total(maybe(documents, "creditReport")?.guarantees ?? [], ({ amount }) => amount);
  const answer = maybe(documents, "interview")?.answers.find(
    ({ question }) => question.code === "interview.ask.guarantees",
  );
  const admits = answer?.answer.code.startsWith("interview.guarantees.given") ?? false;
  return share(admits ? 0 : signed, maybe(documents, "application")?.request.amount ?? 0);
}
