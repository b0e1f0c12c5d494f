import { CounterOffer } from "./counter-offer";
import { spoken } from "./words";
import { Card } from "~/components/ui/card";
import { formatMonth, formatNumber, formatPercent } from "~/components/ui/format";
import { Tag } from "~/components/ui/tag";
import type { Debrief, LetterCheck, LetterReview, LetterTopic } from "~/domain/judgement/debrief/browser";
import { LETTER } from "~/domain/judgement/worksheet";
import type { Phrase } from "~/domain/lending";
import { clauses } from "~/i18n/clauses";
import { openKey } from "~/i18n/keys";
import { useTranslation } from "~/i18n/use-translation";

const QUESTIONS = ["bring", "face", "door"] as const;

/** The owner's side of the decision: the letter, what rules can find in it, and a letter for this case beside it. */
export function Letter({ debrief }: { readonly debrief: Debrief }) {
  const { t } = useTranslation("debrief");
  const { letter: review, counterOffer, memo } = debrief;
  return (
    <Card title={t(review ? "letter.heading" : "letter.headingOffer")}>
      {counterOffer && <CounterOffer offer={counterOffer} debrief={debrief} />}
      {review && (
        <>
          {memo.letter ? <p className="as-written">{memo.letter}</p> : <p className="say">{t("letter.none")}</p>}
          {review.checks.length > 0 && <Checks review={review} />}
          {review.standard.length > 0 && (
            <details>
              <summary>{t("letter.model.title")}</summary>
              <p className="as-written">{review.standard.map(sentence).join(" ")}</p>
              <p className="sm muted">{t("letter.model.says")}</p>
            </details>
          )}
        </>
      )}
    </Card>
  );

  function sentence({ code, params = {} }: Phrase): string {
    const { times, share, by, repayment, whole, ...rest } = params;
    // Cash that carries the payments once over needs no "1.00 times".
    const said = code === "why.cover" ? `${code}.${Number(times) === 1 ? "one" : "more"}` : code;
    return t(openKey("debrief:letter.model", said), {
      ...spoken(rest, debrief.currency),
      times: formatNumber(Number(times), 2).replace(/\.?0+$/, ""),
      share: formatPercent(Number(share), 0),
      by: typeof by === "string" ? formatMonth(by) : "",
      lead: t(openKey("debrief:letter.model.lead", whole ?? "whole")),
      repayment: repayment === undefined ? "" : t(openKey("debrief:letter.model.repaid", repayment)),
    });
  }
}

function Checks({ review }: { readonly review: LetterReview }) {
  const { t } = useTranslation("debrief");
  return (
    <>
      <ul className="letter-checks">
        {review.checks.map((check) => (
          <li key={check.id}>
            <Tag tone={check.met === undefined ? undefined : check.met ? "good" : "warn"}>
              {t(`letter.state.${stateOf(check)}`)}
            </Tag>{" "}
            {says(check)}
          </li>
        ))}
      </ul>
      <p className="sm muted">{t("letter.howJudged")}</p>
      <fieldset className="letter-questions">
        <legend>{t("letter.yourself")}</legend>
        {QUESTIONS.map((question) => (
          <label key={question}>
            <input type="checkbox" /> {t(`letter.questions.${question}`)}
          </label>
        ))}
      </fieldset>
    </>
  );

  function says(check: LetterCheck): string {
    const { id, found } = check;
    const { topic, topics = topic === undefined ? [] : [topic], named, grantsAll, silence, words } = review;
    const list = (all: readonly LetterTopic[]) =>
      clauses(
        t,
        all.map((one) => t(`letter.topics.${one}`)),
      );
    const about = {
      words: found.map((word) => t("letter.quoted", { word })),
      count: words,
      least: LETTER.minWords,
      most: LETTER.paragraphWords,
      topic: list(topics),
    };
    if (id === "reason" && check.met && named) {
      const [most, ...others] = topics;
      const held = { words: about.words, most: list(most ? [most] : []), named: list(named), others: list(others) };
      const how = most && named.includes(most) ? "most" : named.length > 0 ? "other" : "plain";
      return t(`letter.checks.reason.named.${how === "most" && others.length > 0 ? "mostAndOthers" : how}`, held);
    }
    if (id === "reason" && check.met === undefined) {
      return t(topic === undefined && review.standard.length > 0 ? "letter.checks.reason.nothing" : "letter.unread");
    }
    if (check.met === undefined) {
      const why = topic === "rules" ? "rules" : grantsAll ? "granted" : undefined;
      return t(why ? openKey(`debrief:letter.checks.${id}`, why) : "letter.unread");
    }
    if (id === "suspicion")
      return t(openKey(`debrief:letter.checks.suspicion.${silence ? "silence" : "plain"}`, stateOf(check)), about);
    return t(openKey(`debrief:letter.checks.${id}`, stateOf(check)), about);
  }
}

const stateOf = ({ met }: LetterCheck) => (met === undefined ? "open" : met ? "does" : "doesNot");
