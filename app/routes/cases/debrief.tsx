import { pageTitle } from "~/i18n/page-title";
import { useTranslation } from "~/i18n/use-translation";
import "~/styles/cases/debrief.css";
import { redirect, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { openOnce, sentOnce } from "~/components/casefile/sent";
import { DebriefPage } from "~/components/debrief/debrief-page";
import { formatDateTime } from "~/components/ui/format";
import type { Locator } from "~/domain/casefile/browser";
import type { SealedDebrief } from "~/domain/judgement/debrief/browser";
import { withSeniors } from "~/domain/judgement/seniors/browser";
import { requireActor } from "~/http/guard.server";
import { paths } from "~/http/paths";
import type { RouteHandle } from "~/http/policy";
import { debriefFor } from "~/services/cases/debrief.server";
import ask from "~/i18n/en/cases/ask";
import debrief from "~/i18n/en/cases/debrief";
import workbench from "~/i18n/en/cases/workbench";
import { provideCatalogues } from "~/i18n/catalogues";

provideCatalogues({ ask, debrief, workbench });

/** The person who decided, and trainers who watch a cohort; the service tells them apart. */
export const handle = { policy: "signedIn" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? pageTitle("debriefOf", { title: data.title }) : pageTitle("debrief");

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const found = await debriefFor(actor, params.attemptId!, new Date());
  if (!found.ok) {
    if (found.reason === "sealed") throw redirect(paths.cases); // where it says until when
    if (found.reason === "notSubmitted") throw redirect(paths.attempt(params.attemptId!));
    throw new Response(null, { status: 404 });
  }
  const { attemptId, title, submittedAt, reader, stage, late, origin, panelJudgedTwin, ...shown } = found;
  const { summary: _summary, worksheet: _worksheet, ok: _ok, seniors, ...rest } = shown;
  const panel = withSeniors(rest.debrief, seniors);
  // The panel keeps what the page shows of the seniors' money.
  const page = {
    ...rest,
    debrief: sentOnce(rest.debrief),
    seniors: seniors.map(({ money: _money, ...senior }) => senior),
    panel,
  };
  const twin = panelJudgedTwin && panel !== undefined;
  return { attemptId, title, submittedAt, reader, stage, late, origin, twin, page, person: actor.id };
}

export default function DebriefRoute() {
  const { attemptId, title, submittedAt, reader, stage, late, origin, twin, page, person } =
    useLoaderData<typeof loader>();
  const { t } = useTranslation("debrief");
  const own = reader === "own";
  return (
    <div className="page">
      <p className="muted sm">
        <Link to={own ? BACK_TO[page.purpose] : paths.cohorts}>← {t(`back.${own ? page.purpose : "cohorts"}`)}</Link>
        {" · "}
        {t("submitted", { when: formatDateTime(submittedAt) })}
        {" · "}
        {t(origin)}
      </p>
      <h1>{t("titleOf", { title })}</h1>
      {!own && <p className="notice">{t("someone")}</p>}
      {stage !== "everything" && <p className="notice">{t(`prefilled.${stage}`)}</p>}
      {late && <p className="notice">{t("late")}</p>}
      {twin && <p className="muted sm">{t("panelJudgedTwin")}</p>}
      <DebriefPage
        {...page}
        {...({ era: page.era, debrief: openOnce(page.debrief) } as SealedDebrief)}
        person={person}
        secondLookHref={own ? paths.secondLook(attemptId) : undefined}
        placeHref={own ? (place) => placeIn(attemptId, place) : undefined}
        lessonHref={lessonHref}
        referenceHref={paths.referencePage}
      />
    </div>
  );
}

const BACK_TO = { training: paths.cases, practice: paths.practice, review: paths.reviewQueue } as const;

const placeIn = (attemptId: string, { doc, at }: Locator): string =>
  `${paths.secondLook(attemptId)}?${new URLSearchParams({ doc, at }).toString()}`;

function lessonHref(slug: string): string {
  const [course = "", lesson = ""] = slug.split("/");
  return paths.lesson(course, lesson);
}
