// A scanner that is set to the German keyboard, at a PC that is not: one scan of the test label, and its codes arrive as they are printed.
import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import type { CDPSession } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { layouts } from '#shared/domain/scanning/keyboards/layouts.ts'
import { scannerTestCode } from '#shared/domain/scanning/scanner-profile.ts'
import { typed } from '#tests/renderer/scanning/typing-scanner.ts'
import { launchPackbench, type RunningPackbench } from './launch-packbench.ts'
import { startHub } from './running-hub.ts'

let data: string
let packbench: RunningPackbench
let line: CDPSession
beforeAll(async () => {
  data = await mkdtemp(path.join(os.tmpdir(), 'packbench-'))
  const hub = await startHub(data)
  await hub.send('setup/openSampleWarehouse', { language: 'en' })
  await hub.kill()
  packbench = await launchPackbench({ data })
  line = await packbench.page.context().newCDPSession(packbench.page)
})
afterAll(async () => {
  await packbench.close()
  await rm(data, { recursive: true, force: true, maxRetries: 5 })
})

/** The keys in one go, each stamped with the moment at which the system saw it. */
async function scan(code: string): Promise<void> {
  const startedAt = Date.now()
  const keys = typed(code, layouts.de, layouts.us, 'cr', 'state', startedAt, 3)
  await Promise.all(
    keys.map(({ key, code: place = '', shift, ctrl, alt, at }) => {
      const modifiers = (alt ? 1 : 0) + (ctrl ? 2 : 0) + (shift ? 8 : 0)
      const text = key.length === 1 && !ctrl && !alt ? { text: key } : {}
      return line.send('Input.dispatchKeyEvent', { type: 'keyDown', key, code: place, modifiers, timestamp: at / 1000, ...text })
    }),
  )
}

const said = () => packbench.page.locator('main').innerText()

test('a German scanner at another PC is known after one label, and stays known', async () => {
  const { page } = packbench
  await expect.poll(() => page.locator('body').innerText(), { timeout: 15_000 }).toContain('Needs someone')
  await page.evaluate(() => {
    location.hash = '/settings/devices'
  })
  await page.getByText('Scan anything to see what arrives').waitFor()
  await scan('TEA-EG/250_Z')
  await expect.poll(said, { timeout: 15_000 }).toContain('TEA')
  expect(await said()).not.toContain('TEA-EG/250_Z')

  await scan(scannerTestCode)
  await expect.poll(said, { timeout: 15_000 }).toContain('Germany')
  expect(await said()).toContain('<GS>')
  expect(await said()).toContain('it types like a keyboard')
  await scan('TEA-EG/250_Z')
  await expect.poll(said, { timeout: 15_000 }).toContain('Saved at this station')

  await page.reload()
  await page.getByText('Scan anything to see what arrives').waitFor()
  await scan('TEA-EG/250_Z')
  await expect.poll(said, { timeout: 15_000 }).toContain('TEA-EG/250_Z')
  await scan('(01)04006381333931(10)L-7/z')
  await expect.poll(said, { timeout: 15_000 }).toContain('L-7/z')
})
