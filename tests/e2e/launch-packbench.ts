import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { _electron, type ElectronApplication, errors, type Page } from 'playwright-core'
import { must } from '#shared/kernel/must.ts'

/** The checkout: Electron is given this folder and finds the built app in it. */
const root = path.resolve(import.meta.dirname, '../..')

/** A start takes about two seconds, on a busy machine ten. */
const LAUNCH_PATIENCE_MS = 25_000

/** A running Packbench: its processes, its first window and the folder it works on. */
export type RunningPackbench = { app: ElectronApplication; page: Page; data: string; close(): Promise<void> }

type Launch = {
  /** The data folder; without it a new empty one is used and removed at the end. */
  data?: string
  /** Further arguments of the application. */
  args?: string[]
  /** Further environment variables. */
  env?: Record<string, string>
}

/** Starts the built application as a person would, on a data folder of its own, and waits for its window. */
export async function launchPackbench({ data, args = [], env = {} }: Launch = {}): Promise<RunningPackbench> {
  const folder = data ?? (await mkdtemp(path.join(os.tmpdir(), 'packbench-')))
  const app = await launched({
    executablePath: must(process.env['ELECTRON_EXEC_PATH'], 'the runtime that scripts/setup/for-windows.mjs finds'),
    args: [root, '--data', folder, ...args],
    env: { ...definedOnly(process.env), ...env },
  })
  const page = await app.firstWindow()
  return {
    app,
    page,
    data: folder,
    async close() {
      await app.close()
      if (data === undefined) await rm(folder, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}

/** On a busy machine Playwright and Electron sometimes wait for each other for ever, before any of our code runs: then it is started anew. */
async function launched(options: Parameters<typeof _electron.launch>[0], tries = 3): Promise<ElectronApplication> {
  try {
    return await _electron.launch({ ...options, timeout: LAUNCH_PATIENCE_MS })
  } catch (error) {
    if (tries > 1 && error instanceof errors.TimeoutError) return launched(options, tries - 1)
    throw error
  }
}

function definedOnly(environment: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(Object.entries(environment).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])))
}
