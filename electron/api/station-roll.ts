import type { Instant } from '#shared/kernel/dates.ts'

/** More stations than a warehouse has; a caller that makes up names must not fill the memory. */
const MOST = 500

/** When each station was last heard by this hub. It is kept in memory alone: a station that runs is heard again within a minute. */
export class StationRoll {
  readonly #heard = new Map<string, Instant>()

  hear(station: string, at: Instant): void {
    // the one heard longest ago stands first
    this.#heard.delete(station)
    this.#heard.set(station, at)
    const [oldest] = this.#heard.keys()
    if (this.#heard.size > MOST && oldest !== undefined) this.#heard.delete(oldest)
  }

  heardAt(station: string): Instant | undefined {
    return this.#heard.get(station)
  }
}
