import { namedPage } from "~/i18n/page-title";
import { useTranslation } from "~/i18n/use-translation";
import "~/styles/ui/lists.css";
import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { LessonState } from "~/components/learn/lesson-state";
import { ButtonLink } from "~/components/ui/button";
import { requireCan } from "~/http/guard.server";
import { paths } from "~/http/paths";
import type { RouteHandle } from "~/http/policy";
import { orThrow } from "~/http/respond.server";
import { course } from "~/services/learn/learning.server";
import learn from "~/i18n/en/learn";
import { provideCatalogues } from "~/i18n/catalogues";

provideCatalogues({ learn });

export const handle = { policy: "course.read" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = ({ data }) => namedPage(data?.course.title, "learn");

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireCan(request, "course.read");
  const found = orThrow(await course(actor, params.course!));
  return { course: found.course };
}

export default function Course() {
  const { course } = useLoaderData<typeof loader>();
  const { t } = useTranslation("learn");
  const next = course.lessons.find(({ state }) => state !== "done");
  return (
    <div className="page column">
      <p className="sm">
        <Link to={paths.courses}>← {t("back")}</Link>
      </p>
      <h1>{course.title}</h1>
      <p className="lead">{course.summary}</p>
      <p className="muted sm">
        {t("progress", { done: course.done, all: course.lessons.length })}
        {course.minutesLeft > 0 && ` · ${t("minutesLeft", { minutes: course.minutesLeft })}`}
      </p>
      <ol className="rows" aria-label={t("lessons")}>
        {course.lessons.map((lesson) => (
          <li key={lesson.slug}>
            <div className="grow">
              <strong>{lesson.title}</strong> <LessonState state={lesson.state} best={lesson.best} />
              <div className="muted sm">{lesson.summary}</div>
              <div className="muted sm">{t("minutes", { minutes: lesson.minutes })}</div>
            </div>
            <ButtonLink to={paths.lesson(course.slug, lesson.slug)} primary={lesson === next}>
              {t(lesson.state === "new" ? "readLesson" : "readAgain")}
              <span className="visually-hidden">: {lesson.title}</span>
            </ButtonLink>
          </li>
        ))}
      </ol>
    </div>
  );
}
