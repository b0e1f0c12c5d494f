/** The rows of every table in a Markdown text that begin with `label`, their cells without the first. */
export function rowsOf(markdown: string, label: string): string[][] {
  return markdown
    .split("\n")
    .filter((line) => line.startsWith("|"))
    .map((line) =>
      line
        .split("|")
        .slice(1, -1)
        .map((cell) => cell.trim()),
    )
    .filter(([first]) => first === label)
    .map(([, ...cells]) => cells);
}

/** A printed number: `9,600`, `−1,440`, `15.0%` (as 15). */
export function printed(cell: string | undefined): number {
  return Number((cell ?? "").replaceAll(",", "").replace("−", "-").replace("%", ""));
}
