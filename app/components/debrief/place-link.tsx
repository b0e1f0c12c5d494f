import type { TFunction } from "i18next";
import { useTranslation } from "react-i18next";
import type { DebriefProps } from "./types";
import { formatMonth } from "~/components/ui/format";
import type { DocumentKind, Locator } from "~/domain/casefile/types";

type PlaceLinkProps = Pick<DebriefProps, "debrief" | "placeHref"> & { place: Locator };

/** A place of the case file in words, as a link where the reader may open it. */
export function PlaceLink({ debrief, placeHref, place }: PlaceLinkProps) {
  const { t } = useTranslation("debrief");
  const kind = debrief.documents.find(({ id }) => id === place.doc)?.kind;
  const text = [t(`place.${kind ?? "unknown"}`), within(kind, place.at, t)].filter(Boolean).join(", ");
  return placeHref ? <a href={placeHref(place)}>{text}</a> : <>{text}</>;
}

function within(kind: DocumentKind | undefined, at: string, t: TFunction<"debrief">): string {
  switch (kind) {
    case "statements": {
      const [year = "", line = ""] = at.split(".");
      return t("place.year", { year, line: t(`lines.${line}`, { defaultValue: line }) });
    }
    case "bankStatement":
      return t("place.line", { no: at.replace(/^L/, "") });
    case "vatReturns":
    case "electricity":
      return /^\d{4}-\d{2}$/.test(at) ? formatMonth(at) : at;
    case "interview":
      return t("place.answer", { no: at.replace(/^q/, "") });
    default:
      return at;
  }
}

/** Several places in one line. */
export function PlaceLinks({ places, ...rest }: Omit<PlaceLinkProps, "place"> & { places: readonly Locator[] }) {
  return (
    <>
      {places.map((place, index) => (
        <span key={place.doc + place.at}>
          {index > 0 && " · "}
          <PlaceLink place={place} {...rest} />
        </span>
      ))}
    </>
  );
}
