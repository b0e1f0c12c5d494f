import { useNavigate, useSearchParams } from "@remix-run/react";
import { useCallback, useEffect, useMemo, useState } from "react";
import { HINT_FORM, type TakenHint } from "./coach";
import { Panel } from "./panel";
import { PlaceProvider, usePlace } from "~/components/casefile/place";
import { ReconcileForm } from "./reconcile-panel";
import type { SaveState } from "./draft-saver";
import { SaveLine } from "./save-line";
import { sentLater } from "./sent-later";
import { useFocusFollows } from "./use-focus-follows";
import { useShortcuts } from "./use-shortcuts";
import { useTypedBefore } from "./typed-before";
import { useDraft, type Closed } from "./use-draft";
import { useVisits } from "./use-visits";
import { WorksheetProvider } from "./worksheet-context";
import { Binder } from "~/components/casefile/binder";
import { DocumentView } from "~/components/casefile/document";
import { PinningProvider } from "~/components/casefile/pin";
import { inBinderOrder } from "~/components/casefile/binder-order";
import { marksIn, type ShownFile } from "~/components/casefile/types";
import { inside } from "~/components/ui/inside";
import { Tag } from "~/components/ui/tag";
import type { AttemptKind, ExampleNotes, OpenRequest, Stage } from "~/domain/judgement/assignment/browser";
import type { DeskFacts, Worksheet } from "~/domain/judgement/worksheet";
import type { Policy } from "~/domain/pricing";
import type { Scorecard } from "~/domain/scorecard";
import { useTranslation } from "~/i18n/use-translation";

/** Sent where time is measured or information has a price, or when somebody asks for the keys; not with every file. */
const Clock = sentLater("clock", () => import("./clock"));
const Shortcuts = sentLater("shortcuts", () => import("./shortcuts"));
const AskPanel = sentLater("ask-panel", () => import("./ask-panel"));

export interface WorkbenchProps {
  /** whose draft this is: unsaved work is kept in the browser under this name */
  readonly owner: string;
  readonly attempt: {
    readonly id: string;
    readonly purpose: "training" | "review" | "practice";
    readonly kind: AttemptKind;
    readonly stage: Stage;
    readonly dueAt?: string;
    readonly version: number;
    readonly savedAt: string;
    readonly submitted: boolean;
    readonly worksheet: Worksheet;
  };
  readonly title: string;
  readonly file: ShownFile;
  readonly scorecard: Scorecard;
  readonly policy: Policy;
  readonly facts: DeskFacts;
  readonly hints: readonly TakenHint[];
  /** what the writer of a worked or faded example says beside its steps; undefined where nobody wrote one */
  readonly notes?: ExampleNotes;
  /** what may still be asked for, where information has a price */
  readonly information: { readonly daysLeft: number; readonly requests: readonly OpenRequest[] } | undefined;
  /** the server's clock when the page was made */
  readonly now: string;
  /** What a form posted without scripts came back with. */
  readonly returned: Returned | undefined;
  readonly addresses: Readonly<
    Record<"save" | "submit" | "print" | "hint" | "ask" | "seen" | "leave" | "after" | "signIn", string>
  >;
  readonly referenceHref: (page: string) => string;
}

export interface Returned {
  readonly problem: "invalid" | "notInFile" | "conflict" | "submitted" | "overdue" | "example";
  readonly errors: Readonly<Record<string, string>>;
  readonly posted: Readonly<Record<string, string>>;
}

export function Workbench(props: WorkbenchProps) {
  const { documents } = props.file;
  const ids = useMemo(() => inBinderOrder(documents).map(({ id }) => id), [documents]);
  return (
    <PlaceProvider documents={ids}>
      <Desk {...props} />
    </PlaceProvider>
  );
}

