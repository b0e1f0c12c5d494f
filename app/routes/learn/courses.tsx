import { pageTitle } from "~/i18n/page-title";
import { useTranslation } from "~/i18n/use-translation";
import "~/styles/ui/lists.css";
import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ButtonLink } from "~/components/ui/button";
import { EmptyState } from "~/components/ui/empty-state";
import { requireCan } from "~/http/guard.server";
import { paths } from "~/http/paths";
import type { RouteHandle } from "~/http/policy";
import { courses } from "~/services/learn/learning.server";
import learn from "~/i18n/en/learn";
import { provideCatalogues } from "~/i18n/catalogues";

provideCatalogues({ learn });

export const handle = { policy: "course.read" } satisfies RouteHandle;
export const meta = () => pageTitle("learn");

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireCan(request, "course.read");
  return { courses: await courses(actor) };
}

export default function Courses() {
  const { courses } = useLoaderData<typeof loader>();
  const { t } = useTranslation("learn");
  const allDone = courses.every(({ done, lessons }) => done === lessons.length);
  return (
    <div className="page column">
      <h1>{t("title")}</h1>
      {courses.length === 0 ? (
        <EmptyState title={t("empty")}>
          <p className="muted">{t("emptyWhy")}</p>
        </EmptyState>
      ) : (
        <>
          <p className="lead">{t(allDone ? "leadDone" : "lead")}</p>
          <ul className="rows">
            {courses.map(({ slug, title, summary, lessons, done, minutesLeft }) => (
              <li key={slug}>
                <div className="grow">
                  <strong>{title}</strong>
                  <div className="muted sm">{summary}</div>
                  <div className="muted sm">
                    {t("progress", { done, all: lessons.length })}
                    {minutesLeft > 0 && ` · ${t("minutesLeft", { minutes: minutesLeft })}`}
                  </div>
                </div>
                <ButtonLink to={paths.course(slug)} primary={minutesLeft > 0}>
                  {t(minutesLeft === 0 ? "openCourse" : done === 0 ? "startCourse" : "continueCourse")}
                  <span className="visually-hidden">: {title}</span>
                </ButtonLink>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
