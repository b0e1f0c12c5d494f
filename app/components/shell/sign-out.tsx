import { Form, useSubmit } from "@remix-run/react";
import { useEffect, useRef, useState } from "react";
import { attemptsKept, dropCopy, KEPT_DAYS } from "./local-copy";
import { saveAll } from "./save-all";
import { postDraft } from "~/components/worksheet/post-draft";
import { useTranslation } from "~/i18n/use-translation";

interface SignOutProps {
  readonly owner: string;
  readonly address: string;
  readonly saveAttempt: (attemptId: string) => string;
}

/** Saves first what is unsaved here. What cannot be saved is told, and the person chooses what becomes of it. */
export function SignOut({ owner, address, saveAttempt }: SignOutProps) {
  const { t } = useTranslation();
  const submit = useSubmit();
  const [saving, setSaving] = useState(false);
  const [unsaved, setUnsaved] = useState(0);
  const leave = () => {
    setUnsaved(0);
    submit(new FormData(), { method: "post", action: address });
  };
  const saveFirst = async () => {
    setSaving(true);
    const left = await saveAll(owner, (attemptId, copy) => postDraft(saveAttempt(attemptId), copy));
    setSaving(false);
    if (left > 0) setUnsaved(left);
    else leave();
  };
  return (
    <>
      <Form
        method="post"
        action={address}
        onSubmit={(event) => {
          if (attemptsKept(owner).length === 0) return;
          event.preventDefault();
          if (!saving) void saveFirst();
        }}
      >
        <button className="btn link sm">{t(saving ? "leaving.saving" : "signOut")}</button>
      </Form>
      {unsaved > 0 && (
        <Leaving
          unsaved={unsaved}
          onStay={() => setUnsaved(0)}
          onKeep={leave}
          onDiscard={() => {
            for (const attemptId of attemptsKept(owner)) dropCopy(owner, attemptId);
            leave();
          }}
        />
      )}
    </>
  );
}

interface LeavingProps {
  readonly unsaved: number;
  readonly onStay: () => void;
  readonly onKeep: () => void;
  readonly onDiscard: () => void;
}

function Leaving({ unsaved, onStay, onKeep, onDiscard }: LeavingProps) {
  const { t } = useTranslation();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} className="leaving" aria-labelledby="leaving-title" onClose={onStay}>
      <h2 id="leaving-title">{t("leaving.title")}</h2>
      <p>{t("leaving.kept", { count: unsaved })}</p>
      <p className="muted">{t("leaving.keepHint", { days: KEPT_DAYS })}</p>
      <div className="row">
        <button type="button" className="btn primary" onClick={onKeep}>
          {t("leaving.keep")}
        </button>
        <button type="button" className="btn" onClick={onStay}>
          {t("leaving.stay")}
        </button>
        <button type="button" className="btn link" onClick={onDiscard}>
          {t("leaving.discard")}
        </button>
      </div>
    </dialog>
  );
}
