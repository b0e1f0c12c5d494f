import { useEffect, useRef, useState } from "react";

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;
interface Typed {
  readonly control: Control;
  readonly value: string | boolean;
}

/** Only the page that came from the server can have been typed into before its scripts ran. */
let alive = false;

/**
 * What was typed before the page was alive, typed again once it is: as events, so that every field takes it as it takes a
 * key. Left alone, React would put the server's text back into the fields, and the line above would say "Saved".
 */
export function useTypedBefore(within: string): void {
  // While the page is being made alive, before its text areas are set back.
  const [found] = useState(() => (alive || typeof document === "undefined" ? [] : typedWithin(within)));
  const waiting = useRef(found);
  useEffect(() => {
    alive = true;
    for (const { control, value } of waiting.current.splice(0)) typeAgain(control, value);
  }, []);
}

function typedWithin(selector: string): Typed[] {
  const controls = [...document.querySelectorAll<Control>(`${selector} :is(input, textarea, select)`)];
  return controls.flatMap((control) => {
    const value = isTick(control) ? control.checked : control.value;
    return value === untouched(control) ? [] : [{ control, value }];
  });
}

const isTick = (control: Control): control is HTMLInputElement =>
  control instanceof HTMLInputElement && (control.type === "checkbox" || control.type === "radio");

/** What the server put into the field. */
function untouched(control: Control): string | boolean {
  if (isTick(control)) return control.defaultChecked;
  if (!(control instanceof HTMLSelectElement)) return control.defaultValue;
  const options = [...control.options];
  return (options.find((option) => option.defaultSelected) ?? options[0])?.value ?? "";
}

function typeAgain(control: Control, value: string | boolean): void {
  const before = untouched(control);
  if (isTick(control)) {
    if (control.type === "radio" && !value) return; // the one that was chosen instead says so
    control.checked = before as boolean;
    control.click();
    return;
  }
  // React passes over an event whose value it has seen, and it sees what is set on the element itself.
  control.value = before as string;
  const prototype = Object.getPrototypeOf(control) as object;
  Object.getOwnPropertyDescriptor(prototype, "value")?.set?.call(control, value);
  const name = control instanceof HTMLSelectElement ? "change" : "input";
  control.dispatchEvent(new Event(name, { bubbles: true }));
}
