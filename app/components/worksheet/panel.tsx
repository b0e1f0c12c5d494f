import { useSearchParams } from "@remix-run/react";
import { useMemo } from "react";
import { Coach, type CoachTerms } from "./coach";
import { DecideStep } from "./decide-step";
import { MemoStep } from "./memo-step";
import { MissingLinks } from "./missing-links";
import { PinForm } from "./pin-form";
import { PlaceLink, usePlace } from "~/components/casefile/place";
import { ScoreStep } from "./score-step";
import { SpreadStep } from "./spread-step";
import { Steps } from "./steps";
import type { Draft } from "./use-draft";
import { VerifyStep } from "./verify-step";
import { useWorksheet } from "./worksheet-context";
import { groundOfFile } from "./working-ground";
import { placeLabel } from "~/components/casefile/place-label";
import type { ShownFile } from "~/components/casefile/types";
import { inside } from "~/components/ui/inside";
import { type DeskFacts, missingForSubmission, STEPS, workingsOf } from "~/domain/judgement/worksheet";
import type { Policy } from "~/domain/pricing";
import type { Scorecard } from "~/domain/scorecard";
import { useTranslation } from "~/i18n/use-translation";

interface PanelProps {
  readonly draft: Draft;
  /** the stored version that this page was made from, for a post without scripts */
  readonly version: number;
  readonly file: ShownFile;
  readonly scorecard: Scorecard;
  readonly policy: Policy;
  readonly facts: DeskFacts;
  readonly terms: CoachTerms;
}

/** The worksheet. */
export function Panel(props: PanelProps) {
  const { t } = useTranslation("workbench");
  const [params] = useSearchParams();
  const { worksheet, readOnly, errors, posted } = useWorksheet();
  const { version, file, scorecard, policy, facts, terms } = props;
  // A hint is asked for at an address of the attempt, which is not drawn: a case opened afresh is alike for everybody.
  const drawn = { worksheet, facts, terms: { ...terms, hintAddress: terms.hintAddress !== undefined }, errors, posted };
  return (
    <aside
      className="worksheet"
      aria-label={t("worksheet")}
      {...inside(
        () => ["worksheet", file, scorecard, policy, version, readOnly, params.toString(), JSON.stringify(drawn)],
        () => <Sheets {...props} />,
      )}
    />
  );
}

/** One form around the open step, so that its fields are saved by a plain post where no script runs. */
function Sheets({ draft, version, file, scorecard, policy, facts, terms }: PanelProps) {
  const { t } = useTranslation("workbench");
  const { place, hrefOf } = usePlace();
  const { worksheet, readOnly } = useWorksheet();
  const ground = useMemo(() => groundOfFile(file, scorecard, policy, facts), [file, scorecard, policy, facts]);
  // The first step shows none of them, but for what the program says of an example.
  const isWorked = place.step !== "verify" || terms.kind === "example";
  const workings = useMemo(
    () => (ground && isWorked ? workingsOf(worksheet, ground) : undefined),
    [worksheet, ground, isWorked],
  );
  const missing = useMemo(
    () => missingForSubmission(worksheet, scorecard, ground?.request),
    [worksheet, scorecard, ground],
  );
  const { step } = place;
  const { flush } = draft;
  const next = STEPS[STEPS.indexOf(step) + 1];
  const pinned = file.documents.find(({ id }) => id === place.doc);
  // Opening the form of a pin does not draw the step behind it anew.
  const open = useMemo(
    () =>
      ground && (
        <>
          <Coach terms={terms} file={file} worksheet={worksheet} ground={ground} workings={workings} flush={flush} />
          {step === "verify" && (
            <VerifyStep documents={file.documents} scorecard={scorecard} tolerances={facts.tolerances} />
          )}
          {workings && (
            <>
              {step === "spread" && <SpreadStep periods={workings.periods} file={file} household={facts.household} />}
              {step === "score" && (
                <ScoreStep
                  scorecard={scorecard}
                  workings={workings}
                  documents={file.documents}
                  currency={file.currency}
                />
              )}
              {step === "decide" && <DecideStep ground={ground} workings={workings} facts={facts} />}
              {step === "memo" && <MemoStep workings={workings} ground={ground} />}
            </>
          )}
        </>
      ),
    [ground, workings, step, terms, file, worksheet, scorecard, facts, flush],
  );
  if (!open) return t("noRequest");

  return (
    <>
      <Steps missing={missing} />
      <form
        method="post"
        action={hrefOf({})}
        className="worksheet-form"
        // What a browser fills in again after a reload is no typing: it may be older than the draft.
        autoComplete="off"
        onSubmit={(event) => {
          event.preventDefault();
          void flush();
        }}
      >
        <input type="hidden" name="version" value={version} />
        <div className="worksheet-body" id="worksheet-body" role="group" aria-label={t(`steps.${step}`)} tabIndex={-1}>
          {place.pin !== undefined && !readOnly && (
            <PinForm key={place.pin} at={place.pin} label={placeLabel(pinned, place.pin, t)} scorecard={scorecard} />
          )}
          {open}
        </div>
        <footer className="worksheet-foot">
          <MissingLinks missing={missing} />
          {!readOnly && (
            <button className="btn" name="intent" value="save">
              {t("save.button")}
            </button>
          )}
          {next && (
            <PlaceLink className="btn" to={{ step: next }}>
              {t("next", { step: t(`steps.${next}`) })}
            </PlaceLink>
          )}
        </footer>
      </form>
    </>
  );
}
