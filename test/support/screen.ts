import type { Page } from "playwright-core";

/** What is wrong with the page as it is laid out, in words; nothing for a page that holds what it shows. */
export function layoutFaults(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const faults: string[] = [];
    const { scrollHeight, clientHeight, scrollWidth, clientWidth } = document.documentElement;
    const content = Math.ceil(document.body.getBoundingClientRect().bottom + window.scrollY);
    if (scrollHeight > Math.max(clientHeight, content)) faults.push(`${scrollHeight} high, its content ${content}`);
    if (scrollWidth > clientWidth) faults.push(`${scrollWidth} wide, the window ${clientWidth}`);
    for (const element of document.querySelectorAll("body *")) {
      const { overflowX, overflowY, position } = getComputedStyle(element);
      const scrolls = /auto|scroll/.test(overflowX + overflowY) && element.tagName !== "TEXTAREA";
      if (scrolls && position === "static") faults.push(`${element.className} scrolls and is not positioned`);
    }
    for (const sheet of document.querySelectorAll(".sheet")) {
      if (sheet.scrollWidth > sheet.clientWidth) faults.push("a sheet is cut at its edge");
    }
    const text = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    while (text.nextNode()) {
      const cell = text.currentNode.parentElement?.closest("td, th");
      if (!cell || text.currentNode.parentElement?.closest(".visually-hidden")) continue;
      const { left, right, width } = cell.getBoundingClientRect();
      range.selectNodeContents(text.currentNode);
      const over = [...range.getClientRects()].some((box) => box.right > right + 1 || box.left < left - 1);
      if (over && width > 1) faults.push(`“${text.currentNode.textContent}” is printed over its neighbour`);
    }
    return [...new Set(faults)];
  });
}

/** Buttons that lie over one another, and those whose words do not fit into them. */
export function buttonFaults(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const buttons = [...document.querySelectorAll<HTMLElement>("button, a.btn")].filter(
      (one) => one.checkVisibility({ visibilityProperty: true }) && !one.closest(".visually-hidden"),
    );
    const boxes = buttons.map((button) => ({ button, box: button.getBoundingClientRect() }));
    const faults = buttons.flatMap((one) =>
      one.scrollWidth > one.clientWidth + 1 && getComputedStyle(one).display !== "inline"
        ? [`the words of “${one.textContent}” do not fit`]
        : [],
    );
    // What stays in its place while the page moves may lie over what moves.
    const still = (one: HTMLElement) => {
      for (let at: HTMLElement | null = one; at; at = at.parentElement)
        if (/fixed|sticky/.test(getComputedStyle(at).position)) return true;
      return false;
    };
    boxes.forEach(({ button, box }, index) => {
      for (const { button: other, box: by } of boxes.slice(index + 1)) {
        const across = Math.min(box.right, by.right) - Math.max(box.left, by.left);
        const down = Math.min(box.bottom, by.bottom) - Math.max(box.top, by.top);
        if (across > 2 && down > 2 && !button.contains(other) && still(button) === still(other))
          faults.push(`“${button.textContent}” lies over “${other.textContent}”`);
      }
    });
    return [...new Set(faults)];
  });
}

/** Everything that is written, at twice its size, as a browser does that enlarges text alone. */
export function doubleText(page: Page): Promise<void> {
  return page.evaluate(() => {
    const sizes = [...document.querySelectorAll<HTMLElement>("*")].map(
      (element) => [element, parseFloat(getComputedStyle(element).fontSize)] as const,
    );
    for (const [element, size] of sizes) element.style.setProperty("font-size", `${2 * size}px`, "important");
  });
}

/** How light the lightest point of an upright line on the screen is: 255 is white. */
export async function lightest(page: Page, line: { x: number; y: number; height: number }): Promise<number> {
  const png = await page.screenshot({ clip: { ...line, width: 1 } });
  const reader = await page.context().newPage(); // a page without our rules about where pictures may come from
  try {
    return await reader.evaluate(
      async (source) => {
        const picture = new Image();
        picture.src = source;
        await picture.decode();
        const canvas = document.createElement("canvas");
        [canvas.width, canvas.height] = [picture.width, picture.height];
        const context = canvas.getContext("2d")!;
        context.drawImage(picture, 0, 0);
        return Math.max(...context.getImageData(0, 0, canvas.width, canvas.height).data.filter((_, i) => i % 4 === 0));
      },
      `data:image/png;base64,${png.toString("base64")}`,
    );
  } finally {
    await reader.close();
  }
}

/** For the eye: a picture of the whole page in test-results, where LENDWRIGHT_PICTURES asks for it. */
export async function picture(page: Page, name: string): Promise<void> {
  if (process.env.LENDWRIGHT_PICTURES) await page.screenshot({ path: `test-results/${name}.png`, fullPage: true });
}
