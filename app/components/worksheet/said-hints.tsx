import { hintParams } from "./hint-text";
import { PlaceLink } from "~/components/casefile/place";
import type { ShownFile } from "~/components/casefile/types";
import type { Hint } from "~/domain/judgement/worksheet";
import hintTexts from "~/i18n/en/cases/hints";
import { provideCatalogues } from "~/i18n/catalogues";
import { useTranslation } from "~/i18n/use-translation";

provideCatalogues({ hints: hintTexts });

interface SaidHintsProps {
  readonly hints: readonly Hint[];
  readonly file: ShownFile;
}

/** The hints taken on a step, each with its paper. A script of its own, which the first hint loads. */
export default function SaidHints({ hints, file }: SaidHintsProps) {
  const { t } = useTranslation("hints");
  const { t: tw } = useTranslation("workbench");
  return (
    <ul className="sm">
      {hints.map((hint, index) => (
        <li key={index}>
          {t(hint.code, hintParams(hint, file.documents, tw))}{" "}
          {"doc" in hint.params && <PlaceLink to={{ doc: hint.params.doc }}>{tw("binder.open")}</PlaceLink>}
        </li>
      ))}
    </ul>
  );
}
