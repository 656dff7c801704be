// Scanners on serial lines at the real window: pseudo terminals stand for the cables.
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hasSocat, type PtyCable, ptyCable } from '#tests/devices/pty-pair.ts'
import { launchPackbench, type RunningPackbench } from './launch-packbench.ts'
import { startHub } from './running-hub.ts'

let data: string
let packbench: RunningPackbench
let lines: [PtyCable, PtyCable]

beforeAll(async () => {
  if (!hasSocat) return
  data = await mkdtemp(path.join(os.tmpdir(), 'packbench-'))
  const hub = await startHub(data)
  await hub.send('setup/openSampleWarehouse', { language: 'en' })
  await hub.kill()
  lines = [await ptyCable(), await ptyCable()]
  const devices = lines.map(({ path: port }, index) => ({
    kind: 'scanner',
    id: `scanner-${index}`,
    name: `Scanner ${index}`,
    link: { type: 'serial', path: port, usb: null, baudRate: 9600, dataBits: 8, parity: 'none', stopBits: 1 },
    profile: { layout: 'pc', end: 'enter', separator: '\x1d', sendsAim: true },
  }))
  await mkdir(path.join(data, '.station'))
  await writeFile(stationFile(), JSON.stringify({ devices }))
  packbench = await launchPackbench({ data })
})
afterAll(async () => {
  if (!hasSocat) return
  await packbench.close()
  for (const line of lines) await line.remove()
  await rm(data, { recursive: true, force: true, maxRetries: 5 })
})

const stationFile = () => path.join(data, '.station', 'station.json')
const said = () => packbench.page.locator('main').innerText()
const openPage = (hash: string) =>
  packbench.page.evaluate((to) => {
    location.hash = to
  }, hash)

describe.skipIf(!hasSocat)('serial scanners at the window (needs socat)', () => {
  test('each scanner is heard, also one that was pulled out in the middle of a code', async () => {
    await expect.poll(() => packbench.page.locator('body').innerText(), { timeout: 15_000 }).toContain('Needs someone')
    await openPage('/settings/devices')
    await packbench.page.getByText('Scan anything to see what arrives').waitFor()
    await lines[0].send('TEA-EG-1/x_Z\r')
    await expect.poll(said, { timeout: 15_000 }).toContain('TEA-EG-1/x_Z')
    await lines[1].send(']C1010400638133393110L-7/z\x1d21S1\r\n')
    await expect.poll(said, { timeout: 15_000 }).toContain('L-7/z')
    await lines[1].send(']E0400638')
    await lines[1].pull()
    await lines[1].plugIn()
    await packbench.page.waitForTimeout(2500)
    await lines[1].send('BACK-AGAIN-1\r')
    await expect.poll(said, { timeout: 15_000 }).toContain('BACK-AGAIN-1')
    expect(await said()).not.toContain('400638BACK')
  })

  test('a scan goes the way of every scan: an order number opens the bench', async () => {
    await openPage('/pack')
    const number = /SO-\d{6}/
    await expect.poll(said, { timeout: 15_000 }).toMatch(number)
    const [order = ''] = number.exec(await said()) ?? []
    await lines[0].send(`${order}\r`)
    await expect.poll(() => packbench.page.evaluate(() => location.hash), { timeout: 15_000 }).toMatch(/^#\/pack\/.+/)
    await expect.poll(() => packbench.page.locator('body').innerText(), { timeout: 15_000 }).toContain(order)
  })

  test('scans that come while the page loads again are heard by it afterwards', async () => {
    await openPage('/settings/devices')
    await packbench.page.getByText('Scan anything to see what arrives').waitFor()
    const loading = packbench.page.reload({ waitUntil: 'commit' })
    await lines[0].send('WHILE-LOADING-7\r')
    await loading
    await expect.poll(said, { timeout: 15_000 }).toContain('WHILE-LOADING-7')
  })

  test('how a scanner is set moves from the page to the file of the station', async () => {
    const profile = { layout: 'de', end: 'tab', separator: '|', sendsAim: false }
    await packbench.page.evaluate(
      (kept) => localStorage.setItem('packbench.scanner', kept),
      JSON.stringify({ state: { profile }, version: 0 }),
    )
    await packbench.page.reload()
    await expect
      .poll(async () => JSON.parse(await readFile(stationFile(), 'utf8')).devices, { timeout: 15_000 })
      .toContainEqual({ kind: 'scanner', id: 'keyboard', name: 'keyboard', link: { type: 'keyboard' }, profile })
    await expect.poll(() => packbench.page.evaluate(() => localStorage.getItem('packbench.scanner'))).toBeNull()
  })
})
