import "katex/dist/katex.min.css";
import { namedPage } from "~/i18n/page-title";
import { useTranslation } from "~/i18n/use-translation";
import "~/styles/learn/lesson.css";
import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { LessonState } from "~/components/learn/lesson-state";
import { Quiz } from "~/components/learn/quiz";
import { QuizResult } from "~/components/learn/quiz-result";
import { Button, ButtonLink } from "~/components/ui/button";
import { formatDateTime } from "~/components/ui/format";
import { readAnswers } from "~/forms/learn/answers";
import { requireCan } from "~/http/guard.server";
import { paths } from "~/http/paths";
import type { RouteHandle } from "~/http/policy";
import { orThrow } from "~/http/respond.server";
import { answerQuiz, markRead } from "~/services/learn/learning-answers.server";
import { lesson } from "~/services/learn/learning.server";
import learn from "~/i18n/en/learn";
import { provideCatalogues } from "~/i18n/catalogues";

provideCatalogues({ learn });

export const handle = { policy: "course.read" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = ({ data }) => namedPage(data?.lesson.title, "learn");

/** Shows the questions again to someone who has answered. */
const AGAIN = "again";
/** The heading of the questions, and of their result: an address that names it puts the focus there. */
const QUESTIONS = "questions";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireCan(request, "course.read");
  const found = orThrow(await lesson(actor, { course: params.course!, lesson: params.lesson! }));
  const again = new URL(request.url).searchParams.has(AGAIN);
  return { lesson: found.lesson, showResult: found.lesson.last !== undefined && !again };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireCan(request, "course.read");
  const form = await request.formData();
  const at = {
    course: params.course!,
    lesson: params.lesson!,
    contentVersionId: String(form.get("contentVersionId")),
  };
  const now = new Date();
  switch (form.get("intent")) {
    case "read":
      orThrow(await markRead(actor, at, now));
      break;
    case "answer": {
      const answers = readAnswers(form);
      const answered = await answerQuiz(actor, { ...at, answerId: String(form.get("answerId")), answers }, now);
      if (!answered.ok && answered.reason === "invalid") {
        return data({ answers, problems: answered.problems }, { status: 422 });
      }
      orThrow(answered);
      break;
    }
    default:
      throw new Response(null, { status: 400 });
  }
  return redirect(`${paths.lesson(at.course, at.lesson)}#${QUESTIONS}`);
}

export default function Lesson() {
  const { lesson, showResult } = useLoaderData<typeof loader>();
  const { t } = useTranslation("learn");
  return (
    <div className="page lesson">
      <p className="sm">
        <Link to={paths.course(lesson.course.slug)}>← {lesson.course.title}</Link>
      </p>
      <article>
        <header>
          <h1>{lesson.title}</h1>
          <p className="row muted sm">
            {t("minutes", { minutes: lesson.minutes })} <LessonState state={lesson.state} best={lesson.best} />
          </p>
        </header>
        {/* Rendered and sanitised on the server: see app/courseware/markdown.tsx. */}
        <div className="prose" dangerouslySetInnerHTML={{ __html: lesson.html }} />
      </article>
      {lesson.state === "new" && (
        <Form method="post">
          <input type="hidden" name="contentVersionId" value={lesson.contentVersionId} />
          <Button name="intent" value="read">
            {t("markRead")}
          </Button>
        </Form>
      )}
      <section aria-labelledby={QUESTIONS}>{showResult ? <Answered /> : <Questions />}</section>
      <p className="row">
        {lesson.next ? (
          <ButtonLink to={paths.lesson(lesson.course.slug, lesson.next.slug)} primary={lesson.state === "done"}>
            {t("next", { title: lesson.next.title })}
          </ButtonLink>
        ) : (
          <ButtonLink to={paths.course(lesson.course.slug)}>{t("toCourse")}</ButtonLink>
        )}
      </p>
    </div>
  );
}

function Questions() {
  const { lesson } = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  const { t } = useTranslation("learn");
  return (
    <>
      <h2 id={QUESTIONS} tabIndex={-1}>
        {t("quiz.title")}
      </h2>
      <p className="muted">{t("quiz.lead", { count: lesson.questions.length })}</p>
      <Quiz
        questions={lesson.questions}
        contentVersionId={lesson.contentVersionId}
        answerId={lesson.answerId}
        failed={failed}
      />
    </>
  );
}

function Answered() {
  const { lesson } = useLoaderData<typeof loader>();
  const { t } = useTranslation("learn");
  if (!lesson.last) return null;
  const { result, answeredAt } = lesson.last;
  return (
    <>
      <h2 id={QUESTIONS} tabIndex={-1}>
        {t("result.title", result)}
      </h2>
      <p className="muted">
        {t("result.when", { when: formatDateTime(answeredAt) })} {lesson.best && t("result.best", lesson.best)}
      </p>
      <QuizResult result={result} />
      <ButtonLink to={`?${AGAIN}#${QUESTIONS}`}>{t("result.again")}</ButtonLink>
    </>
  );
}
