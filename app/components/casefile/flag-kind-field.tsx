import { useTranslation } from "react-i18next";
import { FLAG_GROUPS } from "./flag-groups";
import { fieldId } from "~/components/worksheet/fields";
import type { FlagKind } from "~/domain/casefile/types";

const NAME = "flag.kind";

/** What the pinned line is a sign of, by group, with the meaning of the one chosen under it. */
export function FlagKindField({ value, onValue }: { value: FlagKind; onValue: (kind: FlagKind) => void }) {
  const { t } = useTranslation("workbench");
  const hint = `${fieldId(NAME)}-hint`;
  return (
    <div className="field">
      <label htmlFor={fieldId(NAME)}>{t("pin.kind")}</label>
      <select
        id={fieldId(NAME)}
        name={NAME}
        value={value}
        aria-describedby={hint}
        onChange={(event) => onValue(kindOf(event.target.value))}
      >
        {FLAG_GROUPS.map(({ id, kinds }) => (
          <optgroup key={id} label={t(`flagGroups.${id}`)}>
            {kinds.map((kind) => (
              <option key={kind} value={kind}>
                {t(`flags.${kind}`)}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
      <span className="hint" id={hint}>
        {t(`flagMeanings.${value}`)}
      </span>
    </div>
  );
}

const kindOf = (text: string): FlagKind =>
  FLAG_GROUPS.flatMap(({ kinds }): readonly FlagKind[] => kinds).find((kind) => kind === text) ?? "other";
