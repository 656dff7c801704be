import type { Instant } from '#shared/kernel/dates.ts'

/** How often a station lets the hub hear that it is still running. */
export const SAYS_HERE_EVERY_MS = 60_000
/** A station may miss one of these on a bad network; after two it counts as off. */
const SILENT_MS = 2.5 * SAYS_HERE_EVERY_MS

/** Whether a station that was last heard then is running now. One that was never heard since the hub started is not. */
export function isStationOn(heardAt: Instant | undefined, now: Instant): boolean {
  return heardAt !== undefined && now - heardAt <= SILENT_MS
}
