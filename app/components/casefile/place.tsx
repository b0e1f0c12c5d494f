import { useSearchParams } from "@remix-run/react";
import {
  createContext,
  useCallback,
  useContext,
  useDeferredValue,
  useEffect,
  useMemo,
  useRef,
  useState,
  type ComponentProps,
  type ReactNode,
} from "react";
import { placeId } from "~/components/casefile/pin";
import { type Step, STEPS } from "~/domain/judgement/worksheet";

/**
 * Where one is on the workbench: the open document, the open step, the line being pinned, and the place in the document
 * that one was led to. It is the URL's query.
 */
export interface Place {
  readonly doc: string;
  readonly step: Step;
  readonly pin: string | undefined;
  readonly at: string | undefined;
}

interface PlaceContext {
  readonly place: Place;
  /** ids of the file's documents, in their order */
  readonly documents: readonly string[];
  readonly hrefOf: (change: Partial<Place>) => string;
  readonly go: (change: Partial<Place>) => void;
  /** how often one was led to a place: more than before means that it is wanted in sight again */
  readonly led: number;
}
const AskedContext = createContext<PlaceContext | undefined>(undefined);
const ShownContext = createContext<PlaceContext | undefined>(undefined);

/** A step's name out of a query, the first step when it is none. */
export function stepOf(text: string | null): Step {
  return STEPS.find((step) => step === text) ?? "verify";
}

interface PlaceProviderProps {
  readonly documents: readonly string[];
  readonly children: ReactNode;
}

export function PlaceProvider({ documents, children }: PlaceProviderProps) {
  const [params] = useSearchParams();
  const [place, setPlace] = useState<Place>(() => {
    const doc = params.get("doc");
    return {
      doc: doc !== null && documents.includes(doc) ? doc : (documents[0] ?? ""),
      step: stepOf(params.get("step")),
      pin: params.get("pin") ?? undefined,
      at: params.get("at") ?? undefined,
    };
  });

  const [led, setLed] = useState(0); // being led to the same place twice shows it twice

  const go = useCallback((change: Partial<Place>) => {
    if (change.at !== undefined) setLed((count) => count + 1);
    setPlace((before) => moved(before, change));
  }, []);
  useAddress(place);
  const value = useMemo(
    () => ({ place, documents, hrefOf: (change: Partial<Place>) => queryOf(moved(place, change)), go, led }),
    [place, documents, go, led],
  );
  return (
    <AskedContext.Provider value={value}>
      <ShownPlace asked={value}>{children}</ShownPlace>
    </AskedContext.Provider>
  );
}

/**
 * The address says where one is. Not a router navigation: turning a page of the file must work without the network and cost
 * no request. Once what was clicked stands there: to change an address a browser asks its other processes.
 */
function useAddress(place: Place): void {
  const said = useRef(place);
  useEffect(() => {
    if (said.current === place) return;
    const later = setTimeout(() => {
      said.current = place;
      window.history.replaceState(window.history.state, "", queryOf(place));
    });
    return () => clearTimeout(later);
  }, [place]);
}

/** Another paper or step takes long to draw: it follows the click that asked for it once that has been answered. */
function ShownPlace({ asked, children }: { asked: PlaceContext; children: ReactNode }) {
  const later = useDeferredValue(asked);
  const isHere = asked.place.doc === later.place.doc && asked.place.step === later.place.step;
  const shown = isHere ? asked : later;
  const { at } = shown.place;
  useEffect(() => {
    if (at !== undefined) show(at);
  }, [at, shown.led]);
  return <ShownContext.Provider value={shown}>{children}</ShownContext.Provider>;
}

/** The place that is drawn. */
export const usePlace = (): PlaceContext => useProvided(ShownContext);

/** The place that was asked for last, for what says where one goes before it is drawn. */
export const useAskedPlace = (): PlaceContext => useProvided(AskedContext);

function useProvided(context: typeof ShownContext): PlaceContext {
  const value = useContext(context);
  if (!value) throw new Error("a place outside PlaceProvider");
  return value;
}

/** A link within the workbench: a plain address without JavaScript, an instant turn of the page with it. */
export function PlaceLink({
  to,
  onMoved,
  children,
  ...props
}: { to: Partial<Place>; onMoved?: () => void } & Omit<ComponentProps<"a">, "href" | "onClick">) {
  const { hrefOf, go } = usePlace();
  return (
    <a
      {...props}
      href={hrefOf(to)}
      onClick={(event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
        event.preventDefault();
        go(to);
        onMoved?.();
      }}
    >
      {children}
    </a>
  );
}

/** Another document closes the pin form of the one before, and forgets the place that one was led to. */
function moved(place: Place, change: Partial<Place>): Place {
  const leaves = change.doc !== undefined && change.doc !== place.doc;
  return { ...place, ...(leaves ? { pin: undefined, at: undefined } : {}), ...change };
}

/** The address ends in the place itself, so that a browser without scripts goes there and highlights it too. */
function queryOf({ doc, step, pin, at }: Place): string {
  const query = new URLSearchParams({ doc, step, ...(pin === undefined ? {} : { pin }) });
  if (at !== undefined) query.set("at", at);
  return `?${query.toString()}${at === undefined ? "" : `#${encodeURIComponent(placeId(at))}`}`;
}

/** After the document has been drawn, the place is brought into sight, focused and marked until the next one is. */
function show(at: string): void {
  requestAnimationFrame(() => {
    document.querySelectorAll(".led-to").forEach((element) => element.classList.remove("led-to"));
    const element = document.getElementById(placeId(at));
    element?.classList.add("led-to");
    element?.scrollIntoView({ block: "center" });
    element?.focus({ preventScroll: true });
  });
}
