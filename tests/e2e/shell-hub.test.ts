// The hub's process, seen from the window.
import { writeFile } from 'node:fs/promises'
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

test('the hub is ready, and the page gets its own line to it', async () => {
  await collectHubNews(packbench)
  await expect.poll(() => packbench.page.evaluate(() => window.hubStates.at(-1))).toEqual({ kind: 'ready' })
  await expect.poll(() => packbench.page.evaluate(() => window.portAnswers.length)).toBeGreaterThan(0)
})

test('the hub is started again when it dies, and the page gets a new line', async () => {
  const lines = await packbench.page.evaluate(() => window.portAnswers.length)
  const pid = await hubPid(packbench)
  process.kill(pid, 'SIGKILL')
  await expect.poll(() => packbench.page.evaluate(() => window.portAnswers.length), { timeout: 15_000 }).toBeGreaterThan(lines)
  const kinds = await packbench.page.evaluate(() => window.hubStates.map((state) => state.kind))
  expect(kinds.slice(-3)).toEqual(['lost', 'starting', 'ready'])
  expect(await hubPid(packbench)).not.toBe(pid)
})

test('the hub is left alone when it dies again and again, until someone asks for it', async () => {
  const state = () => packbench.page.evaluate(() => window.hubStates.at(-1)?.kind)
  const changes = () => packbench.page.evaluate(() => window.hubStates.length)
  while ((await state()) === 'ready') {
    const before = await changes()
    process.kill(await hubPid(packbench), 'SIGKILL')
    // lost, starting, ready; or refused
    await expect
      .poll(async () => (await changes()) > before && ['ready', 'refused'].includes((await state()) ?? ''), { timeout: 15_000 })
      .toBe(true)
  }
  expect(await packbench.page.evaluate(() => window.hubStates.at(-1))).toMatchObject({ kind: 'refused', code: 'HUB_KEEPS_STOPPING' })
  await packbench.page.evaluate(() => window.station.call('restartHub', {}))
  await expect.poll(state, { timeout: 15_000 }).toBe('ready')
})

test('the hub gives a page that is loaded again a new line', async () => {
  await packbench.page.reload()
  await collectHubNews(packbench)
  await expect.poll(() => packbench.page.evaluate(() => window.portAnswers.length)).toBeGreaterThan(0)
  await expect.poll(() => packbench.page.evaluate(() => window.hubStates.at(-1))).toEqual({ kind: 'ready' })
})

test('the hub says in words why it will not open a folder, and goes back when another is opened', async () => {
  const notAFolder = path.join(packbench.data, 'a-file')
  await writeFile(notAFolder, 'this is a file')
  await packbench.page.evaluate((folder) => window.station.call('openDataFolder', { folder }), notAFolder)
  await expect
    .poll(() => packbench.page.evaluate(() => window.hubStates.at(-1)), { timeout: 15_000 })
    .toMatchObject({ kind: 'refused', code: 'DATA_UNUSABLE', text: expect.stringContaining('a-file') })
  await packbench.page.evaluate((folder) => window.station.call('openDataFolder', { folder }), packbench.data)
  await expect.poll(() => packbench.page.evaluate(() => window.hubStates.at(-1)), { timeout: 15_000 }).toEqual({ kind: 'ready' })
})

/** The hub's process, once there is one and no other that is just ending. */
async function hubPid({ app }: RunningPackbench): Promise<number> {
  let living: number[] = []
  await expect
    .poll(async () => {
      const pids = await app.evaluate(({ app: electron }) =>
        electron
          .getAppMetrics()
          .filter((metric) => metric.name === 'packbench-hub')
          .map((metric) => metric.pid),
      )
      living = pids.filter(isLiving)
      return living.length
    })
    .toBe(1)
  return must(living[0], 'the hub process')
}

function isLiving(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}
