import { openKey } from "~/i18n/keys";
import { pageTitle } from "~/i18n/page-title";
import { useTranslation } from "~/i18n/use-translation";
import "~/styles/ui/lists.css";
import "~/styles/today.css";
import type { LoaderFunctionArgs } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { formatDateTime, formatMoney } from "~/components/ui/format";
import { adviceCode } from "~/domain/judgement/debrief/browser";
import { requireCan } from "~/http/guard.server";
import { paths } from "~/http/paths";
import type { RouteHandle } from "~/http/policy";
import { today as todayOf, type NextStep } from "~/services/today.server";
import cases from "~/i18n/en/cases/cases";
import debrief from "~/i18n/en/cases/debrief";
import today from "~/i18n/en/today";
import { provideCatalogues } from "~/i18n/catalogues";

provideCatalogues({ cases, debrief, today });

export const handle = { policy: "case.work" } satisfies RouteHandle;
export const meta = () => pageTitle("today");

/** What a case usually takes; lessons state their own time. */
const CASE_MINUTES = 40;

export async function loader({ request }: LoaderFunctionArgs) {
  return todayOf(await requireCan(request, "case.work"), new Date());
}

export default function Today() {
  const { next, alsoDue, progress, lastLesson } = useLoaderData<typeof loader>();
  const { t } = useTranslation("today");
  const { t: td } = useTranslation("debrief");
  return (
    <div className="page today">
      <div>
        <h1 className="visually-hidden">{t("title")}</h1>
        {next.kind === "nothing" ? (
          <section className="card next">
            <p className="next-title">{t("next.nothing")}</p>
            <p className="muted">{t("next.nothingWhy")}</p>
          </section>
        ) : (
          <NextCard step={next} caseCount={progress.cases.all} />
        )}
        {alsoDue.length > 0 && (
          <section aria-labelledby="also">
            <h2 id="also">{t("alsoDue")}</h2>
            <ul className="rows">
              {alsoDue.map((step) => (
                <DueLine key={linkOf(step)} step={step} />
              ))}
            </ul>
          </section>
        )}
      </div>
      <aside className="stack" aria-label={t("progress")}>
        <section className="card">
          <h2>{t("progress")}</h2>
          <dl className="progress">
            <dt>{t("lessons")}</dt>
            <dd>{t("of", progress.lessons)}</dd>
            <dt>{t("cases")}</dt>
            <dd>{t("of", progress.cases)}</dd>
          </dl>
        </section>
        {lastLesson && (
          <section className="card">
            <h2>{t("lastDebrief")}</h2>
            <p>{td(openKey("debrief:next", adviceCode(lastLesson.oneThing)))}</p>
            <Link to={paths.debrief(lastLesson.attemptId)}>{t("readDebrief")}</Link>
          </section>
        )}
      </aside>
    </div>
  );
}

type Due = Exclude<NextStep, { kind: "nothing" }>;

function NextCard({ step, caseCount }: { step: Due; caseCount: number }) {
  const { t } = useTranslation("today");
  return (
    <section className="card next" aria-labelledby="next">
      <span className="tag acc">{t("next.minutes", { minutes: minutesOf(step) })}</span>
      <p className="next-title" id="next">
        {titleOf(step)}
      </p>
      <p className="muted">
        <Why step={step} />
      </p>
      <div className="row">
        <Link className="btn primary" to={linkOf(step)}>
          {t(`action.${step.kind}`)}
        </Link>
        {step.kind !== "readLesson" && (
          <Link className="btn" to={paths.cases}>
            {t("action.seeCases", { count: caseCount })}
          </Link>
        )}
      </div>
    </section>
  );
}

function DueLine({ step }: { step: Due }) {
  const { t } = useTranslation("today");
  return (
    <li>
      <div className="grow">
        <strong>{titleOf(step)}</strong>
        <div className="muted sm">
          <Why step={step} />
        </div>
      </div>
      <Link
        className="btn"
        to={linkOf(step)}
        aria-label={t("startOf", { minutes: minutesOf(step), title: titleOf(step) })}
      >
        {t("start", { minutes: minutesOf(step) })}
      </Link>
    </li>
  );
}

function Why({ step }: { step: Due }) {
  const { t } = useTranslation("today");
  const { t: tc } = useTranslation("cases");
  if (step.kind === "readLesson") return t("next.readLesson", { course: step.lesson.course.title });
  if (step.kind === "continueCase") return t("next.continueCase", { when: formatDateTime(step.case.savedAt ?? "") });
  const { amount, currency, tenorMonths, industry } = step.case.summary;
  const request = tc("request", { amount: formatMoney(amount, currency), months: tenorMonths });
  return t("next.openCase", { request, industry: tc(`industry.${industry}`) });
}

const titleOf = (step: Due): string => (step.kind === "readLesson" ? step.lesson.title : step.case.title);
const minutesOf = (step: Due): number => (step.kind === "readLesson" ? step.lesson.minutes : CASE_MINUTES);

function linkOf(step: Due): string {
  if (step.kind === "readLesson") return paths.lesson(step.lesson.course.slug, step.lesson.slug);
  return step.case.attemptId ? paths.attempt(step.case.attemptId) : paths.case(step.case.caseId);
}
