/**
 * The longest time for which this thread could not have answered another request while `work` was under way, in
 * milliseconds. The thread of the test stands for the one that serves: workers are beside it as in the server.
 */
export async function longestPause(work: () => Promise<unknown>): Promise<number> {
  let longest = 0;
  let last = performance.now();
  const look = () => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
  };
  const ticking = setInterval(look, 5);
  await work();
  look();
  clearInterval(ticking);
  return longest;
}
