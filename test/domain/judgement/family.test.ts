import { expect, it } from "vitest";
import { anchorProblem, kinProblem } from "~/domain/judgement/assignment/family";

const ANCHOR = { isVariant: false, isPractice: false, hasKey: true };

it("a variant is made of a generated case that is no variant and nobody's practice", () => {
  expect(anchorProblem(ANCHOR)).toBeUndefined();
  expect(anchorProblem({ ...ANCHOR, isVariant: true })).toBe("isVariant");
  expect(anchorProblem({ ...ANCHOR, isPractice: true })).toBe("isPractice");
  expect(anchorProblem({ ...ANCHOR, hasKey: false })).toBe("noKey");
});

it("a cohort gets one case of a family, and none when somebody in it has met another", () => {
  expect(kinProblem({ assigned: 0, metBy: 0 })).toBeUndefined();
  expect(kinProblem({ assigned: 1, metBy: 0 })).toBe("twinAssigned");
  expect(kinProblem({ assigned: 0, metBy: 1 })).toBe("twinMet");
  expect(kinProblem({ assigned: 2, metBy: 3 })).toBe("twinMet");
});
