import { useMemo, type ReactNode } from "react";
import { answerSentences } from "./answer-words";
import { ANSWER_TONE, OUTCOME_TONE } from "./words";
import { Binder } from "~/components/casefile/binder";
import { DocumentView } from "~/components/casefile/document";
import { placeLabel } from "~/components/casefile/place-label";
import { inBinderOrder } from "~/components/casefile/binder-order";
import type { Pins, ShownFile } from "~/components/casefile/types";
import { Tag } from "~/components/ui/tag";
import { PlaceLink, PlaceProvider, usePlace } from "~/components/casefile/place";
import type { Locator } from "~/domain/casefile/browser";
import type { FlagAnswer, FlagOutcome, PlantedFlag } from "~/domain/judgement/debrief/browser";
import { useTranslation } from "~/i18n/use-translation";

interface Sign {
  readonly at: Locator;
  readonly shows: string;
}

export interface SecondLookProps {
  readonly file: ShownFile;
  readonly pins: Pins;
  /** what the file says to each flag, in their order; undefined where flags were not answered yet */
  readonly answers?: readonly FlagAnswer[];
  readonly planted: readonly {
    readonly kind: PlantedFlag["kind"];
    readonly outcome: FlagOutcome;
    readonly what: string;
    readonly signs: readonly Sign[];
  }[];
  readonly lawful: readonly { readonly looksBad: Sign; readonly explained: Sign }[];
  /** the form of the own note */
  readonly children: ReactNode;
}

/** The file again, to read: what was planted is marked in it, beside what was pinned before the decision. */
export function SecondLook({ file, pins, answers, planted, lawful, children }: SecondLookProps) {
  const { t } = useTranslation("debrief");
  const documents = useMemo(() => inBinderOrder(file.documents).map(({ id }) => id), [file.documents]);
  const marked = useMemo(
    () => ({ ...pins, planted: planted.flatMap(({ signs }) => signs.map(({ at }) => at)) }),
    [pins, planted],
  );
  const own = [
    ...pins.flags.map(({ at, note }, index) => ({ at, note, answer: answers?.[index] })),
    ...(pins.supports ?? []).map(({ at, note }) => ({ at, note, answer: undefined })),
  ];
  const rows = (signs: readonly Sign[]) => (
    <ul className="signs">
      {signs.map(({ at, shows }) => (
        <li key={at.doc + at.at}>
          <Place file={file} at={at} /> <span className="muted">{shows}</span>
        </li>
      ))}
    </ul>
  );
  return (
    <PlaceProvider documents={documents}>
      <div className="desk second-look">
        <Binder documents={file.documents} pins={pins} />
        <OpenDocument file={file} pins={marked} />
        <aside className="looked" aria-label={t("again.marks")}>
          <h2>{t("again.planted")}</h2>
          {planted.length === 0 && (
            <p className="muted sm">{t(file.origin === "imported" ? "again.real" : "again.nothing")}</p>
          )}
          {planted.map(({ kind, outcome, what, signs }, index) => (
            <details key={kind + String(index)} open={index === 0}>
              <summary>
                {t(`flags.kind.${kind}`)} <Tag tone={OUTCOME_TONE[outcome]}>{t(`flags.outcome.${outcome}`)}</Tag>
              </summary>
              <p className="sm">{what}</p>
              {rows(signs)}
            </details>
          ))}
          {lawful.length > 0 && (
            <>
              <h2>{t("flags.lawful")}</h2>
              {lawful.map(({ looksBad, explained }) => (
                <div key={looksBad.at.doc + looksBad.at.at}>{rows([looksBad, explained])}</div>
              ))}
            </>
          )}
          {own.length > 0 && (
            <>
              <h2>{t("again.pins")}</h2>
              <ul className="signs">
                {own.map(({ at, note, answer }) => (
                  <li key={at.doc + at.at}>
                    <Place file={file} at={at} /> <span className="muted">{note}</span>
                    {answer && (
                      <p className="sm">
                        <Tag tone={ANSWER_TONE[answer.kind]}>{t(`flags.answer.tag.${answer.kind}`)}</Tag>{" "}
                        {answerSentences(answer, file.currency, t).join(" ")}
                      </p>
                    )}
                  </li>
                ))}
              </ul>
            </>
          )}
          {children}
        </aside>
      </div>
    </PlaceProvider>
  );
}

function Place({ file, at }: { file: ShownFile; at: Locator }) {
  const { t } = useTranslation("workbench");
  return (
    <PlaceLink to={at}>
      {placeLabel(
        file.documents.find(({ id }) => id === at.doc),
        at.at,
        t,
      )}
    </PlaceLink>
  );
}

function OpenDocument({ file, pins }: { file: ShownFile; pins: Pins }) {
  const { t } = useTranslation("workbench");
  const { place } = usePlace();
  const document = file.documents.find(({ id }) => id === place.doc);
  return (
    // Nothing in the document takes the focus, so that the keys scroll it.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section className="document" aria-label={t("document")} tabIndex={0}>
      {document && <DocumentView document={document} {...pins} currency={file.currency} />}
    </section>
  );
}
