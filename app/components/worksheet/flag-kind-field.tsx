import { fieldId } from "~/components/worksheet/fields";
import { useWorksheet } from "~/components/worksheet/worksheet-context";
import { FLAG_GROUPS, FLAG_KINDS, type FlagKind } from "~/domain/casefile/browser";
import { openKey } from "~/i18n/keys";
import { useTranslation } from "~/i18n/use-translation";

const NAME = "flag.kind";

interface FlagKindFieldProps {
  readonly value: FlagKind | undefined;
  /** what the form itself found, beside what the server said */
  readonly problem?: string;
  readonly onValue: (kind: FlagKind | undefined) => void;
}

/** What the pinned line is a sign of, by group, with the meaning of the one chosen under it. */
export function FlagKindField({ value, problem, onValue }: FlagKindFieldProps) {
  const { t } = useTranslation("workbench");
  const { errors } = useWorksheet();
  const id = fieldId(NAME);
  const error = problem ?? errors[NAME];
  const describedBy = [value && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(" ");
  return (
    <div className="field">
      <label htmlFor={id}>{t("pin.kind")}</label>
      <select
        id={id}
        name={NAME}
        value={value ?? ""}
        aria-describedby={describedBy || undefined}
        aria-invalid={error ? true : undefined}
        onChange={(event) => onValue(FLAG_KINDS.find((kind) => kind === event.target.value))}
      >
        <option value="">{t("choose")}</option>
        {FLAG_GROUPS.map(({ id: group, kinds }) => (
          <optgroup key={group} label={t(`flagGroups.${group}`)}>
            {kinds.map((kind) => (
              <option key={kind} value={kind}>
                {t(`flags.${kind}`)}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
      {value && (
        <span className="hint" id={`${id}-hint`}>
          {t(`flagMeanings.${value}`)}
        </span>
      )}
      {error && (
        <span className="error" id={`${id}-error`}>
          {t(openKey("workbench:errors", error))}
        </span>
      )}
    </div>
  );
}
