import { FlagRemarks, MemoRemarks } from "./path-remarks";
import { PathSteps } from "./path-steps";
import { usePaperName } from "./paper-name";
import type { PartProps } from "./types";
import { Card } from "~/components/ui/card";
import { StackTable } from "~/components/ui/stack-table";
import { openKey } from "~/i18n/keys";
import { useTranslation } from "~/i18n/use-translation";

type YourPathProps = Pick<
  PartProps,
  "debrief" | "process" | "path" | "pathRemarks" | "purpose" | "askedFor" | "hints" | "placeHref"
>;

/** The way to the decision: what it says first, then minute by minute, then paper by paper. */
export function YourPath(props: YourPathProps) {
  const { debrief, process, path, pathRemarks, purpose, askedFor, hints, placeHref } = props;
  const { t } = useTranslation("debrief");
  const { t: ta } = useTranslation("ask");
  const name = usePaperName(debrief);
  const { opened, unopened, steps } = process;
  if (opened.length + path.steps.length + askedFor.length + hints.length === 0) return null;
  const telling = new Set(debrief.planted.flatMap(({ evidence }) => evidence.map(({ doc }) => doc)));
  return (
    <Card title={t("process.heading")}>
      {opened.length > 0 && (
        <p className="say">
          {t("process.says", {
            opened: opened.length,
            all: opened.length + unopened.length,
            time: time(process.seconds),
          })}
        </p>
      )}
      {pathRemarks.flags.length + pathRemarks.memo.length > 0 && (
        <ul className="path-remarks">
          <FlagRemarks debrief={debrief} placeHref={placeHref} remarks={pathRemarks.flags} />
          <MemoRemarks remarks={pathRemarks.memo} />
        </ul>
      )}
      {path.steps.length > 0 && (
        <details>
          <summary>{t("path.steps")}</summary>
          <PathSteps debrief={debrief} steps={path.steps} />
          {steps.length > 0 && (
            <p className="sm">
              {steps.map(({ step, seconds }) => `${t(`workbench:steps.${step}`)} ${time(seconds)}`).join(" · ")}
            </p>
          )}
        </details>
      )}
      {opened.length > 0 && (
        <details>
          <summary>{t("process.documents")}</summary>
          <StackTable
            label={t("table", { heading: t("process.heading") })}
            columns={[
              { label: t("process.document") },
              { label: t("path.firstOpened"), num: true },
              { label: t("process.looks"), num: true },
              { label: t("process.time"), num: true },
              { label: t("process.sign") },
            ]}
            rows={opened.map(({ doc, seconds, times }) => ({
              key: doc,
              head: name(doc),
              cells: [
                path.firstOpened[doc],
                ...(times > 0 ? [times, time(seconds)] : [undefined, t("process.printed")]),
                telling.has(doc) ? t("process.shows") : undefined,
              ],
            }))}
          />
          {unopened.length > 0 && (
            <p className="sm muted">{t("process.unopened", { documents: unopened.map(name) })}</p>
          )}
        </details>
      )}
      {askedFor.length > 0 && (
        <>
          <h3>{t("process.asked")}</h3>
          <ul>
            {askedFor.map(({ request, days, pinned }) => (
              <li key={request}>
                {t("process.request", { what: ta(openKey("ask:requests", request)), count: days })}{" "}
                {pinned.length > 0 &&
                  t("process.after", {
                    signs: [...new Set(pinned.map(({ kind }) => t(openKey("debrief:flags.kind", kind)).toLowerCase()))],
                  })}
              </li>
            ))}
          </ul>
        </>
      )}
      {hints.length > 0 && (
        <p>
          {t("process.hints", {
            count: hints.length,
            steps: [...new Set(hints)].map((step) => t(openKey("workbench:steps", step))),
          })}{" "}
          <span className="muted">{t("process.hintsOwn")}</span>
        </p>
      )}
      <p className="sm muted">{t(`path.private.${purpose}`)}</p>
    </Card>
  );

  function time(seconds: number): string {
    return seconds < 60
      ? t("process.seconds", { seconds })
      : t("process.minutes", { minutes: Math.round(seconds / 60) });
  }
}
