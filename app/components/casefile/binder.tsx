import { useSearchParams } from "@remix-run/react";
import { documentLabel } from "./document-label";
import { FileSearch } from "./file-search";
import { inGroups, type BinderGroup } from "./binder-order";
import type { Pins, ShownDocument } from "./types";
import { PlaceLink, useAskedPlace } from "~/components/casefile/place";
import { inside } from "~/components/ui/inside";
import { useTranslation } from "~/i18n/use-translation";

interface BinderProps {
  readonly documents: readonly ShownDocument[];
  readonly pins: Pins;
  /** the whole file, laid out for paper; a sample that is not kept has none */
  readonly printAddress?: string;
}

/** The file's table of contents under its search, with the number of places pinned in each document. A select on a narrow screen. */
export function Binder({ documents, pins, printAddress }: BinderProps) {
  const { t } = useTranslation("workbench");
  const [params] = useSearchParams();
  const groups = inGroups(documents);
  const places = [...pins.flags, ...(pins.supports ?? [])].map(({ at }) => at.doc);
  return (
    <nav
      className="binder"
      aria-label={t("binder.label")}
      {...inside(
        () => ["binder", documents, params.toString(), places.join(), printAddress],
        () => (
          <>
            <FileSearch documents={documents} />
            <BinderSelect groups={groups} places={places} />
            <div className="binder-list">
              {groups.map((group) => (
                <section key={group.id} aria-labelledby={`binder-${group.id}`}>
                  <h2 id={`binder-${group.id}`}>{t(`binder.${group.id}`)}</h2>
                  {group.documents.map((document) => (
                    <BinderLink key={document.id} document={document} places={places} />
                  ))}
                </section>
              ))}
            </div>
            {printAddress && (
              <a className="binder-print" href={printAddress} target="_blank" rel="noreferrer">
                {t("binder.print")}
              </a>
            )}
          </>
        ),
      )}
    />
  );
}

function BinderLink({ document, places }: { document: ShownDocument; places: readonly string[] }) {
  const { t } = useTranslation("workbench");
  const { place } = useAskedPlace();
  const pinned = pinnedIn(document, places);
  return (
    <PlaceLink to={{ doc: document.id }} aria-current={place.doc === document.id ? "page" : undefined}>
      {documentLabel(document, t)}
      {pinned > 0 && (
        <span className="pins">
          {pinned}
          <span className="visually-hidden"> {t("binder.pinned", { count: pinned })}</span>
        </span>
      )}
    </PlaceLink>
  );
}

/** The same list as one control; without scripts a form that turns the page. */
function BinderSelect({ groups, places }: { groups: readonly BinderGroup[]; places: readonly string[] }) {
  const { t } = useTranslation("workbench");
  const { place, go } = useAskedPlace();
  return (
    <form className="binder-select" onSubmit={(event) => event.preventDefault()}>
      <input type="hidden" name="step" value={place.step} />
      <select
        name="doc"
        aria-label={t("binder.label")}
        value={place.doc}
        onChange={(event) => go({ doc: event.target.value })}
      >
        {groups.map(({ id, documents }) => (
          <optgroup key={id} label={t(`binder.${id}`)}>
            {documents.map((document) => (
              <option key={document.id} value={document.id}>
                {optionLabel(documentLabel(document, t), pinnedIn(document, places))}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
      <noscript>
        <button className="btn">{t("binder.open")}</button>
      </noscript>
    </form>
  );
}

const pinnedIn = (document: ShownDocument, places: readonly string[]) =>
  places.filter((doc) => doc === document.id).length;

const optionLabel = (title: string, pinned: number) => (pinned > 0 ? `${title} (${pinned})` : title);
