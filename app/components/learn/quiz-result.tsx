import { formatNumber } from "~/components/ui/format";
import { understoodText } from "~/components/ui/figure-text";
import { Tag } from "~/components/ui/tag";
import { answerKind, type GradedQuestion, type QuizResult as Result } from "~/domain/learning";
import { useTranslation } from "~/i18n/use-translation";

/** Answered questions with the reason beside each option. */
export function QuizResult({ result }: { result: Result }) {
  const { t } = useTranslation("learn");
  return (
    <ol className="graded">
      {result.questions.map((question) => (
        <li key={question.id}>
          <p className="prompt">
            {question.prompt}{" "}
            <Tag tone={question.correct ? "good" : "warn"}>{t(question.correct ? "result.right" : "result.wrong")}</Tag>
          </p>
          <Reasons question={question} />
        </li>
      ))}
    </ol>
  );
}

function Reasons({ question }: { question: GradedQuestion }) {
  const { t } = useTranslation("learn");
  const { t: common } = useTranslation("common");
  if (question.kind === "numeric") {
    const { given, unit, answer, tolerance, why } = question;
    const understood = understoodText(common, given, { kind: answerKind(question), unit });
    return (
      <>
        <p>
          {t("result.given", { given, unit })} {understood && `(${understood})`}{" "}
          {t(tolerance > 0 ? "result.answerWithin" : "result.answer", { answer: asWritten(answer), unit, tolerance })}
        </p>
        <p className="muted">{why}</p>
      </>
    );
  }
  return (
    <ul>
      {question.options.map((option) => (
        <li key={option.id}>
          {option.text} {option.right && <Tag tone="good">{t("result.rightOption")}</Tag>}{" "}
          {option.chosen && <Tag tone={option.right ? "acc" : "warn"}>{t("result.chosen")}</Tag>}
          <p className="muted">{option.why}</p>
        </li>
      ))}
    </ul>
  );
}

/** An author's number with grouped thousands and as many decimals as the author gave it. */
const asWritten = (value: number): string => formatNumber(value, String(value).split(".")[1]?.length ?? 0);
