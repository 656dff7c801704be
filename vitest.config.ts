import { existsSync, statfsSync } from 'node:fs'
import os from 'node:os'
import { defineConfig } from 'vitest/config'

/** Where the rooms' tests keep their warehouses: thousands of durable commits are three times as quick where the disk is memory. */
function quickFolder(): string {
  const memory = '/dev/shm'
  if (!existsSync(memory)) return os.tmpdir()
  const { bavail, bsize } = statfsSync(memory)
  return bavail * bsize > 2_000_000_000 ? memory : os.tmpdir()
}

// The packaged PostgreSQL ends its process with 0 once nothing is left to do, whatever the tests said. This listener comes before its own.
process.on('beforeExit', () => process.exit(process.exitCode))

/** The long walks over every screen, which can be taken beside the other ones. */
const everyScreen = ['tests/e2e/axe.test.ts', 'tests/e2e/keyboard-reach.test.ts']

/** Walks through the tests: the house rules, the rooms in memory, random days beside a plain model, the built hub on a failing disk, and the real application. */
export default defineConfig({
  test: {
    // the main thread only waits for the workers, so each core may have one
    maxWorkers: os.availableParallelism(),
    projects: [
      { test: { name: 'boundaries', include: ['tests/boundaries/**/*.test.ts'], testTimeout: 60_000 } },
      {
        test: {
          name: 'rooms',
          globalSetup: 'tests/world/database-templates.ts',
          env: { TMPDIR: quickFolder() },
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: ['tests/boundaries/**', 'tests/e2e/**', 'tests/model/**', 'tests/reliability/**'],
          // a worker reads the sources once for all of its files; none of them leaves anything behind in a module
          isolate: false,
          testTimeout: 20_000,
          hookTimeout: 60_000,
        },
      },
      ...(['model', 'soak'] as const).map((name) => ({
        test: {
          name,
          globalSetup: 'tests/world/database-templates.ts',
          env: { TMPDIR: quickFolder() },
          include: [name === 'soak' ? 'tests/model/soak.ts' : 'tests/model/**/*.test.ts'],
        },
      })),
      { test: { name: 'reliability', include: ['tests/reliability/**/*.test.ts'], testTimeout: 60_000, hookTimeout: 60_000 } },
      ...(['e2e', 'screens'] as const).map((name) => ({
        test: {
          name,
          globalSetup: 'scripts/setup/for-windows.mjs',
          include: name === 'e2e' ? ['tests/e2e/**/*.test.ts'] : everyScreen,
          exclude: name === 'e2e' ? everyScreen : [],
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      })),
    ],
  },
})
