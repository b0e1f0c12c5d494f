import { pageTitle } from "~/i18n/page-title";
import { useTranslation } from "~/i18n/use-translation";
import "~/styles/cases/debrief.css";
import { redirect, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { useMemo } from "react";
import { openOnce, openPage, sentOnce, sentPage } from "~/components/casefile/sent";
import { DebriefPage } from "~/components/debrief/debrief-page";
import type { DebriefProps } from "~/components/debrief/types";
import { formatDateTime } from "~/components/ui/format";
import { inside } from "~/components/ui/inside";
import type { Locator } from "~/domain/casefile/browser";
import type { SealedDebrief } from "~/domain/judgement/debrief/browser";
import { withSeniors } from "~/domain/judgement/seniors/browser";
import { requireActor } from "~/http/guard.server";
import { paths } from "~/http/paths";
import type { RouteHandle } from "~/http/policy";
import { setApart } from "~/http/set-apart.server";
import type { DebriefView } from "~/services/cases/debrief.server";
import { readDebrief } from "~/services/cases/read-debrief.server";
import ask from "~/i18n/en/cases/ask";
import debrief from "~/i18n/en/cases/debrief";
import workbench from "~/i18n/en/cases/workbench";
import { provideCatalogues } from "~/i18n/catalogues";

provideCatalogues({ ask, debrief, workbench });

/** The person who decided, and trainers who watch a cohort; the service tells them apart. */
export const handle = { policy: "signedIn" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? pageTitle("debriefOf", { title: data.title }) : pageTitle("debrief");

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const found = await readDebrief(actor, params.attemptId!, new Date());
  if (!found.ok) {
    if (found.reason === "sealed") throw redirect(paths.cases); // where it says until when
    if (found.reason === "notSubmitted") throw redirect(paths.attempt(params.attemptId!));
    throw new Response(null, { status: 404 });
  }
  const {
    summary: _summary,
    worksheet: _worksheet,
    ok: _ok,
    panelJudgedTwin,
    debrief: sealed,
    seniors,
    ...rest
  } = found;
  const panel = withSeniors(sealed, seniors);
  const page = {
    ...rest,
    // The panel keeps what the page shows of the seniors' money.
    seniors: seniors.map(({ money: _money, ...senior }) => senior),
    panel,
    twin: panelJudgedTwin && panel !== undefined,
    person: actor.id,
  };
  return { title: found.title, sealed: setApart(context, sentOnce(sealed)), page: sentPage(page) };
}

/** What travels beside the sealed debrief, as text. */
type Page = Omit<DebriefProps, "debrief" | "secondLookHref" | "placeHref" | "lessonHref" | "referenceHref"> &
  Pick<DebriefView, "attemptId" | "title" | "submittedAt" | "reader" | "stage" | "late" | "origin"> & {
    readonly twin: boolean;
  };

export default function DebriefRoute() {
  const { sealed, page } = useLoaderData<typeof loader>();
  return (
    <div
      className="page"
      {...inside(
        () => ["debrief", openOnce(sealed), page],
        () => <Debrief sealed={sealed} page={page} />,
      )}
    />
  );
}

function Debrief({ sealed, page }: { sealed: string; page: string }) {
  const shown = useMemo(() => openPage<Page>(page), [page]);
  const { attemptId, title, submittedAt, reader, stage, late, origin, twin } = shown;
  const { t } = useTranslation("debrief");
  const own = reader === "own";
  return (
    <>
      <p className="muted sm">
        <Link to={own ? BACK_TO[shown.purpose] : paths.cohorts}>← {t(`back.${own ? shown.purpose : "cohorts"}`)}</Link>
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
        {...shown}
        {...({ era: shown.era, debrief: openOnce(sealed) } as SealedDebrief)}
        secondLookHref={own ? paths.secondLook(attemptId) : undefined}
        placeHref={own ? (place) => placeIn(attemptId, place) : undefined}
        lessonHref={lessonHref}
        referenceHref={paths.referencePage}
      />
    </>
  );
}

const BACK_TO = { training: paths.cases, practice: paths.practice, review: paths.reviewQueue } as const;

const placeIn = (attemptId: string, { doc, at }: Locator): string =>
  `${paths.secondLook(attemptId)}?${new URLSearchParams({ doc, at }).toString()}`;

function lessonHref(slug: string): string {
  const [course = "", lesson = ""] = slug.split("/");
  return paths.lesson(course, lesson);
}
