import { useTranslation } from "react-i18next";
import type { Figure } from "~/domain/statements";

/** A figure in a table; where it cannot be had, a dot that says why. */
export function FigureCell({ figure, text }: { figure: Figure; text: (value: number) => string }) {
  const { t } = useTranslation("workbench");
  if (figure.value !== undefined) return <td className="num">{text(figure.value)}</td>;
  const [code = "", what = ""] = figure.reason.split(":");
  const name = t([`lines.${what}`, `totals.${what}`, `why.what.${what}`], { defaultValue: what });
  const why = t(`why.${code}`, { what: name });
  return (
    <td className="num" title={why}>
      <span aria-hidden="true">·</span>
      <span className="visually-hidden">{why}</span>
    </td>
  );
}
