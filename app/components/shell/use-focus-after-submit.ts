import { useNavigation } from "@remix-run/react";
import { useEffect, useRef } from "react";

/** Where the answer to a form stands, most telling first; `data-result` marks the head of a result that is neither. */
const ANSWERS = ['[role="alert"]', '[aria-invalid="true"]', "[data-result]", '.notice[role="status"]', "h1"];

/**
 * A form that is gone when it has been answered leaves the focus on nothing: a keyboard would start again at the top of
 * the page, and a screen reader would say nothing. Then the answer takes it: what its address names, a problem, a result,
 * or the page's heading. A focus that is still somewhere stays there.
 */
export function useFocusAfterSubmit(): void {
  const navigation = useNavigation();
  const submitted = useRef(false);
  useEffect(() => {
    if (navigation.formMethod) submitted.current = true;
    if (navigation.state !== "idle" || !submitted.current) return;
    submitted.current = false;
    focusAnswer();
  }, [navigation]);
  // A post of the whole page is answered by a new one: Remix hands over what its action said, or the address names the
  // answer, which Firefox shows without giving it the focus.
  useEffect(() => {
    if (window.__remixContext.state.actionData || named()?.hasAttribute("tabindex")) focusAnswer();
  }, []);
}

const named = () => document.getElementById(location.hash.slice(1));

function focusAnswer(): void {
  if (document.activeElement !== null && document.activeElement !== document.body) return;
  const main = document.querySelector("main");
  const answer =
    named() ?? ANSWERS.map((selector) => main?.querySelector<HTMLElement>(selector)).find((found) => found);
  if (!answer) return;
  if (answer.tabIndex < 0) answer.tabIndex = -1; // what cannot hold the focus by itself
  answer.focus();
}
