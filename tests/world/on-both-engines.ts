import { describe } from 'vitest'
import type { TestEngine } from './engines.ts'

/** The same facts on both engines. */
export function onBothEngines(what: string, facts: (engine: TestEngine) => void): void {
  for (const engine of ['sqlite', 'postgres'] as const) describe(`${what} (${engine})`, () => facts(engine))
}
