import { MEASURES, ROWS_BY, type Look } from "./bank-lines";
import type { ShownOf } from "./types";
import { usePlace } from "~/components/casefile/place";
import { useTranslation } from "~/i18n/use-translation";

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
  const toggle = (view: Look["view"]) => (look.view === view ? "lines" : view);
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
        name="name"
        value={look.name}
        onChange={(event) => onLook({ name: event.target.value })}
        aria-label={t("bank.filter")}
      >
        <option value="">{t("bank.everyone")}</option>
        {names.map((name) => (
          <option key={name}>{name}</option>
        ))}
      </select>
      {(["month", "name", "grid"] as const).map((view) => (
        <button
          key={view}
          className="btn"
          name="view"
          value={toggle(view)}
          aria-pressed={look.view === view}
          onClick={() => onLook({ view: toggle(view) })}
        >
          {t(`bank.views.${view}`)}
        </button>
      ))}
      {look.view === "grid" && <GridTools look={look} onLook={onLook} />}
    </form>
  );
}

/** What the grid's rows are, and what it sums. */
function GridTools({ look, onLook }: Pick<BankToolsProps, "look" | "onLook">) {
  const { t } = useTranslation("workbench");
  return (
    <>
      <select
        name="by"
        value={look.by}
        onChange={(event) => onLook({ by: ROWS_BY.find((by) => by === event.target.value) ?? "name" })}
        aria-label={t("bank.rowsBy")}
      >
        {ROWS_BY.map((by) => (
          <option key={by} value={by}>
            {t(`bank.${by}`)}
          </option>
        ))}
      </select>
      <select
        name="measure"
        value={look.measure}
        onChange={(event) => onLook({ measure: MEASURES.find((one) => one === event.target.value) ?? "net" })}
        aria-label={t("bank.measure")}
      >
        {MEASURES.map((measure) => (
          <option key={measure} value={measure}>
            {t(`bank.measures.${measure}`)}
          </option>
        ))}
      </select>
    </>
  );
}
