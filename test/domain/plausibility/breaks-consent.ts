import { breaks, type Break } from "./edits";

/** For each rule on consent and rating one figure written over, so that it is broken and no other one. */
export const BREAKS_OF_CONSENT: readonly Break[] = [
  breaks("authorisedBeforeReport", "authorisation", (d) => (d.rows[0]!.signedOn = "2030-01-01")),
  breaks("everybodyAuthorised", "authorisation", (d) => d.rows.pop()),
  breaks("resolvedBeforeApplication", "resolution", (d) => (d.heldOn = "2030-01-01")),
  breaks("resolutionCoversRequest", "resolution", (d) => (d.amount -= 100)),
  breaks("shareholdersDecide", "resolution", (d) => (d.votes[0]!.name = "A Stranger")),
  breaks("taxRatingIsTheLast", "taxRating", (d) => (d.publishedOn = "2019-04-20")),
  breaks(
    "ratedWhenOldEnough",
    "licence",
    (d) => {
      const [, ...rest] = d.registeredOn.split("-");
      d.registeredOn = ["2030", ...rest].join("-");
    },
    undefined,
    ["machinesSinceRegistered", "registeredBeforeTrade", "staffSinceRegistered", "yearsInRegister"],
  ),
  breaks("registrationAlike", "taxRating", (d) => (d.registrationNo = "91000000AAAAAAAAAA")),
];
