import { useSearchParams } from "@remix-run/react";
import { useDeferredValue, useMemo, useRef, useState, type KeyboardEvent } from "react";
import { findIn, indexFile, piecesOf, type Found } from "./search";
import type { ShownDocument } from "./types";
import { PlaceLink, usePlace } from "~/components/casefile/place";
import { useTranslation } from "~/i18n/use-translation";

/**
 * Searches every document of the file at once. Enter leads to the first place found, the arrows walk through the others.
 * Without scripts a plain GET form.
 */
export function FileSearch({ documents }: { documents: readonly ShownDocument[] }) {
  const { t } = useTranslation("workbench");
  const [params] = useSearchParams();
  const { place } = usePlace();
  const [query, setQuery] = useState(params.get("find") ?? "");
  const [open, setOpen] = useState(query !== "");
  const wanted = useDeferredValue(query.trim());
  const searching = wanted !== "";
  const index = useMemo(() => (searching ? indexFile(documents, t) : []), [searching, documents, t]);
  const found = useMemo(() => findIn(index, wanted), [index, wanted]);
  const box = useRef<HTMLDivElement>(null);

  const links = () => [...(box.current?.querySelectorAll<HTMLAnchorElement>(".finds a") ?? [])];
  const onKeyDown = (event: KeyboardEvent) => {
    const input = box.current?.querySelector("input");
    const all = links();
    const here = all.findIndex((link) => link === document.activeElement);
    if (event.key === "ArrowDown") all[here + 1]?.focus();
    else if (event.key === "ArrowUp") (here > 0 ? all[here - 1] : input)?.focus();
    else if (event.key === "Enter" && here < 0) all[0]?.click();
    else if (event.key === "Escape") {
      setOpen(false);
      input?.focus();
    } else return;
    event.preventDefault();
  };

  return (
    // eslint-disable-next-line jsx-a11y/no-static-element-interactions -- the keys of the field and links inside it
    <div className="file-search" ref={box} onKeyDown={onKeyDown}>
      <form role="search" aria-label={t("find.label")} onSubmit={(event) => event.preventDefault()}>
        <input type="hidden" name="doc" value={place.doc} />
        <input type="hidden" name="step" value={place.step} />
        <input
          type="search"
          name="find"
          id="file-search"
          autoComplete="off"
          value={query}
          onChange={(event) => {
            setQuery(event.target.value);
            setOpen(true);
          }}
          onFocus={() => setOpen(true)}
          placeholder={t("find.placeholder")}
          aria-label={t("find.label")}
          aria-keyshortcuts="/"
        />
      </form>
      {searching && open && (
        <section className="finds" aria-label={t("find.results")}>
          <p className="muted sm" role="status">
            {found.length === 0
              ? t("find.none")
              : t("find.count", { count: found.reduce((sum, { total }) => sum + total, 0), documents: found.length })}
          </p>
          {found.map((one) => (
            <FoundDocument key={one.document.id} found={one} query={wanted} onFollowed={() => setOpen(false)} />
          ))}
        </section>
      )}
    </div>
  );
}

interface FoundDocumentProps {
  readonly found: Found;
  readonly query: string;
  readonly onFollowed: () => void;
}

function FoundDocument({ found, query, onFollowed }: FoundDocumentProps) {
  const { t } = useTranslation("workbench");
  const { document, title, entries, total } = found;
  return (
    <>
      <h3 className="sm">{title}</h3>
      <ul>
        {entries.map(({ at, text }, index) => (
          <li key={at ?? `head-${index}`}>
            <PlaceLink to={{ doc: document.id, at }} onMoved={onFollowed}>
              {piecesOf(text, query).map((piece, i) =>
                piece.matches ? <mark key={i}>{piece.text}</mark> : piece.text,
              )}
            </PlaceLink>
          </li>
        ))}
        {total > entries.length && <li className="muted xs">{t("find.more", { count: total - entries.length })}</li>}
      </ul>
    </>
  );
}
