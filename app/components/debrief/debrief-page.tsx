import { AnsweredFlags } from "./answered-flags";
import { DoNext, stepPart } from "./do-next";
import { Factors } from "./factors";
import {
  factorsFinding,
  integrityFinding,
  lessonsFinding,
  letterFinding,
  memoFinding,
  offersFinding,
  priceFinding,
  processFinding,
  spreadFinding,
} from "./findings";
import { Flags } from "./flags";
import { Fold } from "./fold";
import { Integrity } from "./integrity";
import { Lessons } from "./lessons";
import { Letter } from "./letter";
import { Memo } from "./memo";
import { Money } from "./money";
import { MoneyEarlier } from "./money-earlier";
import { PriceTable } from "./price-table";
import { Spread } from "./spread";
import { stoodRows } from "./stood-rows";
import type { DebriefProps } from "./types";
import { useFolds } from "./use-folds";
import { Verdict } from "./verdict";
import { WhereYouStood } from "./where-you-stood";
import { isJudgedOnce } from "./words";
import { WhoWouldLend } from "./who-would-lend";
import { YourPath } from "./your-path";
import { useTranslation } from "~/i18n/use-translation";

/** The answer first, then one thing to do, then what supports both: the most telling open, the rest under its finding. */
export function DebriefPage(props: DebriefProps) {
  const { t } = useTranslation("debrief");
  const { debrief, panel, purpose, secondLookHref } = props;
  const { scorecard, policy, engineVersion } = debrief;
  const { attainable, notches, money, fair, readings, carriers, judgedPd, supports, answers, opened } =
    laterParts(props);
  const parts = useFolds(props.person);
  return (
    <>
      <Verdict {...props} />
      <DoNext {...props} />
      {/* Practice is the person's alone: no senior will ever decide it. */}
      {!panel && purpose !== "practice" && <p className="muted sm">{t(`stillToCome.${purpose}`)}</p>}
      {secondLookHref && (
        <p>
          <a href={secondLookHref}>{t(debrief.planted.length > 0 ? "again.openPlanted" : "again.open")}</a>
        </p>
      )}
      {!debrief.truth && <p className="notice">{t("noTruth")}</p>}
      <div className="debrief-grid" ref={parts}>
        <WhereYouStood
          {...props}
          attainable={attainable && { standing: attainable, notches }}
          readings={readings}
          carriers={carriers}
          judgedPd={judgedPd}
        />
        <div id={stepPart("verify")}>
          {answers ? (
            <AnsweredFlags {...props} answers={answers} supports={supports} opened={opened} />
          ) : (
            <Flags {...props} supports={supports} />
          )}
        </div>
        {money ? (
          <Money {...props} money={money} needed={attainable?.price.waterfall.rate} />
        ) : (
          debrief.truth && <MoneyEarlier {...props} />
        )}
        <Fold part="price" step="decide" title={t("fold.titles.price")} finding={priceFinding(debrief, fair, t)}>
          <PriceTable {...props} attainable={attainable} fair={fair} />
        </Fold>
        <Fold part="offers" title={t("offers.heading")} finding={offersFinding(stoodRows(props, attainable, t), t)}>
          <WhoWouldLend {...props} attainable={attainable} />
        </Fold>
        <Fold part="factors" step="score" title={t("fold.titles.factors")} finding={factorsFinding(debrief, t)}>
          <Factors {...props} />
        </Fold>
        <Fold part="spread" step="spread" title={t("fold.titles.spread")} finding={spreadFinding(debrief, t)}>
          <Spread {...props} />
        </Fold>
        <Fold part="integrity" title={t("fold.titles.integrity")} finding={integrityFinding(debrief, t)}>
          {debrief.integrity && (
            <Integrity
              integrity={debrief.integrity}
              referenceHref={props.referenceHref}
              isNow={isJudgedOnce(debrief)}
            />
          )}
        </Fold>
        <Fold part="process" title={t("fold.titles.process")} finding={processFinding(props, t)}>
          <YourPath {...props} />
        </Fold>
        <Fold part="memo" step="memo" title={t("fold.titles.memo")} finding={memoFinding(debrief, t)}>
          <Memo {...props} />
        </Fold>
        {props.era === "today" && (
          <Fold
            part="letter"
            title={t(props.debrief.letter ? "letter.heading" : "letter.headingOffer")}
            finding={letterFinding(props.debrief, t)}
          >
            <Letter debrief={props.debrief} />
          </Fold>
        )}
        <Fold part="lessons" title={t("lessons.heading")} finding={lessonsFinding(props, t)}>
          <Lessons {...props} />
        </Fold>
      </div>
      <p className="sm muted">
        {t("versions", { scorecard, policy, engine: engineVersion })}{" "}
        {panel && panel.simulated > 0 && t("simulatedPanel")}
      </p>
    </>
  );
}

/** What only debriefs of today hold; an earlier one is shown as it was when it was sealed. */
function laterParts(props: DebriefProps) {
  if (props.era === "earlier")
    return {
      attainable: undefined,
      notches: 0,
      money: undefined,
      fair: undefined,
      readings: undefined,
      carriers: undefined,
      judgedPd: undefined,
      supports: [],
    };
  const { attainable, money, fair, readings, carriers, judgedPd, supports, gaps, answers, opened } = props.debrief;
  const { notches = 0 } = gaps.attainable ?? {};
  return { attainable, notches, money, fair, readings, carriers, judgedPd, supports, answers, opened };
}
