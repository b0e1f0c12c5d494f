import { PlaceLink } from "./place-link";
import type { PartProps } from "./types";
import type { SupportPin } from "~/domain/judgement/worksheet";
import { useTranslation } from "~/i18n/use-translation";

/** The places that were pinned in support of a judgement; nothing where there were none. */
export function Supported({
  debrief,
  placeHref,
  supports,
}: Pick<PartProps, "debrief" | "placeHref"> & { readonly supports: readonly SupportPin[] }) {
  const { t } = useTranslation("debrief");
  if (supports.length === 0) return null;
  return (
    <details>
      <summary>{t("flags.supports")}</summary>
      <ul>
        {supports.map(({ id, at, note }) => (
          <li key={id}>
            <PlaceLink debrief={debrief} placeHref={placeHref} place={at} />{" "}
            {note && <span className="muted">{note}</span>}
          </li>
        ))}
      </ul>
    </details>
  );
}
