import { defineConfig } from 'vitest/config'

/** Three walks through the tests: the house rules, the rooms in memory, and the real application, one window at a time. */
export default defineConfig({
  test: {
    projects: [
      { test: { name: 'boundaries', include: ['tests/boundaries/**/*.test.ts'], testTimeout: 60_000 } },
      {
        test: {
          name: 'rooms',
          globalSetup: 'tests/world/database-templates.ts',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: ['tests/boundaries/**', 'tests/e2e/**'],
          testTimeout: 20_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'e2e',
          globalSetup: 'scripts/setup/for-windows.mjs',
          include: ['tests/e2e/**/*.test.ts'],
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
})
