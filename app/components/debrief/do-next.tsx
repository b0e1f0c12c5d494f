import { Fragment, type ReactNode } from "react";
import { whyOf } from "./advice-words";
import { PlaceLinks } from "./place-link";
import type { PartProps } from "./types";
import { adviceCode } from "~/domain/judgement/debrief/browser";
import { openKey } from "~/i18n/keys";
import { useTranslation } from "~/i18n/use-translation";

/** Where on the page stands what was done in a step of the worksheet. */
export const stepPart = (step: string): string => `part-${step}`;

/** As many as are read at a glance; the answer to the flag names them all. */
const PLACES = 3;

/** The one thing to do better: the places in this file that show it, the step where it is done, the lesson that teaches it. */
export function DoNext({
  debrief,
  placeHref,
  lessonHref,
  lessons,
}: Pick<PartProps, "debrief" | "placeHref" | "lessonHref" | "lessons">) {
  const { t } = useTranslation("debrief");
  const { code, docs, lesson, step } = debrief.oneThing;
  const taught = lessons.find(({ slug }) => slug === lesson);
  // Before engine 7 no advice named its step, and none said that there is no lesson. Praise sends nobody to one.
  const untaught = step && !taught && code !== "steady" && t("next.noLesson");
  const links: ReactNode[] = [
    docs.length > 0 && (
      <>
        {t("next.places")}: <PlaceLinks debrief={debrief} placeHref={placeHref} places={docs.slice(0, PLACES)} />
        {docs.length > PLACES && t("next.more", { count: docs.length - PLACES })}
      </>
    ),
    step && (
      <>
        {t("next.step")}: <a href={`#${stepPart(step)}`}>{t(`workbench:steps.${step}`)}</a>
      </>
    ),
    taught ? <a href={lessonHref(taught.slug)}>{t("next.lesson")}</a> : untaught,
  ].filter(Boolean);
  return (
    <aside className="do-next" aria-label={t("next.tag")}>
      <span className="tag acc">{t("next.tag")}</span>
      <div>
        <strong>{t(openKey("debrief:next", adviceCode(debrief.oneThing)))}</strong>
        <p className="muted">{whyOf(debrief, t)}</p>
        {links.length > 0 && (
          <p className="sm">
            {links.map((link, i) => (
              <Fragment key={i}>
                {i > 0 && " · "}
                {link}
              </Fragment>
            ))}
          </p>
        )}
      </div>
    </aside>
  );
}
