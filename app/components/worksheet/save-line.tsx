import { useTranslation } from "react-i18next";
import { useHydrated } from "./use-hydrated";
import type { Draft } from "./use-draft";

/** Says at all times whether the work is safe, and what to do when two drafts exist. */
export function SaveLine({ draft, signIn }: { draft: Draft; signIn: string }) {
  const { t } = useTranslation("workbench");
  const hydrated = useHydrated();
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
        ? t("save.saved", { time: hydrated ? localTime(state.at) : `${state.at.slice(11, 19)} UTC` })
        : t(`save.${state.kind}`)}
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

const CALM: ReadonlySet<string> = new Set(["saved", "saving", "submitted", "example"]);

/** The reader's own clock: "16:20:07". */
function localTime(moment: string): string {
  const date = new Date(moment);
  return [date.getHours(), date.getMinutes(), date.getSeconds()].map((part) => String(part).padStart(2, "0")).join(":");
}
