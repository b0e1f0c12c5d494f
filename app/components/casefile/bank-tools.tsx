import { useTranslation } from "react-i18next";
import type { Look } from "./bank-lines";
import type { ShownOf } from "./types";
import { usePlace } from "~/components/worksheet/place";

export const TOOLS_FORM = "bank-tools";

interface BankToolsProps {
  readonly document: ShownOf<"bankStatement">;
  readonly look: Look;
  readonly names: readonly string[];
  readonly onLook: (part: Partial<Look>) => void;
}

/** Search, filter and pivots of a statement: a plain GET form, answered in place where scripts run. */
export function BankTools({ document, look, names, onLook }: BankToolsProps) {
  const { t } = useTranslation("workbench");
  const { place } = usePlace();
  const toggle = (view: "month" | "name") => (look.view === view ? "lines" : view);
  return (
    <form id={TOOLS_FORM} className="doc-tools" role="search" onSubmit={(event) => event.preventDefault()}>
      <input type="hidden" name="doc" value={place.doc} />
      <input type="hidden" name="step" value={place.step} />
      <input
        type="search"
        name="q"
        value={look.search}
        onChange={(event) => onLook({ search: event.target.value })}
        placeholder={t("bank.search", { count: document.lines.length })}
        aria-label={t("bank.searchLabel")}
      />
      <select
        name={look.view === "name" ? undefined : "name"}
        value={look.name}
        onChange={(event) => onLook({ name: event.target.value })}
        aria-label={t("bank.filter")}
      >
        <option value="">{t("bank.everyone")}</option>
        {names.map((name) => (
          <option key={name}>{name}</option>
        ))}
      </select>
      {(["month", "name"] as const).map((view) => (
        <button
          key={view}
          className="btn"
          name="view"
          value={toggle(view)}
          aria-pressed={look.view === view}
          onClick={() => onLook({ view: toggle(view) })}
        >
          {t(view === "month" ? "bank.byMonth" : "bank.byName")}
        </button>
      ))}
    </form>
  );
}
