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

const openDevices = async () => {
  await packbench.page.evaluate(() => {
    location.hash = '/settings/devices'
  })
  await packbench.page.getByText('Scan anything to see what arrives').waitFor()
}

test('one scan of the label sets nothing: who leaves before the second has changed nothing', async () => {
  const { page } = packbench
  await expect.poll(() => page.locator('body').innerText(), { timeout: 15_000 }).toContain('Needs someone')
  await openDevices()
  await scan('TEA-EG/250_Z')
  await expect.poll(said, { timeout: 15_000 }).toContain('TEA')
  expect(await said()).not.toContain('TEA-EG/250_Z')

  await scan(scannerTestCode)
  await expect.poll(said, { timeout: 15_000 }).toContain('Nothing is saved yet')
  expect(await said()).toContain('Germany')
  // meanwhile its codes are read by what was found
  await scan('TEA-EG/250_Z')
  await expect.poll(said, { timeout: 15_000 }).toContain('TEA-EG/250_Z')
  expect(await said()).not.toContain('Saved at this station')
  await page.evaluate(() => {
    location.hash = '/settings/printers'
  })
  await page.getByText('Scan anything to see what arrives').waitFor({ state: 'detached' })
  await openDevices()
  await scan('TEA-EG/250_Z')
  await expect.poll(said, { timeout: 15_000 }).toContain('TEA')
  expect(await said()).not.toContain('TEA-EG/250_Z')
  await page.reload()
  await openDevices()
  expect(await said()).toContain('Not known yet')
})

test('a German scanner at another PC is known once the label was read the same twice, and stays known', async () => {
  const { page } = packbench
  await openDevices()
  await scan(scannerTestCode)
  await expect.poll(said, { timeout: 15_000 }).toContain('Germany')
  expect(await said()).toContain('<GS>')
  expect(await said()).toContain('it types like a keyboard')
  await scan(scannerTestCode)
  await expect.poll(said, { timeout: 15_000 }).toContain('Saved at this station')

  await page.reload()
  await page.getByText('Scan anything to see what arrives').waitFor()
  await scan('TEA-EG/250_Z')
  await expect.poll(said, { timeout: 15_000 }).toContain('TEA-EG/250_Z')
  await scan('(01)04006381333931(10)L-7/z')
  await expect.poll(said, { timeout: 15_000 }).toContain('L-7/z')
})

test('a person may keep what was found after seeing another code come out right, by a key', async () => {
  const { page } = packbench
  await page.reload()
  await openDevices()
  await page.getByRole('button', { name: 'Forget these settings' }).click()
  await expect.poll(said, { timeout: 15_000 }).toContain('Not known yet')
  await scan(scannerTestCode)
  await expect.poll(said, { timeout: 15_000 }).toContain('Nothing is saved yet')
  await scan('TEA-EG/250_Z')
  await expect.poll(said, { timeout: 15_000 }).toContain('Is this what is printed on it?')
  await page.keyboard.press('k')
  await expect.poll(said, { timeout: 15_000 }).toContain('Saved at this station')
  await page.reload()
  await page.getByText('Scan anything to see what arrives').waitFor()
  expect(await said()).toContain('Found by the test label')
})
