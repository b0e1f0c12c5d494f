import { useNavigate } from "@remix-run/react";
import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { Panel } from "./panel";
import { PlaceProvider, usePlace } from "./place";
import { ReconcileForm } from "./reconcile-panel";
import type { SaveState } from "./draft-saver";
import { SaveLine } from "./save-line";
import { Shortcuts, useShortcuts } from "./shortcuts";
import { useDraft } from "./use-draft";
import { WorksheetProvider } from "./worksheet-context";
import { Binder } from "~/components/casefile/binder";
import { DocumentView } from "~/components/casefile/document";
import { PinningProvider } from "~/components/casefile/pin";
import { inBinderOrder, type ShownFile } from "~/components/casefile/types";
import { Tag } from "~/components/ui/Tag";
import type { Worksheet } from "~/domain/judgement/types";
import type { Policy } from "~/domain/pricing/types";
import type { Scorecard } from "~/domain/scorecard/types";

export interface WorkbenchProps {
  readonly attempt: {
    readonly id: string;
    readonly purpose: "training" | "review";
    readonly version: number;
    readonly savedAt: string;
    readonly submitted: boolean;
    readonly worksheet: Worksheet;
  };
  readonly title: string;
  readonly file: ShownFile;
  readonly scorecard: Scorecard;
  readonly policy: Policy;
  /** What a form posted without scripts came back with. */
  readonly returned: Returned | undefined;
  readonly addresses: Readonly<Record<"save" | "submit" | "print" | "leave" | "after" | "signIn", string>>;
  readonly referenceHref: (page: string) => string;
}

export interface Returned {
  readonly problem: "invalid" | "conflict" | "submitted";
  readonly errors: Readonly<Record<string, string>>;
  readonly posted: Readonly<Record<string, string>>;
}

export function Workbench(props: WorkbenchProps) {
  const documents = useMemo(() => inBinderOrder(props.file.documents).map(({ id }) => id), [props.file.documents]);
  return (
    <PlaceProvider documents={documents}>
      <Desk {...props} />
    </PlaceProvider>
  );
}

/** The three columns and the bar above them: binder, open document, worksheet. */
function Desk({ attempt, title, file, scorecard, policy, returned, addresses, referenceHref }: WorkbenchProps) {
  const { t } = useTranslation("workbench");
  const { place, go } = usePlace();
  const navigate = useNavigate();
  const draft = useDraft(attempt.id, addresses.save, attempt);
  const [help, setHelp] = useState(false);
  const [held, setHeld] = useState(false);
  useShortcuts(() => setHelp((open) => !open));

  const readOnly = draft.state.kind === "submitted" || draft.state.kind === "gone";
  const document = file.documents.find(({ id }) => id === place.doc);
  const pinning = useMemo(
    () => ({ hrefOf: (at: string) => pinHref(place.doc, at), open: (at: string) => go({ pin: at }) }),
    [place.doc, go],
  );
  const sheet = useMemo(
    () => ({
      worksheet: draft.worksheet,
      change: draft.change,
      errors: draft.state.kind === "invalid" ? draft.state.errors : (returned?.errors ?? {}),
      posted: returned?.posted ?? {},
      readOnly,
      currency: file.currency,
      referenceHref,
    }),
    [draft.worksheet, draft.change, draft.state, returned, readOnly, file.currency, referenceHref],
  );

  return (
    <WorksheetProvider value={sheet}>
      <div className="workbench">
        <header className="bar desk-bar">
          <a className="muted sm" href={addresses.leave}>
            ← {t(attempt.purpose === "review" ? "bar.reviews" : "bar.cases")}
          </a>
          <strong>{title}</strong>
          <Tag>{t(`bar.${file.origin}`)}</Tag>
          <span className="grow" />
          <SaveLine draft={draft} signIn={addresses.signIn} />
          <button type="button" className="k" aria-label={t("shortcuts.show")} onClick={() => setHelp(true)}>
            ?
          </button>
          {readOnly ? (
            <a className="btn primary" href={addresses.after}>
              {t(attempt.purpose === "review" ? "bar.panel" : "bar.debrief")}
            </a>
          ) : (
            <a
              className="btn primary"
              href={addresses.submit}
              onClick={(event) => {
                event.preventDefault();
                void draft.flush().then((saved) => (saved ? navigate(addresses.submit) : setHeld(true)));
              }}
            >
              {t("bar.submit")}
            </a>
          )}
        </header>
        <p className="narrow-note sm muted">{t("narrow")}</p>
        {held && !isSafe(draft.state) && (
          <p className="notice bad" role="alert">
            {t(draft.state.kind === "signedOut" ? "held.signedOut" : "held.other")}
          </p>
        )}
        {returned && <p className="notice bad">{t(`returned.${returned.problem}`)}</p>}
        <div className="desk">
          <Binder documents={file.documents} pins={draft.worksheet} printAddress={addresses.print} />
          <section className="document" aria-label={t("document")}>
            <PinningProvider value={readOnly ? undefined : pinning}>
              {document && (
                <DocumentView
                  document={document}
                  flags={draft.worksheet.flags}
                  supports={draft.worksheet.supports}
                  currency={file.currency}
                />
              )}
            </PinningProvider>
          </section>
          <Panel draft={draft} version={attempt.version} file={file} scorecard={scorecard} policy={policy} />
        </div>
        <ReconcileForm />
        <Shortcuts open={help} onClose={() => setHelp(false)} />
      </div>
    </WorksheetProvider>
  );
}

const isSafe = ({ kind }: SaveState): boolean => kind === "saved" || kind === "saving" || kind === "submitted";

/** Without scripts a pin opens its form in the first step; with them the step one is in stays open. */
function pinHref(doc: string, at: string): string {
  return `?${new URLSearchParams({ doc, step: "verify", pin: at }).toString()}`;
}
