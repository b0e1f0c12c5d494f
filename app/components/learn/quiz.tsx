import { Form } from "@remix-run/react";
import { useId } from "react";
import { Button } from "~/components/ui/button";
import { NumberField } from "~/components/ui/number-field";
import { answerKind, type AnswerProblem, type Answers, type ShownQuestion } from "~/domain/learning";
import { answerField } from "~/forms/learn/answers";
import { useTranslation } from "~/i18n/use-translation";

interface QuizProps {
  questions: readonly ShownQuestion[];
  contentVersionId: string;
  answerId: string;
  /** what was sent and could not be graded */
  failed: { answers: Answers; problems: Readonly<Record<string, AnswerProblem>> } | undefined;
}

/** The questions of a lesson as a plain form: it works without script, and what could not be graded comes back filled. */
export function Quiz({ questions, contentVersionId, answerId, failed }: QuizProps) {
  const { t } = useTranslation("learn");
  const problems = Object.keys(failed?.problems ?? {}).length;
  return (
    // A post of the whole page: should the session have ended, its answer can be reloaded, which sends the answers again.
    <Form method="post" className="quiz" noValidate reloadDocument>
      <input type="hidden" name="contentVersionId" value={contentVersionId} />
      <input type="hidden" name="answerId" value={answerId} />
      {problems > 0 && (
        <p className="notice bad" role="alert">
          {t("quiz.incomplete", { count: problems })}
        </p>
      )}
      <ol>
        {questions.map((question) => (
          <li key={question.id}>
            <Question
              question={question}
              given={failed?.answers[question.id] ?? []}
              problem={failed?.problems[question.id]}
            />
          </li>
        ))}
      </ol>
      <Button primary name="intent" value="answer">
        {t("quiz.send")}
      </Button>
    </Form>
  );
}

interface QuestionProps {
  question: ShownQuestion;
  given: readonly string[];
  problem: AnswerProblem | undefined;
}

function Question({ question, given, problem }: QuestionProps) {
  const { t } = useTranslation("learn");
  const id = useId();
  const error = problem && t(`quiz.problem.${problem}`);
  if (question.kind === "numeric") {
    return (
      <NumberField
        label={question.prompt}
        hint={t("quiz.number", { unit: question.unit })}
        error={error}
        kind={answerKind(question)}
        unit={question.unit}
        name={answerField(question.id)}
        text={given[0] ?? ""}
      />
    );
  }
  const type = question.kind === "single" ? "radio" : "checkbox";
  return (
    <fieldset aria-describedby={error ? `${id}-how ${id}-error` : `${id}-how`}>
      <legend className="prompt">{question.prompt}</legend>
      <p className="muted sm" id={`${id}-how`}>
        {t(question.kind === "single" ? "quiz.chooseOne" : "quiz.chooseAll")}
      </p>
      {question.options.map((option) => (
        <label className="option" key={option.id}>
          <input
            type={type}
            name={answerField(question.id)}
            value={option.id}
            defaultChecked={given.includes(option.id)}
          />
          <span>{option.text}</span>
        </label>
      ))}
      {error && (
        <p className="bad sm" id={`${id}-error`}>
          {error}
        </p>
      )}
    </fieldset>
  );
}
