import type { PartProps } from "./types";
import { formatMonth } from "~/components/ui/format";
import type { DocumentKind, Locator } from "~/domain/casefile/browser";
import { openKey, type Texts } from "~/i18n/keys";
import { useTranslation } from "~/i18n/use-translation";

type PlaceLinkProps = Pick<PartProps, "debrief" | "placeHref"> & {
  place: Locator;
  /** papers that were opened: of every other it is said that it was not; undefined: nothing is said */
  readonly opened?: readonly string[] | undefined;
};

/** A place of the case file in words, as a link where the reader may open it. */
export function PlaceLink({ debrief, placeHref, place, opened }: PlaceLinkProps) {
  const { t } = useTranslation("debrief");
  const kind = debrief.documents.find(({ id }) => id === place.doc)?.kind;
  // Where a file holds several papers of a kind (accounts, ageing lists), the id tells them apart.
  const paper = t(openKey("debrief:place.paper", place.doc), {
    defaultValue: t(openKey("debrief:place", kind ?? "unknown")),
  });
  const at = within(kind, place.at, t);
  const text = at === "" ? paper : t("place.within", { paper, at });
  return (
    <>
      {placeHref ? <a href={placeHref(place)}>{text}</a> : text}
      {opened?.includes(place.doc) === false && t("place.unread")}
    </>
  );
}

function within(kind: DocumentKind | undefined, at: string, t: Texts<"debrief">): string {
  if (at === "") return ""; // the paper as a whole
  switch (kind) {
    case "statements": {
      const [year = "", line = ""] = at.split(".");
      return t("place.year", { year, line: t(openKey("debrief:lines", line), { defaultValue: line }) });
    }
    case "bankStatement":
      if (at === "closing") return t("place.closing");
      return /^L\d+$/.test(at) ? t("place.line", { no: at.slice(1) }) : entry(at, t);
    case "interim":
      return t(openKey("debrief:lines", at.replace(/^interim\./, "")), { defaultValue: at });
    case "interview":
      return t("place.answer", { no: at.replace(/^q/, "") });
    default:
      return entry(at, t);
  }
}

/** A month, or the place of a row in its list; the name of a field says nothing that the paper does not. */
function entry(at: string, t: Texts<"debrief">): string {
  if (/^\d{4}-\d{2}$/.test(at)) return formatMonth(at);
  const row = /^[a-z]+(\d+)$/.exec(at);
  return row ? t("place.entry", { no: row[1] }) : "";
}

/** As many as are read at a glance. */
const AT_A_GLANCE = 3;

type PlaceLinksProps = Omit<PlaceLinkProps, "place"> & {
  readonly places: readonly Locator[];
  /** a long list goes on where it is opened */
  readonly short?: boolean;
};

/** Several places in one line. */
export function PlaceLinks({ places, short, ...rest }: PlaceLinksProps) {
  const { t } = useTranslation("debrief");
  const more = places.length - AT_A_GLANCE;
  // One more takes no more room than the word that it is there.
  if (!short || more <= 1) return <>{row(places)}</>;
  return (
    <>
      {row(places.slice(0, AT_A_GLANCE))}
      <details className="more">
        <summary>{t("place.more", { count: more })}</summary>
        {row(places.slice(AT_A_GLANCE))}
      </details>
    </>
  );

  function row(some: readonly Locator[]) {
    return some.map((place, index) => (
      <span key={place.doc + place.at}>
        {index > 0 && " · "}
        <PlaceLink place={place} {...rest} />
      </span>
    ));
  }
}
