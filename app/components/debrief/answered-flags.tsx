import { useTranslation } from "react-i18next";
import { answerRemarks, answerSentences } from "./answer-words";
import { Formula } from "./formula";
import { PlaceLink, PlaceLinks } from "./place-link";
import type { PartProps } from "./types";
import { ANSWER_TONE } from "./words";
import { Card } from "~/components/ui/Card";
import { Tag } from "~/components/ui/Tag";
import { joined } from "~/components/ui/format";
import type { Debrief, FlagAnswer } from "~/domain/judgement/debrief/browser";
import { ANSWER_KINDS, gravestFirst } from "~/domain/judgement/debrief/browser";
import { type FlagPin, MOST_OPEN_FLAGS, type SupportPin } from "~/domain/judgement/worksheet";
import { Supported } from "./supported";
import { Unseen } from "./unseen";

type AnsweredProps = Pick<
  PartProps,
  "debrief" | "panel" | "placeHref" | "plantedInWords" | "burdensInWords" | "anomaliesInWords"
> & {
  readonly answers: NonNullable<Debrief["answers"]>;
  readonly supports: readonly SupportPin[];
};

/** Every flag with what the file says to it, the gravest first, then what nobody flagged. */
export function AnsweredFlags({ answers, supports, ...props }: AnsweredProps) {
  const { debrief, placeHref } = props;
  const { t } = useTranslation("debrief");
  const { pins } = debrief;
  const ordered = gravestFirst(answers);
  return (
    <Card title={pins.length === 0 ? t("flags.answer.headingNone") : t("flags.answer.heading", { count: pins.length })}>
      <p className="say">{pins.length === 0 ? t(nothingPinned(debrief)) : summed(answers, t)}</p>
      {list(0, SHOWN)}
      {answers.length > SHOWN && (
        <details>
          <summary>{t("flags.answer.more", { count: answers.length - SHOWN })}</summary>
          {list(SHOWN)}
        </details>
      )}
      <Unseen {...props} answers={answers} />
      <Supported debrief={debrief} placeHref={placeHref} supports={supports} />
      <Formula>
        <p>{t("flags.answer.rule", { most: MOST_OPEN_FLAGS })}</p>
      </Formula>
    </Card>
  );

  function list(from: number, to?: number) {
    const shown = ordered.slice(from, to);
    if (shown.length === 0) return null;
    return (
      <ol className="answered">
        {shown.map((answer) => {
          const pin = pins.find(({ id }) => id === answer.pin);
          return pin && <Answered key={pin.id} {...props} answer={answer} pin={pin} />;
        })}
      </ol>
    );
  }
}

function nothingPinned({ planted, burdens = [] }: AnsweredProps["debrief"]): string {
  if (planted.length > 0) return "flags.answer.noPins";
  return burdens.some(({ outcome }) => outcome === "missed") ? "flags.burdenMissed" : "flags.none";
}

/** Eight answers in full would take two screens of a phone: the others open on demand. */
const SHOWN = 2;

/** "Two were right, one was the right question." */
function summed(answers: readonly FlagAnswer[], t: (code: string, options: { count: number }) => string): string {
  const parts = ANSWER_KINDS.flatMap((kind) => {
    const count = answers.filter((answer) => answer.kind === kind).length;
    return count === 0 ? [] : [t(`flags.answer.sum.${kind}`, { count })];
  });
  const text = parts.join(", ");
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

function Answered({
  answer,
  pin,
  debrief,
  panel,
  placeHref,
  plantedInWords,
  burdensInWords,
  anomaliesInWords,
}: Omit<AnsweredProps, "answers" | "supports"> & { readonly answer: FlagAnswer; readonly pin: FlagPin }) {
  const { t } = useTranslation("debrief");
  const { of } = answer;
  const lists = { planted: plantedInWords, burdens: burdensInWords, anomalies: anomaliesInWords ?? [] };
  const told = of && lists[of.list][of.index];
  const seen = of?.list === "planted" ? panel?.flags[of.index]?.seen : undefined;
  return (
    <li>
      <div>
        <Tag tone={ANSWER_TONE[answer.kind]}>{t(`flags.answer.tag.${answer.kind}`)}</Tag>
      </div>
      <div>
        <p className="answered-head">
          <b>{t(`flags.kind.${pin.kind}`)}</b>{" "}
          <span className="sm muted">
            <PlaceLink debrief={debrief} placeHref={placeHref} place={pin.at} /> · {t(`flags.severity.${pin.severity}`)}
          </span>
        </p>
        {pin.note && <p className="sm muted">{t("flags.answer.yourNote", { note: pin.note })}</p>}
        {pin.cleared?.note && <p className="sm muted">{t("flags.answer.clearedNote", { note: pin.cleared.note })}</p>}
        <p>{[...answerSentences(answer, debrief.currency, t), told && joined(told)].filter(Boolean).join(" ")}</p>
        {answerRemarks(answer, pin, t).map((remark) => (
          <p key={remark} className="sm muted">
            {remark}
          </p>
        ))}
        {panel && seen !== undefined && (
          <p className="sm muted">{t("flags.answer.ofSeniors", { seen, count: panel.count })}</p>
        )}
      </div>
      <div className="sm">
        <PlaceLinks debrief={debrief} placeHref={placeHref} places={answer.papers} />
      </div>
    </li>
  );
}
