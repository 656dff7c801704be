// Scanners and a scale on serial lines at the real window: pseudo terminals stand for the cables.
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { PackingView } from '#shared/contract/packing.ts'
import { hasSocat, type PtyCable, ptyCable } from '#tests/devices/pty-pair.ts'
import { launchPackbench, type RunningPackbench } from './launch-packbench.ts'
import { startHub } from './running-hub.ts'

let data: string
let packbench: RunningPackbench
let lines: [PtyCable, PtyCable]
let scale: PtyCable
let packedOrder: string
/** A line of the bench with some units to pack. */
let halfScanned: { readonly orderId: string; readonly sku: string; readonly toPack: number }

beforeAll(async () => {
  if (!hasSocat) return
  data = await mkdtemp(path.join(os.tmpdir(), 'packbench-'))
  const hub = await startHub(data)
  await hub.send('setup/openSampleWarehouse', { language: 'en' })
  packedOrder = await packOne(hub)
  halfScanned = await findLine(hub)
  await hub.kill()
  lines = [await ptyCable(), await ptyCable()]
  scale = await ptyCable()
  const scanners = lines.map(({ path: port }, index) => ({
    kind: 'scanner',
    id: `scanner-${index}`,
    name: `Scanner ${index}`,
    link: { ...line, path: port },
    profile: { layout: 'pc', end: 'enter', separator: '\x1d', sendsAim: true },
  }))
  await mkdir(path.join(data, '.station'))
  await writeFile(stationFile(), JSON.stringify({ devices: [...scanners, { ...benchScale, link: { ...line, path: scale.path } }] }))
  packbench = await launchPackbench({ data })
})
afterAll(async () => {
  if (!hasSocat) return
  await packbench.close()
  for (const cable of [...lines, scale]) await cable.remove()
  await rm(data, { recursive: true, force: true, maxRetries: 5 })
})

const line = { type: 'serial', usb: null, baudRate: 9600, dataBits: 8, parity: 'none', stopBits: 1 }
const benchScale = { kind: 'scale', id: 'scale', name: 'Bench scale', protocol: 'sics', unit: null }

/** Packs the first order of the bench, unit by unit. */
async function packOne(hub: Awaited<ReturnType<typeof startHub>>): Promise<string> {
  // the answers are what the contract says
  const ask = async <Answer>(name: string, input: object) => (await hub.send(name, input)).body as unknown as Answer
  const queue = await ask<{ rows: { orderId: string }[] }>('packing/listPackQueue', {})
  const orderId = queue.rows[0]?.orderId ?? ''
  for (;;) {
    const view = await ask<PackingView>('packing/getPacking', { orderId })
    const next = view.lines.find(({ toPack }) => toPack > 0)
    if (!next) return orderId
    await ask('packing/recordScan', { orderId, scan: next.sku })
  }
}

