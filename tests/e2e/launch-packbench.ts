import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { _electron, type ElectronApplication, type Page } from 'playwright-core'
import { must } from '#shared/kernel/must.ts'

/** The checkout: Electron is given this folder and finds the built app in it. */
const root = path.resolve(import.meta.dirname, '../..')

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
  const app = await _electron.launch({
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

function definedOnly(environment: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(Object.entries(environment).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])))
}
