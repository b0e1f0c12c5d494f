import { renderToStaticMarkup } from "react-dom/server";
import { DebriefPage } from "~/components/debrief/debrief-page";
import type { PartProps } from "~/components/debrief/types";
import type { SealedDebrief } from "~/domain/judgement/debrief";
import { type SeniorOpinion, withSeniors } from "~/domain/judgement/seniors";
import "~/i18n";

type Shown = Omit<PartProps, "panel" | "seniors" | "secondLookHref" | "placeHref" | "lessonHref" | "referenceHref"> &
  SealedDebrief & { readonly seniors: readonly SeniorOpinion[] };

/** What a person reads on the debrief's page: one line for each piece of text, from numbers that went through storage. */
export function debriefText(view: Shown): string {
  const { seniors, ...shown } = JSON.parse(JSON.stringify(view)) as Shown;
  const html = renderToStaticMarkup(
    <DebriefPage
      {...shown}
      seniors={seniors}
      panel={withSeniors(shown.debrief, seniors)}
      secondLookHref="/again"
      placeHref={({ doc, at }) => `/file?doc=${doc}&at=${at}`}
      lessonHref={(lesson) => `/learn/${lesson}`}
      referenceHref={(page) => `/reference/${page}`}
    />,
  );
  return visibleText(html);
}

const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', "#x27": "'" };

export function visibleText(html: string): string {
  const pieces = html
    .replaceAll("\u00a0", " ")
    .split(/<[^>]*>/)
    .map((piece) => piece.replace(/&(amp|lt|gt|quot|#x27);/g, (_, name: string) => ENTITIES[name]!).trim());
  return pieces.filter((piece) => piece !== "").join("\n");
}