async function findLine(hub: Awaited<ReturnType<typeof startHub>>): Promise<typeof halfScanned> {
  // the answers are what the contract says
  const ask = async <Answer>(name: string, input: object) => (await hub.send(name, input)).body as unknown as Answer
  const { rows } = await ask<{ rows: { orderId: string }[] }>('packing/listPackQueue', {})
  for (const { orderId } of rows) {
    const { lines: ofOrder } = await ask<PackingView>('packing/getPacking', { orderId })
    const line = ofOrder.find(({ toPack, packed }) => packed === 0 && toPack >= 4)
    if (line) return { orderId, sku: line.sku, toPack: line.toPack }
  }
  throw new Error('no order of the bench has four units of one product to pack')
}

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
    const pulledOut = packbench.page.getByRole('row').filter({ hasText: 'Scanner 1' })
    await pulledOut.filter({ hasText: 'Connected' }).waitFor()
    await lines[1].pull()
    await pulledOut.filter({ hasNotText: 'Connected' }).waitFor()
    await lines[1].plugIn()
    await pulledOut.filter({ hasText: 'Connected' }).waitFor()
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

  test('a scan that the cable cuts counts nothing; scanned again it counts once', async () => {
    const { orderId, sku, toPack } = halfScanned
    const half = sku.slice(0, Math.ceil(sku.length / 2))
    const seen = () => packbench.page.locator('body').innerText()
    await openPage(`/pack/${orderId}`)
    await expect.poll(seen, { timeout: 15_000 }).toContain(sku)
    await lines[0].send(half)
    await lines[0].pull()
    const log = () => readFile(path.join(data, '.station', 'logs', 'devices.log'), 'utf8')
    const state = async () =>
      (await log())
        .trimEnd()
        .split('\n')
        .findLast((row) => row.includes('scanner-0 is')) ?? ''
    await expect.poll(state, { timeout: 15_000 }).toContain('missing')
    await lines[0].plugIn()
    await expect.poll(state, { timeout: 15_000 }).toContain('connected')
    await lines[0].send(`${sku}\r`)
    await expect.poll(seen, { timeout: 15_000 }).toContain(`1 of ${toPack}`)
    // a plug that tells nobody that it was pulled out
    await lines[0].send(half)
    await new Promise((resolve) => setTimeout(resolve, 1500))
    await lines[0].send(`${sku}\r`)
    await expect.poll(seen, { timeout: 15_000 }).toContain(`2 of ${toPack}`)
    await new Promise((resolve) => setTimeout(resolve, 1500))
    expect(await seen()).toContain(`2 of ${toPack}`)
  })

  test('scans that come while the page loads again are heard by it afterwards', async () => {
    await openPage('/settings/devices')
    await packbench.page.getByText('Scan anything to see what arrives').waitFor()
    const loading = packbench.page.reload({ waitUntil: 'commit' })
    await lines[0].send('WHILE-LOADING-7\r')
    await loading
    await expect.poll(said, { timeout: 15_000 }).toContain('WHILE-LOADING-7')
  })

  test('the bench takes the weight that the scale shows once it is steady, and says when the scale is gone', async () => {
    const { page } = packbench
    const seen = () => page.locator('body').innerText()
    await openPage(`/pack/${packedOrder}`)
    await expect.poll(seen, { timeout: 15_000 }).toContain('Scale, for PKG-')
    await scale.send('S D      1.2')
    await scale.send('00 kg\r\n')
    await expect.poll(seen, { timeout: 15_000 }).toContain('Moving: wait until it stands still')
    await page.keyboard.press('F6')
    await scale.send('S S      2.345 kg\r\n')
    await expect.poll(seen, { timeout: 15_000 }).toContain('2.345')
    await page.keyboard.press('F6')
    await expect.poll(seen, { timeout: 15_000 }).toMatch(/PKG-\d+ weighs 2\.345 kg/)
    await scale.send('S S      9.')
    await scale.pull()
    await expect.poll(seen, { timeout: 15_000 }).toContain('The scale is not connected')
    await page.keyboard.press('F6')
    await page.getByRole('dialog').getByLabel('Weight with packaging').fill('1.5')
    await page.keyboard.press('Enter')
    await expect.poll(seen, { timeout: 15_000 }).toMatch(/PKG-\d+ weighs 1\.500 kg/)
    await scale.plugIn()
    await expect.poll(seen, { timeout: 15_000 }).not.toContain('The scale is not connected')
    await scale.send('S S      0.000 kg\r\n')
    await expect.poll(seen, { timeout: 15_000 }).toContain('Nothing on the scale')
  })

  test('a device is added, checked, renamed and removed by keys on its page', async () => {
    const { page } = packbench
    await openPage('/settings/devices')
    await page.getByText('At this station').waitFor()
    await page.keyboard.press('a')
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Where it is plugged in').first().click()
    await page.getByRole('option', { name: 'Another port, by its name' }).click()
    await dialog.getByLabel('Name of the port').fill('/dev/packbench-none')
    await dialog.getByLabel('Name', { exact: true }).fill('Third scanner')
    await dialog.getByRole('button', { name: 'Add device' }).click()
    await expect.poll(said, { timeout: 15_000 }).toContain('Third scanner')
    await expect.poll(said, { timeout: 15_000 }).toContain('Plug it in, or choose the port that it has now')
    await page.keyboard.press('t')
    await expect.poll(said, { timeout: 15_000 }).toContain('Check of Third scanner')
    const kept = async () => JSON.parse(await readFile(stationFile(), 'utf8')).devices.map(({ name }: { name: string }) => name)
    expect(await kept()).toContain('Third scanner')
    await page.keyboard.press('c')
    await dialog.getByLabel('Name', { exact: true }).fill('Spare scanner')
    await dialog.getByRole('button', { name: 'Save device' }).click()
    await expect.poll(kept, { timeout: 15_000 }).toContain('Spare scanner')
    await page.keyboard.press('x')
    await dialog.getByRole('button', { name: 'Remove device' }).click()
    await expect.poll(kept, { timeout: 15_000 }).not.toContain('Spare scanner')
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
