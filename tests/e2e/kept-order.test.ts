// A half-written order outlives the application: every process is ended at once, and the words are still there.
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'
import { must } from '#shared/kernel/must.ts'
import { handsOn } from './hands.ts'
import { launchPackbench, type RunningPackbench } from './launch-packbench.ts'
import { startHub } from './running-hub.ts'

async function endAtOnce({ app }: RunningPackbench): Promise<void> {
  const main = app.process()
  const pids = await app.evaluate(({ app: running }) => running.getAppMetrics().map(({ pid }) => pid))
  const ended = once(main, 'exit')
  for (const pid of new Set([...pids, must(main.pid, 'the running application')])) {
    try {
      process.kill(pid, 'SIGKILL')
    } catch {
      // it fell with its parent
    }
  }
  await ended
}

test('an order that was being written is there again after every process was killed', async () => {
  const data = await mkdtemp(path.join(os.tmpdir(), 'packbench-'))
  const hub = await startHub(data)
  await hub.send('setup/openSampleWarehouse', { language: 'en' })
  await hub.kill()
  let packbench = await launchPackbench({ data })
  const shows = (text: string) => expect.poll(() => packbench.page.locator('body').innerText(), { timeout: 20_000 }).toContain(text)
  const hands = await handsOn(packbench.page)
  await shows('Needs someone')
  await hands.press('n')
  await packbench.page.getByLabel('Name, number or town').waitFor()
  await hands.type('wolken')
  await shows('Café Wolkenkrume')
  await hands.press('Enter')
  await packbench.page.getByLabel('Notes').fill('Ring twice at the back door')
  await new Promise((done) => setTimeout(done, 1_000)) // a person who has just stopped typing
  await endAtOnce(packbench)
  packbench = await launchPackbench({ data })
  const again = await handsOn(packbench.page)
  await shows('Needs someone')
  await again.press('n')
  await shows('Café Wolkenkrume')
  expect(await packbench.page.getByLabel('Notes').inputValue()).toBe('Ring twice at the back door')
  await packbench.close()
  await rm(data, { recursive: true, force: true, maxRetries: 5 })
})
