import { PinLink, placeId } from "../pin";
import { usePaper } from "../paper";
import { Sheet } from "../sheet";
import type { SheetProps } from "../types";
import { formatDate, joined } from "~/components/ui/format";
import { openKey } from "~/i18n/keys";

/** What was noted of one thing stands together, where the first note of it stands. */
function byTopic<N extends { readonly topic: string }>(notes: readonly N[]): readonly N[] {
  const first = (topic: string) => notes.findIndex((note) => note.topic === topic);
  return notes.toSorted((a, b) => first(a.topic) - first(b.topic));
}

/** Notes under the date of the visit, in the words of the one who was there. */
export function SiteVisit({ document, pins }: SheetProps<"siteVisit">) {
  const { t, title } = usePaper(document);
  return (
    <Sheet title={title} sub={t("siteVisit.made", { date: formatDate(document.date), by: document.by })}>
      {document.notes.length === 0 && <p className="muted">{t("siteVisit.none")}</p>}
      <dl className="interview">
        {byTopic(document.notes).map(({ id, topic, text }) => {
          const flag = pins.get(id);
          const heading = t([openKey("papers:siteVisit.topics", topic), "siteVisit.topics.other"]);
          return (
            <div key={id} id={placeId(id)} tabIndex={-1} className={flag && `flagged ${flag.severity}`}>
              <dt>{heading}</dt>
              <dd>
                {joined(text)} <PinLink at={id} what={heading} />
              </dd>
            </div>
          );
        })}
      </dl>
    </Sheet>
  );
}
