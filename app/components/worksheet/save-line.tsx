import type { Draft } from "./use-draft";
import { formatTime } from "~/components/ui/format";
import { useTranslation } from "~/i18n/use-translation";

/** Says at all times whether the work is safe, and what to do when two drafts exist. */
export function SaveLine({ draft, signIn }: { draft: Draft; signIn: string }) {
  const { t } = useTranslation("workbench");
  const { state } = draft;
  if (state.kind === "conflict") {
    return (
      <span className="save-state warn" role="alert">
        {t("save.conflict")}{" "}
        <button type="button" className="link" onClick={draft.takeTheirs}>
          {t("save.takeTheirs")}
        </button>{" "}
        <button type="button" className="link" onClick={draft.keepMine}>
          {t("save.keepMine")}
        </button>
      </span>
    );
  }
  const urgent = !CALM.has(state.kind);
  return (
    <span className={urgent ? "save-state warn" : "save-state muted"} role={urgent ? "alert" : "status"}>
      {state.kind === "saved"
        ? t("save.saved", { time: formatTime(state.at) })
        : t(!draft.kept && KEPT.has(state.kind) ? "save.nowhere" : `save.${state.kind}`)}
      {state.kind === "signedOut" && (
        <>
          {" "}
          <a href={signIn} target="_blank" rel="noopener">
            {t("save.signIn")}
          </a>
        </>
      )}
    </span>
  );
}

/** Says that the work is kept on this computer. */
const KEPT: ReadonlySet<string> = new Set(["unreachable", "noStorage", "signedOut"]);
const CALM: ReadonlySet<string> = new Set(["saved", "saving", "submitted", "example"]);
