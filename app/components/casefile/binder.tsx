import { useTranslation } from "react-i18next";
import { GROUPS, type ShownDocument } from "./types";
import { PlaceLink, usePlace } from "~/components/worksheet/place";
import type { FlagPin } from "~/domain/judgement/types";

/** The file's table of contents, with the number of flags pinned in each document. */
export function Binder({ documents, flags }: { documents: readonly ShownDocument[]; flags: readonly FlagPin[] }) {
  const { t } = useTranslation("workbench");
  return (
    <nav className="binder" aria-label={t("binder.label")}>
      {GROUPS.map(({ id, kinds }) => {
        const inGroup = documents.filter((document) => (kinds as readonly string[]).includes(document.kind));
        if (inGroup.length === 0) return null;
        return (
          <section key={id} aria-labelledby={`binder-${id}`}>
            <h2 id={`binder-${id}`}>{t(`binder.${id}`)}</h2>
            {inGroup.map((document) => (
              <BinderLink key={document.id} document={document} flags={flags} />
            ))}
          </section>
        );
      })}
    </nav>
  );
}

function BinderLink({ document, flags }: { document: ShownDocument; flags: readonly FlagPin[] }) {
  const { t } = useTranslation("workbench");
  const { place } = usePlace();
  const pinned = flags.filter((flag) => flag.at.doc === document.id).length;
  return (
    <PlaceLink to={{ doc: document.id }} aria-current={place.doc === document.id ? "page" : undefined}>
      {t(`documents.${document.kind}`)}
      {pinned > 0 && (
        <span className="pins">
          {pinned}
          <span className="visually-hidden"> {t("binder.pinned", { count: pinned })}</span>
        </span>
      )}
    </PlaceLink>
  );
}
