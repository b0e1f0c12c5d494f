import { useTranslation } from "react-i18next";
import type { PartProps } from "./types";
import { Card } from "~/components/ui/Card";
import { StackTable } from "~/components/ui/StackTable";

/** What was opened, for how long and in which order; what was asked for, and which help was taken. */
export function Process({
  debrief,
  process,
  askedFor,
  hints,
}: Pick<PartProps, "debrief" | "process" | "askedFor" | "hints">) {
  const { t } = useTranslation("debrief");
  const { t: tc } = useTranslation("coach");
  const { opened, unopened, steps } = process;
  if (opened.length + askedFor.length + hints.length === 0) return null;
  const telling = new Set(debrief.planted.flatMap(({ evidence }) => evidence.map(({ doc }) => doc)));
  const name = (doc: string) => {
    const kind = debrief.documents.find(({ id }) => id === doc)?.kind;
    return t(`place.paper.${doc}`, { defaultValue: t(`place.${kind ?? "unknown"}`) });
  };
  const missed = unopened.filter((doc) => telling.has(doc)).map(name);
  return (
    <Card title={t("process.heading")}>
      <p className="say">
        {opened.length > 0 &&
          t("process.says", {
            opened: opened.length,
            all: opened.length + unopened.length,
            time: time(process.seconds),
          })}{" "}
        {missed.length > 0 && t("process.missed", { count: missed.length, documents: missed.join(", ") })}
      </p>
      {steps.length > 0 && (
        <p>{steps.map(({ step, seconds }) => `${t(`workbench:steps.${step}`)} ${time(seconds)}`).join(" · ")}</p>
      )}
      {opened.length > 0 && (
        <details>
          <summary>{t("process.documents")}</summary>
          <StackTable
            label={t("table", { heading: t("process.heading") })}
            columns={[
              { label: t("process.document") },
              { label: t("process.order"), num: true },
              { label: t("process.looks"), num: true },
              { label: t("process.time"), num: true },
              { label: t("process.sign") },
            ]}
            rows={opened.map(({ doc, seconds, times }, index) => ({
              key: doc,
              head: name(doc),
              cells: [index + 1, times, time(seconds), telling.has(doc) ? t("process.shows") : undefined],
            }))}
          />
          {unopened.length > 0 && (
            <p className="sm muted">{t("process.unopened", { documents: unopened.map(name).join(", ") })}</p>
          )}
        </details>
      )}
      {askedFor.length > 0 && (
        <>
          <h3>{t("process.asked")}</h3>
          <ul>
            {askedFor.map(({ request, days, pinned }) => (
              <li key={request}>
                {t("process.request", { what: tc(`ask.requests.${request}`), count: days })}{" "}
                {pinned.length > 0 &&
                  t("process.after", {
                    signs: [...new Set(pinned.map(({ kind }) => t(`flags.kind.${kind}`).toLowerCase()))].join(", "),
                  })}
              </li>
            ))}
          </ul>
        </>
      )}
      {hints.length > 0 && (
        <p>
          {t("process.hints", { count: hints.length })}{" "}
          {[...new Set(hints)].map((step) => t(`workbench:steps.${step}`)).join(", ")}.{" "}
          <span className="muted">{t("process.hintsOwn")}</span>
        </p>
      )}
      <p className="sm muted">{t("process.private")}</p>
    </Card>
  );

  function time(seconds: number): string {
    return seconds < 60
      ? t("process.seconds", { seconds })
      : t("process.minutes", { minutes: Math.round(seconds / 60) });
  }
}
