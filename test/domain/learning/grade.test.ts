import fc from "../../support/fc";
import { describe, expect, it } from "vitest";
import { checkAnswers, gradeQuiz, showQuestion } from "~/domain/learning";
import { gradeQuestion } from "~/domain/learning/grade";
import { multiple, numeric, single } from "./questions";

describe("grading a question", () => {
  it("counts a single choice only for the right option", () => {
    expect(gradeQuestion(single, ["b"]).correct).toBe(true);
    expect(gradeQuestion(single, ["a"]).correct).toBe(false);
  });

  it("counts a multiple choice only for all right options and no other", () => {
    expect(gradeQuestion(multiple, ["c", "a"]).correct).toBe(true);
    expect(gradeQuestion(multiple, ["a"]).correct).toBe(false);
    expect(gradeQuestion(multiple, ["a", "b", "c"]).correct).toBe(false);
  });

  it.each([
    ["7.5", true],
    ["7.5 %", true],
    ["7.4", true], // the edge of the tolerance, which binary fractions would miss
    ["7.6", true],
    ["7.39", false],
    ["7.61", false],
    ["-7.5", false],
  ])("takes a number within the tolerance, its edges included: %s → %s", (typed, correct) => {
    expect(gradeQuestion(numeric, [typed]).correct).toBe(correct);
  });

  it("reads grouped thousands and refuses a lone comma", () => {
    const amount = { ...numeric, answer: 5400, tolerance: 0 };
    expect(gradeQuestion(amount, ["5,400"]).correct).toBe(true);
    expect(checkAnswers([amount], { deviation: ["7,5"] })).toEqual({ deviation: "notANumber" });
  });

  it("gives the reason beside every option and every number", () => {
    expect(gradeQuestion(single, ["a"])).toMatchObject({ options: single.options.map(({ why }) => ({ why })) });
    expect(gradeQuestion(numeric, ["9"])).toMatchObject({ given: "9", answer: 7.5, why: "Reason for 7.5" });
  });
});

describe("grading a quiz", () => {
  it("gives one point a question", () => {
    const result = gradeQuiz([single, multiple, numeric], { source: ["b"], credits: ["a"], deviation: ["7.5"] });
    expect(result).toMatchObject({ correct: 2, total: 3 });
  });

  it("gives no point for an answer that is not there", () => {
    expect(gradeQuiz([single, multiple, numeric], {}).correct).toBe(0);
  });
});

describe("checking answers before they are graded", () => {
  it("names what is missing, not a number, or not one of the options", () => {
    const answers = { source: [""], credits: ["a", "z"], deviation: ["about 7"] };
    expect(checkAnswers([single, multiple, numeric], answers)).toEqual({
      source: "missing",
      credits: "notAnOption",
      deviation: "notANumber",
    });
  });

  it("refuses two answers to a single choice", () => {
    expect(checkAnswers([single], { source: ["a", "b"] })).toEqual({ source: "notAnOption" });
  });

  it("lets a complete quiz through", () => {
    expect(checkAnswers([single, multiple, numeric], { source: ["a"], credits: ["b"], deviation: ["1"] })).toEqual({});
  });
});

describe("a question before it is answered", () => {
  it("shows neither the right answer, nor the tolerance, nor a reason", () => {
    expect(showQuestion(numeric)).toEqual({ id: "deviation", kind: "numeric", prompt: numeric.prompt, unit: "%" });
    expect(showQuestion(single)).toEqual({
      id: "source",
      kind: "single",
      prompt: single.prompt,
      options: [
        { id: "a", text: "Option a" },
        { id: "b", text: "Option b" },
        { id: "c", text: "Option c" },
      ],
    });
  });

  it("is the same whichever option is right", () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { minLength: 3, maxLength: 3 }), (rights) => {
        const options = single.options.map((option, i) => ({ ...option, right: rights[i] ?? false }));
        expect(showQuestion({ ...single, options })).toEqual(showQuestion(single));
      }),
    );
  });
});
