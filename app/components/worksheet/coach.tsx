import { memo, useState } from "react";
import { usePlace } from "~/components/casefile/place";
import { sentLater } from "./sent-later";
import type { ShownFile } from "~/components/casefile/types";
import type { AttemptKind, ExampleNotes, Stage } from "~/domain/judgement/assignment/browser";
import type { Hint, WorkingGround, Workings, Worksheet } from "~/domain/judgement/worksheet";
import { useTranslation } from "~/i18n/use-translation";

/** Sent with the first hint, and with an example that nobody has written, and not with every workbench. */
const hintTexts = () => import("./said-hints");
const SaidHints = sentLater("said-hints", hintTexts);
const ProgramRemarks = sentLater("program-remarks", () => import("./program-remarks"));

export interface CoachTerms {
  readonly kind: AttemptKind;
  readonly stage: Stage;
  readonly hints: readonly TakenHint[];
  /** what the writer of the example says by step; undefined where nobody wrote one */
  readonly notes?: ExampleNotes;
  /** where a hint is asked for; undefined where none is given */
  readonly hintAddress: string | undefined;
}
export type TakenHint = Hint & { readonly step: string };

/** The form of the hint button where no script runs: the worksheet's own form saves, this one asks. */
export const HINT_FORM = "hint-form";

interface CoachProps {
  readonly terms: CoachTerms;
  readonly file: ShownFile;
  readonly worksheet: Worksheet;
  readonly ground: WorkingGround;
  /** an example has them on every step */
  readonly workings: Workings | undefined;
  readonly flush: () => Promise<boolean>;
}

/** What helps on the open step: how it is done, what the expert did in an example, and hints while practising. */
export const Coach = memo(function Coach({ terms, file, worksheet, ground, workings, flush }: CoachProps) {
  const { t } = useTranslation("coach");
  const { place } = usePlace();
  if (terms.kind === "assessed") return null;
  const example = terms.kind === "example";
  const written = terms.notes?.[place.step];
  return (
    <div className="coach">
      <details open={example}>
        <summary>{t("explain.summary")}</summary>
        <p className="sm">{t(`explain.${place.step}`)}</p>
      </details>
      {written && (
        <section aria-label={t("thought")}>
          <h3>{t("thought")}</h3>
          {written.map((note) => (
            <p key={note}>{note}</p>
          ))}
        </section>
      )}
      {example && workings && !terms.notes && (
        <ProgramRemarks step={place.step} worksheet={worksheet} ground={ground} workings={workings} />
      )}
      {terms.hintAddress && <Hints key={terms.hintAddress} terms={terms} file={file} flush={flush} />}
    </div>
  );
});

function Hints({ terms, file, flush }: Pick<CoachProps, "terms" | "file" | "flush">) {
  const { t } = useTranslation("coach");
  const { place } = usePlace();
  const [taken, setTaken] = useState(terms.hints);
  const [said, setSaid] = useState<{ readonly step: string; readonly what: "none" | "failed" }>();
  const onStep = taken.filter(({ step }) => step === place.step);
  const ask = async () => {
    await flush(); // a hint is about the draft as the server has it
    const hint = await fetchHint(terms.hintAddress ?? "", place.step);
    if (hint === "none" || hint === "failed") setSaid({ step: place.step, what: hint });
    else {
      setTaken((before) => [...before, hint]);
      setSaid(undefined);
    }
  };
  return (
    <section aria-label={t("hints.title")}>
      <div aria-live="polite">
        {onStep.length > 0 && <SaidHints hints={onStep} file={file} />}
        {said?.step === place.step && <p className="muted sm">{t(`hints.${said.what}`)}</p>}
      </div>
      <p className="actions">
        <button
          className="btn"
          form={HINT_FORM}
          name="step"
          value={place.step}
          onClick={(event) => {
            event.preventDefault();
            void ask();
          }}
        >
          {t(onStep.length === 0 ? "hints.ask" : "hints.more")}
        </button>
        {taken.length > 0 && <span className="muted sm"> {t("hints.count", { count: taken.length })}</span>}
      </p>
    </section>
  );
}

async function fetchHint(address: string, step: string): Promise<TakenHint | "none" | "failed"> {
  try {
    await hintTexts(); // a hint that cannot be shown is not taken
    const body = new URLSearchParams({ step });
    const response = await fetch(address, { method: "POST", headers: { Accept: "application/json" }, body });
    if (!response.ok || response.redirected) return "failed";
    const { hint } = (await response.json()) as { hint: TakenHint | null };
    return hint ?? "none";
  } catch {
    return "failed";
  }
}
