import { memo, useMemo, useSyncExternalStore } from "react";
import { Application } from "./application";
import { marksIn, type Pins, type ShownDocument } from "./types";
import { onViews, provideViews, viewOf } from "./views/views";
import { useTranslation } from "~/i18n/use-translation";

provideViews({ application: Application });

interface DocumentViewProps extends Pins {
  readonly document: ShownDocument;
  readonly currency: string;
}

/** One document of the file, whose view has come. Redrawn when it or its flags change, not while one types. */
export const DocumentView = memo(function DocumentView({
  document,
  flags,
  supports,
  planted,
  currency,
}: DocumentViewProps) {
  const pins = useMemo(() => marksIn(document, { flags, supports, planted }), [flags, supports, planted, document]);
  const { t } = useTranslation("workbench");
  const seen = () => viewOf(document.kind);
  const View = useSyncExternalStore(onViews, seen, seen);
  if (!View) return <p className="notice">{t("paperToCome")}</p>;
  // A file holds several accounts and two lists by age, each sorted and filtered by itself.
  return <View key={document.id} document={document} pins={pins} currency={currency} />;
});
