import type { Figure } from "~/domain/statements";
import { openKey } from "~/i18n/keys";
import { useTranslation } from "~/i18n/use-translation";

/** A figure in a table; where it cannot be had, a dot that says why. */
export function FigureCell({ figure, text }: { figure: Figure; text: (value: number) => string }) {
  const { t } = useTranslation("workbench");
  if (figure.value !== undefined) return <td className="num">{text(figure.value)}</td>;
  const [code = "", what = ""] = figure.reason.split(":");
  const name = t(
    [openKey("workbench:lines", what), openKey("workbench:totals", what), openKey("workbench:why.what", what)],
    { defaultValue: what },
  );
  const why = t(openKey("workbench:why", code), { what: name });
  return (
    <td className="num" title={why}>
      <span aria-hidden="true">·</span>
      <span className="visually-hidden">{why}</span>
    </td>
  );
}
