import { formatShare } from "./backtest-text";
import { formatNumber } from "~/components/ui/format";
import type { Backtest, Band } from "~/domain/judgement/backtest";
import { useTranslation } from "~/i18n/use-translation";

/** What the model said of all files, then what tells honest from bent ones, or how many cases more would. */
export function BacktestLessons({ rated, bands }: Pick<Backtest, "rated" | "bands">) {
  const settled = bands.filter(({ lesson }) => lesson.kind === "differs");
  const open = bands.filter(({ lesson }) => lesson.kind !== "differs");
  return (
    <>
      <OfAll {...rated} />
      {settled.map((band) => (
        <Difference key={band.grades?.from ?? 0} {...band} />
      ))}
      {open.map((band) => (
        <NotYet key={band.grades?.from ?? 0} {...band} />
      ))}
    </>
  );
}

function OfAll({ honest, bent }: Backtest["rated"]) {
  const { t } = useTranslation("reference");
  const kinds = honest && bent ? "both" : honest ? "honest" : bent ? "bent" : undefined;
  if (kinds === undefined) return null;
  const figures = {
    saidHonest: honest?.said === undefined ? "" : formatShare(honest.said),
    cameHonest: honest ? formatShare(honest.came.mean) : "",
    saidBent: bent?.said === undefined ? "" : formatShare(bent.said),
    cameBent: bent ? formatShare(bent.came.mean) : "",
  };
  return <p className="finding">{t(`backtest.ofAll.${kinds}`, figures)}</p>;
}

/** Which sentence: of several grades, of one, or of firms that got none. */
const placeOf = ({ grades }: Band) => (!grades ? "unrated" : grades.from === grades.to ? "one" : "several");

function Difference(band: Band) {
  const { t } = useTranslation("reference");
  const { honest, bent, lesson, grades } = band;
  if (lesson.kind !== "differs" || !honest || !bent) return null;
  return (
    <>
      <p className="finding">
        {t(`backtest.differs.${lesson.oftener}.${placeOf(band)}`, {
          ...grades,
          honest: formatShare(honest.came.mean),
          bent: formatShare(bent.came.mean),
          times: formatNumber(lesson.times, 1),
        })}
      </p>
      {honest.said !== undefined && bent.said !== undefined && (
        <p className="muted">
          {t("backtest.saidOfBoth", { honest: formatShare(honest.said), bent: formatShare(bent.said) })}
        </p>
      )}
    </>
  );
}

function NotYet(band: Band) {
  const { t } = useTranslation("reference");
  const { lesson, grades, honest, bent } = band;
  const place = placeOf(band);
  if (lesson.kind === "tooFew") {
    return <p className="muted">{t(`backtest.tooFew.${place}`, { ...grades, ...lesson.further })}</p>;
  }
  if (lesson.kind !== "alike" || !honest || !bent) return null;
  const came = { honest: formatShare(honest.came.mean), bent: formatShare(bent.came.mean) };
  return <p className="muted">{t(`backtest.alike.${place}`, { ...grades, ...came })}</p>;
}
