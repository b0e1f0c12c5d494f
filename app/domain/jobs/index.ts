/** When what the bank does by itself is due. */
export { LEASE_MS, nextRun, retryAt, turnOf, type Standing, type Turn } from "./standing";
export { lastTime, type Times } from "./times";
