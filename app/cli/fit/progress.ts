/** One line on a terminal, renewed as work is done; nothing where the output is kept. */
export function progress(what: string): (done: number, count: number) => void {
  const start = performance.now();
  return (done, count) => {
    if (!process.stderr.isTTY) return;
    const left = ((performance.now() - start) / 1000 / done) * (count - done);
    process.stderr.write(`\r${what}: ${done} of ${count}, ${left.toFixed(0)} s left  ${done === count ? "\n" : ""}`);
  };
}