/** The three columns and the bar above them: binder, open document, worksheet. */
function Desk(props: WorkbenchProps) {
  const {
    owner,
    attempt,
    title,
    file,
    scorecard,
    policy,
    facts,
    hints,
    notes,
    information,
    now,
    returned,
    addresses,
    referenceHref,
  } = props;
  const { t } = useTranslation("workbench");
  const { t: tc } = useTranslation("coach");
  const { place, go } = usePlace();
  const navigate = useNavigate();
  const draft = useDraft(owner, attempt.id, addresses.save, attempt, closedBy(attempt, now));
  useTypedBefore(".worksheet-form"); // after the draft, which takes what was typed
  const [help, setHelp] = useState(false);
  const toggleHelp = useCallback(() => setHelp((open) => !open), []);
  const opened = useOpened(place.doc);
  const [params] = useSearchParams();
  const [held, setHeld] = useState(false);
  useFocusFollows(place);

  const readOnly = CLOSED.has(draft.state.kind);
  useVisits(readOnly ? undefined : addresses.seen, place);
  const practising = attempt.purpose === "training" && attempt.kind === "guided" && !readOnly;
  const terms = useMemo(
    () => ({
      kind: attempt.purpose === "review" ? ("assessed" as const) : attempt.kind, // a review is made without help
      stage: attempt.stage,
      hints,
      notes,
      hintAddress: practising ? addresses.hint : undefined,
    }),
    [attempt, hints, notes, practising, addresses.hint],
  );
  const document = file.documents.find(({ id }) => id === place.doc);
  const marks = () => document && JSON.stringify([...marksIn(document, draft.worksheet)]);
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
      <Keys onHelp={toggleHelp} />
      <div className="workbench">
        <header className="bar desk-bar">
          <a className="muted sm" href={addresses.leave}>
            ← {t(`bar.${BACK[attempt.purpose]}`)}
          </a>
          <strong>{title}</strong>
          <Tag>{t(`bar.${file.origin}`)}</Tag>
          {attempt.purpose === "training" && <Tag>{tc(`kind.${attempt.kind}`)}</Tag>}
          <span className="grow" />
          {attempt.dueAt && !readOnly && (
            <Clock dueAt={attempt.dueAt} now={now} onLastMoment={() => void draft.flush()} onOver={draft.expire} />
          )}
          <SaveLine draft={draft} signIn={addresses.signIn} />
          <button type="button" className="k" aria-label={t("shortcuts.show")} onClick={() => setHelp(true)}>
            ?
          </button>
          {draft.state.kind === "example" ? null : draft.state.kind === "overdue" ? (
            <a className="btn primary" href={addresses.submit}>
              {tc("submitOver")}
            </a>
          ) : readOnly ? (
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
        {draft.state.kind === "overdue" && (
          <p className="notice bad" role="alert">
            {tc("over")}
          </p>
        )}
        {attempt.kind === "example" && <p className="notice">{tc(notes ? "exampleNote" : "programsExample")}</p>}
        {attempt.stage !== "everything" && attempt.kind === "guided" && !readOnly && (
          <p className="notice">{tc(`stage.${attempt.stage}`)}</p>
        )}
        {held && !isSafe(draft.state) && (
          <p className="notice bad" role="alert">
            {t(draft.state.kind === "signedOut" ? "held.signedOut" : "held.other")}
          </p>
        )}
        {returned && <p className="notice bad">{t(`returned.${returned.problem}`)}</p>}
        {information && !readOnly && (
          <AskPanel
            {...information}
            address={addresses.ask}
            opened={opened}
            refused={params.get("refused")}
            flush={draft.flush}
          />
        )}
        <div className="desk">
          <Binder documents={file.documents} pins={draft.worksheet} printAddress={addresses.print} />
          {/* A closed worksheet has no pins: then nothing else in a long document takes the focus and scrolls it. */}
          <section
            className="document"
            aria-label={t("document")}
            // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
            tabIndex={readOnly ? 0 : undefined}
            {...inside(
              () => ["paper", document, file.currency, readOnly, marks(), params.toString()],
              () => (
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
              ),
            )}
          />
          <Panel
            draft={draft}
            version={attempt.version}
            file={file}
            scorecard={scorecard}
            policy={policy}
            facts={facts}
            terms={terms}
          />
        </div>
        <ReconcileForm />
        <form id={HINT_FORM} method="post" action={addresses.hint} hidden />
        {help && <Shortcuts onClose={() => setHelp(false)} />}
      </div>
    </WorksheetProvider>
  );
}

/** Listens by itself: what it must know changes before the desk is drawn anew. */
function Keys({ onHelp }: { onHelp: () => void }) {
  useShortcuts(onHelp);
  return null;
}

/** The documents opened since the page came, in order. */
function useOpened(doc: string): readonly string[] {
  const [opened, setOpened] = useState<readonly string[]>([doc]);
  useEffect(() => setOpened((before) => (before.includes(doc) ? before : [...before, doc])), [doc]);
  return opened;
}

const BACK = { training: "cases", practice: "practice", review: "reviews" } as const;

const CLOSED: ReadonlySet<SaveState["kind"]> = new Set(["submitted", "overdue", "example", "gone"]);

function closedBy({ submitted, kind, dueAt }: WorkbenchProps["attempt"], now: string): Closed | undefined {
  if (submitted) return "submitted";
  if (kind === "example") return "example";
  return dueAt !== undefined && dueAt < now ? "overdue" : undefined;
}

const isSafe = ({ kind }: SaveState): boolean => kind === "saved" || kind === "saving" || CLOSED.has(kind);

/** Without scripts a pin opens its form in the first step; with them the step one is in stays open. */
function pinHref(doc: string, at: string): string {
  return `?${new URLSearchParams({ doc, step: "verify", pin: at }).toString()}`;
}
