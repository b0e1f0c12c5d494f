import { formatRate } from "./words";
import { formatMoney } from "~/components/ui/format";
import type { Story } from "~/domain/judgement/outcome/browser";
import { useTranslation } from "~/i18n/use-translation";

/** One of the thousand futures in a few sentences. It was drawn by lot and proves nothing; it shows what a number means. */
export function FutureStory({ story, currency }: { story: Story; currency: string }) {
  const { t } = useTranslation("debrief");
  const { of, terms, events, defaultMonth, result } = story;
  const money = (amount: number) => formatMoney(amount, currency);
  const sentences = [
    t(`story.of.${of}`, { amount: money(terms.amount ?? 0), rate: formatRate(terms.rate ?? 0) }),
    ...events.map(({ month, code, amount }) => t(`story.event.${code}`, { month, amount: money(amount) })),
    ...(events.length === 0 ? [t("story.quiet")] : []),
    defaultMonth > 0 ? t("story.default", { month: defaultMonth }) : t("story.paid"),
    t(result < 0 ? "story.lost" : "story.earned", { amount: money(Math.abs(result)) }),
  ];
  return (
    <section className="story" aria-labelledby="one-future">
      <h3 id="one-future">{t("story.title")}</h3>
      <p>{sentences.join(" ")}</p>
      <p className="sm muted">{t("story.one")}</p>
    </section>
  );
}
