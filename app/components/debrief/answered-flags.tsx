import { answerRemarks, answerSentences } from "./answer-words";
import { Formula } from "./formula";
import { PlaceLink, PlaceLinks } from "./place-link";
import type { PartProps } from "./types";
import { ANSWER_TONE } from "./words";
import { Card } from "~/components/ui/card";
import { Tag } from "~/components/ui/tag";
import { joined } from "~/components/ui/format";
import type { Debrief, FlagAnswer } from "~/domain/judgement/debrief/browser";
import { ANSWER_KINDS, gravestFirst } from "~/domain/judgement/debrief/browser";
import { type FlagPin, MOST_OPEN_FLAGS, type SupportPin } from "~/domain/judgement/worksheet";
import type { TextKey, Texts } from "~/i18n/keys";
import { useTranslation } from "~/i18n/use-translation";
import { Supported } from "./supported";
import { Unseen } from "./unseen";

type AnsweredProps = Pick<
  PartProps,
  "debrief" | "panel" | "placeHref" | "plantedInWords" | "burdensInWords" | "anomaliesInWords"
> & {
  readonly answers: NonNullable<Debrief["answers"]>;
  /** ids of the papers that were opened; undefined where nobody watched */
  readonly opened: readonly string[] | undefined;
  readonly supports: readonly SupportPin[];
};

/** Every flag with what the file says to it, the gravest first, then what nobody flagged. */
export function AnsweredFlags({ answers, supports, ...props }: AnsweredProps) {
  const { debrief, placeHref } = props;
  const { t } = useTranslation("debrief");
  const { pins } = debrief;
  const ordered = gravestFirst(answers);
  const pinOf = (answer: FlagAnswer) => pins.find(({ id }) => id === answer.pin);
  const shown = openOf(ordered.map((answer) => lettersOf(answer, pinOf(answer))));

  return (
    <Card title={pins.length === 0 ? t("flags.answer.headingNone") : t("flags.answer.heading", { count: pins.length })}>
      <p className="say">{pins.length === 0 ? t(nothingPinned(debrief)) : summed(answers, t)}</p>
      {list(0, shown)}
      {answers.length > shown && (
        <details className="more">
          <summary>{t("flags.answer.more", { count: answers.length - shown })}</summary>
          {list(shown)}
        </details>
      )}
      <Unseen {...props} answers={answers} />
      <Supported debrief={debrief} placeHref={placeHref} supports={supports} />
      <Formula>
        <p>{t("flags.answer.rule", { most: MOST_OPEN_FLAGS })}</p>
      </Formula>
    </Card>
  );

  function lettersOf(answer: FlagAnswer, pin: FlagPin | undefined): number {
    const said = [...answerSentences(answer, debrief.currency, t), toldOf(answer, props) ?? ""].join(" ");
    return HEAD_LETTERS + (pin?.note.length ?? 0) + said.length;
  }

  function list(from: number, to?: number) {
    const some = ordered.slice(from, to);
    if (some.length === 0) return null;
    return (
      <ol className="answered">
        {some.map((answer) => {
          const pin = pinOf(answer);
          return pin && <Answered key={pin.id} {...props} answer={answer} pin={pin} />;
        })}
      </ol>
    );
  }
}

function nothingPinned({ planted, burdens = [] }: AnsweredProps["debrief"]): TextKey<"debrief"> {
  if (planted.length > 0) return "flags.answer.noPins";
  return burdens.some(({ outcome }) => outcome === "missed") ? "flags.burdenMissed" : "flags.none";
}

/** Eight answers in full would take two screens of a phone: a few stand open, one at least, as their length allows. House values. */
const MOST_OPEN = 3;
const OPEN_LETTERS = 640;
/** What an answer takes beside its words: its tag, its name and its papers. */
const HEAD_LETTERS = 150;

function openOf(letters: readonly number[]): number {
  const upTo = (count: number) => letters.slice(0, count).reduce((sum, one) => sum + one, 0);
  return letters.slice(0, MOST_OPEN).filter((_, index) => index === 0 || upTo(index + 1) <= OPEN_LETTERS).length;
}

/** "Two were right, one was the right question." */
function summed(answers: readonly FlagAnswer[], t: Texts<"debrief">): string {
  const parts = ANSWER_KINDS.flatMap((kind) => {
    const count = answers.filter((answer) => answer.kind === kind).length;
    return count === 0 ? [] : [t(`flags.answer.sum.${kind}`, { count })];
  });
  const text = t("flags.answer.sum.of", { parts });
  return text.charAt(0).toUpperCase() + text.slice(1);
}

type InWords = Pick<AnsweredProps, "plantedInWords" | "burdensInWords" | "anomaliesInWords">;

/** What the key says of the thing that the answer is about, in a sentence. */
function toldOf({ of }: FlagAnswer, { plantedInWords, burdensInWords, anomaliesInWords = [] }: InWords) {
  return of && { planted: plantedInWords, burdens: burdensInWords, anomalies: anomaliesInWords }[of.list][of.index];
}

function Answered({
  answer,
  pin,
  debrief,
  panel,
  placeHref,
  opened,
  ...words
}: Omit<AnsweredProps, "answers" | "supports"> & { readonly answer: FlagAnswer; readonly pin: FlagPin }) {
  const { t } = useTranslation("debrief");
  const { of } = answer;
  const told = toldOf(answer, words);
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
        {pin.note && <p className="sm muted own-note">{t("flags.answer.yourNote", { note: pin.note })}</p>}
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
        <PlaceLinks debrief={debrief} placeHref={placeHref} places={answer.papers} opened={opened} short />
      </div>
    </li>
  );
}
