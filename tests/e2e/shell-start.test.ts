// Starting, starting twice, ending.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { access, mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { must } from '#shared/kernel/must.ts'
import { launchPackbench, type RunningPackbench } from './launch-packbench.ts'
import { collectHubNews } from './page-window.ts'

let packbench: RunningPackbench
beforeAll(async () => {
  packbench = await launchPackbench()
})
afterAll(() => packbench.close())

test('a second start on the same folder brings the first window forward and ends well', async () => {
  await packbench.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.minimize())
  expect(await secondStart(packbench.data)).toBe(0)
  await expect
    .poll(() =>
      packbench.app.evaluate(({ BrowserWindow }) =>
        BrowserWindow.getAllWindows().map((window) => window.isVisible() && !window.isMinimized()),
      ),
    )
    .toEqual([true])
})

test('another folder is another Packbench', async () => {
  const other = await launchPackbench()
  expect(await other.page.evaluate(() => window.station.call('getStation', {}))).toMatchObject({ dataFolder: other.data })
  await other.close()
})

test('a signal ends it in good order, and the window opens where it was', async () => {
  const data = await mkdtemp(path.join(os.tmpdir(), 'packbench-'))
  const first = await launchPackbench({ data })
  await collectHubNews(first)
  await expect.poll(() => first.page.evaluate(() => window.hubStates.at(-1)), { timeout: 15_000 }).toEqual({ kind: 'ready' })
  await first.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setBounds({ x: 40, y: 30, width: 900, height: 640 }))
  const ended = once(first.app.process(), 'exit')
  first.app.process().kill('SIGTERM')
  expect(await ended).toEqual([0, null])
  const second = await launchPackbench({ data })
  expect(await second.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds())).toMatchObject({
    width: 900,
    height: 640,
  })
  await collectHubNews(second)
  await expect.poll(() => second.page.evaluate(() => window.hubStates.at(-1)), { timeout: 15_000 }).toEqual({ kind: 'ready' })
  await second.close()
  await access(path.join(data, '.station', 'logs', 'packbench.log'))
  await rm(data, { recursive: true, force: true, maxRetries: 5 })
})

/** Starts Packbench once more and answers its exit code. */
async function secondStart(data: string): Promise<number> {
  const flags = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const electron = must(process.env['ELECTRON_EXEC_PATH'], 'the Electron runtime')
  const [code] = await once(
    spawn(electron, [...flags, path.resolve(import.meta.dirname, '../..'), '--data', data], { stdio: 'ignore' }),
    'exit',
  )
  return code
}
