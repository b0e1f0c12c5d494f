import { useTranslation } from "~/i18n/use-translation";

/** A column's figures over the rows selected, already in words. */
export interface SelectedFigure {
  readonly label: string;
  readonly sum: string;
  readonly mean: string | undefined;
}

interface SelectionBarProps {
  readonly count: number;
  readonly figures: readonly SelectedFigure[];
  readonly onClear: () => void;
}

/** Count, sums and averages of the rows selected, at the foot of the document while there are any. */
export function SelectionBar({ count, figures, onClear }: SelectionBarProps) {
  const { t } = useTranslation("workbench");
  return (
    <div className={count === 0 ? "visually-hidden" : "selection-bar sm"} role="status">
      {count > 0 && (
        <>
          <strong>{t("selection.count", { count })}</strong>
          {figures.map(({ label, sum, mean }) => (
            <span key={label}>
              {t("selection.sum", { label, sum })}
              {mean !== undefined && <span className="muted"> {t("selection.mean", { mean })}</span>}
            </span>
          ))}
          <button type="button" className="link" onClick={onClear}>
            {t("selection.clear")}
          </button>
        </>
      )}
    </div>
  );
}
