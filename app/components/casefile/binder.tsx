import { useState } from "react";
import { useTranslation } from "react-i18next";
import { documentLabel } from "./document-label";
import { inGroups, type BinderGroup, type ShownDocument } from "./types";
import { PlaceLink, usePlace } from "~/components/worksheet/place";
import { useHydrated } from "~/components/worksheet/use-hydrated";
import type { FlagPin } from "~/domain/judgement/types";

/** From this many documents on, looking for one by its title is quicker than reading the list. */
const WORTH_FILTERING = 12;

interface BinderProps {
  readonly documents: readonly ShownDocument[];
  readonly flags: readonly FlagPin[];
}

/** The file's table of contents, with the number of flags pinned in each document. A select on a narrow screen. */
export function Binder({ documents, flags }: BinderProps) {
  const { t } = useTranslation("workbench");
  const [filter, setFilter] = useState("");
  const hydrated = useHydrated();
  const word = filter.trim().toLowerCase();
  const found = documents.filter((document) => documentLabel(document, t).toLowerCase().includes(word));
  return (
    <nav className="binder" aria-label={t("binder.label")}>
      <BinderSelect groups={inGroups(documents)} flags={flags} />
      <div className="binder-list">
        {hydrated && documents.length >= WORTH_FILTERING && (
          <input
            type="search"
            value={filter}
            onChange={(event) => setFilter(event.target.value)}
            placeholder={t("binder.filter")}
            aria-label={t("binder.filter")}
          />
        )}
        {found.length === 0 && <p className="muted sm">{t("binder.noneFound")}</p>}
        {inGroups(found).map((group) => (
          <section key={group.id} aria-labelledby={`binder-${group.id}`}>
            <h2 id={`binder-${group.id}`}>{t(`binder.${group.id}`)}</h2>
            {group.documents.map((document) => (
              <BinderLink key={document.id} document={document} flags={flags} />
            ))}
          </section>
        ))}
      </div>
    </nav>
  );
}

function BinderLink({ document, flags }: { document: ShownDocument; flags: readonly FlagPin[] }) {
  const { t } = useTranslation("workbench");
  const { place } = usePlace();
  const pinned = pinnedIn(document, flags);
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
function BinderSelect({ groups, flags }: { groups: readonly BinderGroup[]; flags: readonly FlagPin[] }) {
  const { t } = useTranslation("workbench");
  const { place, go } = usePlace();
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
                {optionLabel(documentLabel(document, t), pinnedIn(document, flags))}
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

const pinnedIn = (document: ShownDocument, flags: readonly FlagPin[]) =>
  flags.filter((flag) => flag.at.doc === document.id).length;

const optionLabel = (title: string, pinned: number) => (pinned > 0 ? `${title} (${pinned})` : title);
