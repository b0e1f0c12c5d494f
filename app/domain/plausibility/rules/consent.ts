import { daysFrom, is, outside, paper, total } from "../papers";
import type { Rules } from "../rule";

/** Who allowed what before the bank looked and lent, and what the tax office thinks of the firm. */
export const CONSENT: Rules = {
  /** Nobody is looked up in the bureau before he has signed for it, nor long after. */
  authorisedBeforeReport: (file) => {
    const [signed, report] = [paper(file, "authorisation"), paper(file, "creditReport")];
    if (!signed || !report) return [];
    return signed.rows.flatMap(({ id, signedOn }) =>
      outside(daysFrom(signedOn, report.asOf), [0, 31], { doc: signed.id, at: id, against: report.id }, { signedOn }),
    );
  },

  /** Firm, owner and guarantor have signed. */
  everybodyAuthorised: (file) => {
    const signed = paper(file, "authorisation");
    const subjects = signed?.rows.map(({ subject }) => subject) ?? [];
    // The spouse stands on the compliance sheet as guarantor.
    const spouse = paper(file, "screening")?.identity.find(({ role }) => is(role, "screening.role.spouse"))?.person;
    const left = [file.firm.name, file.firm.ownerName, spouse].find(
      (name) => name !== undefined && !subjects.includes(name),
    );
    return !signed || left === undefined ? [] : [{ doc: signed.id, at: "rows", params: { left } }];
  },

  /** To borrow is decided before it is asked for, and not last year. */
  resolvedBeforeApplication: (file) => {
    const [decided, application] = [paper(file, "resolution"), paper(file, "application")];
    if (!decided || !application) return [];
    const place = { doc: decided.id, at: "heldOn", against: application.id };
    return outside(daysFrom(decided.heldOn, application.date), [0, 62], place, { heldOn: decided.heldOn });
  },

  /** What is asked for was decided on. */
  resolutionCoversRequest: (file) => {
    const [decided, application] = [paper(file, "resolution"), paper(file, "application")];
    if (!decided || !application || decided.amount >= application.request.amount) return [];
    const params = { decided: decided.amount, asked: application.request.amount };
    return [{ doc: decided.id, at: "amount", against: application.id, params }];
  },

  /** Those whom the register names have decided, with more than half of the shares. */
  shareholdersDecide: (file) => {
    const [decided, licence] = [paper(file, "resolution"), paper(file, "licence")];
    if (!decided || !licence) return [];
    const holders = new Set(licence.shareholders.map(({ name }) => name));
    const votes = decided.votes.filter(({ name }) => holders.has(name));
    const place = { doc: decided.id, at: decided.votes[0]?.id ?? "votes", against: licence.id };
    return outside(total(votes.map(({ share }) => share ?? 0)), [0.5, 1.001], place);
  },

  /** Grades are published in the April after the year, and the one in the file is the last. */
  taxRatingIsTheLast: (file) => {
    const rating = paper(file, "taxRating");
    if (!rating) return [];
    const place = { doc: rating.id, at: "publishedOn" };
    if (!rating.publishedOn.startsWith(`${rating.year + 1}-04-`))
      return [{ ...place, params: { publishedOn: rating.publishedOn, year: rating.year } }];
    return outside(daysFrom(rating.publishedOn, file.asOf), [0, 396], place);
  },

  /** A firm is rated for years in which it was there, and not best in its first. */
  ratedWhenOldEnough: (file) => {
    const [rating, licence] = [paper(file, "taxRating"), paper(file, "licence")];
    if (!rating || !licence) return [];
    const years = rating.year - Number(licence.registeredOn.slice(0, 4));
    const place = { doc: rating.id, at: "grade", against: licence.id };
    return outside(years, [rating.grade === "A" ? 2 : 0, Infinity], place, { grade: rating.grade });
  },

  /** Register and tax office know the firm under one number. */
  registrationAlike: (file) => {
    const [rating, licence] = [paper(file, "taxRating"), paper(file, "licence")];
    if (!rating || !licence || rating.registrationNo === licence.registrationNo) return [];
    const params = { rated: rating.registrationNo, registered: licence.registrationNo };
    return [{ doc: rating.id, at: "registrationNo", against: licence.id, params }];
  },
};
