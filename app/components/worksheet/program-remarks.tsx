import { hintParams } from "./hint-text";
import {
  exampleNotes,
  type Step,
  type WorkingGround,
  type Workings,
  type Worksheet,
} from "~/domain/judgement/worksheet";
import remarks from "~/i18n/en/cases/remarks";
import { provideCatalogues } from "~/i18n/catalogues";
import { useTranslation } from "~/i18n/use-translation";

provideCatalogues({ remarks });

interface ProgramRemarksProps {
  readonly step: Step;
  readonly worksheet: Worksheet;
  readonly ground: WorkingGround;
  readonly workings: Workings;
}

/** What the program says beside an example that it has filled itself. A script of its own, which such an example loads. */
export default function ProgramRemarks({ step, worksheet, ground, workings }: ProgramRemarksProps) {
  const { t } = useTranslation("remarks");
  const { t: tw } = useTranslation("workbench");
  return (
    <section aria-label={t("title")}>
      <h3>{t("title")}</h3>
      <ul className="sm">
        {exampleNotes(step, worksheet, ground, workings).map((note) => (
          <li key={note.code}>{t(note.code, hintParams(note, [], tw))}</li>
        ))}
      </ul>
    </section>
  );
}
