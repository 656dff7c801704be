import { must } from '#shared/kernel/must.ts'

/** How long one kind of step took, in milliseconds. */
export interface Timing {
  readonly n: number
  readonly mean: number
  readonly p50: number
  readonly p95: number
  readonly p99: number
  readonly max: number
}

/** Collects how long each step took. */
export class Stopwatch<Step extends string> {
  readonly #times = new Map<Step, number[]>()

  /** Times work that does not wait for anything. */
  now<T>(step: Step, work: () => T): T {
    const start = performance.now()
    const value = work()
    this.note(step, performance.now() - start)
    return value
  }

  async time<T>(step: Step, work: () => Promise<T>): Promise<T> {
    const start = performance.now()
    const value = await work()
    this.note(step, performance.now() - start)
    return value
  }

  /** Milliseconds that a step took in all so far. */
  total(step: Step): number {
    return (this.#times.get(step) ?? []).reduce((sum, ms) => sum + ms, 0)
  }

  timings(): Record<Step, Timing> {
    return Object.fromEntries([...this.#times].map(([step, times]) => [step, timingOf(times)])) as Record<Step, Timing> // of every step that was timed
  }

  /** Keeps a time that was measured elsewhere. */
  note(step: Step, ms: number): void {
    const times = this.#times.get(step)
    if (times) times.push(ms)
    else this.#times.set(step, [ms])
  }
}

/** Percentiles by nearest rank: each one is a time that was really measured. */
export function timingOf(times: readonly number[]): Timing {
  const sorted = [...times].sort((a, b) => a - b)
  const rank = (share: number) => must(sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)], 'a time')
  const mean = sorted.reduce((sum, ms) => sum + ms, 0) / sorted.length
  return { n: sorted.length, mean, p50: rank(0.5), p95: rank(0.95), p99: rank(0.99), max: rank(1) }
}
