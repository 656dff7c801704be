// Every command code on every floor screen: it does what its word says there, or the band says plainly that it does nothing.
import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type CommandCode, commandBarcode } from '#shared/domain/scanning/command-codes.ts'
import { must } from '#shared/kernel/must.ts'
import { fillWithSample, openScreen, settled } from './every-screen.ts'
import { type Hands, handsOn } from './hands.ts'
import { launchPackbench, type RunningPackbench } from './launch-packbench.ts'

let data: string
let packbench: RunningPackbench
let hands: Hands
let screens: Readonly<Record<string, string>>

beforeAll(async () => {
  data = await mkdtemp(path.join(os.tmpdir(), 'packbench-'))
  screens = await fillWithSample(data)
  packbench = await launchPackbench({ data })
  hands = await handsOn(packbench.page)
}, 120_000)
afterAll(async () => {
  await packbench.close()
  await rm(data, { recursive: true, force: true, maxRetries: 5 })
})

const NOTHING = 'does nothing here'

async function bandAfter(screen: string, code: CommandCode, written = commandBarcode(code)): Promise<string> {
  await openScreen(packbench.page, must(screens[screen], screen))
  await hands.scan(written)
  await packbench.page.waitForTimeout(400)
  await settled(packbench.page)
  return (await hands.band.count()) > 0 ? ((await hands.band.first().textContent()) ?? '') : ''
}

/** The codes without a meaning on each screen. Every other one does something there. */
const idle: Readonly<Record<string, readonly CommandCode[]>> = {
  pick: ['UNDO', 'SKIP', 'SHORT', 'FULL'],
  'pick-list': ['VALIDATE', 'FULL', 'NEXT'],
  pack: ['UNDO', 'SKIP', 'SHORT', 'FULL', 'PRINT', 'REPRINT'],
  'pack-order': ['SKIP', 'SHORT', 'NEXT'],
  ship: ['UNDO', 'SKIP', 'SHORT', 'FULL'],
  'ship-order': ['SKIP', 'SHORT', 'FULL'],
  'put-back': ['VALIDATE', 'SKIP', 'SHORT', 'FULL', 'PRINT', 'REPRINT', 'NEXT'],
}

test.each(Object.entries(idle))('%s says which codes do nothing there', async (screen, codes) => {
  const said: Record<string, string> = {}
  for (const code of codes) said[code] = await bandAfter(screen, code)
  for (const code of codes) expect(said[code], `${code} on ${screen}`).toContain(NOTHING)
})

test('where a tracking number is taken, a bare command word is none', async () => {
  for (const code of ['SKIP', 'SHORT', 'FULL'] as const) {
    expect(await bandAfter('ship-order', code, code)).toContain(NOTHING)
    expect(await packbench.page.locator('main').innerText()).toContain('none yet')
  }
})

test.each<[string, CommandCode, string]>([
  ['pick', 'NEXT', 'Scan a pick list'],
  ['pick-list', 'SHORT', ''],
  ['ship', 'REPRINT', 'to the printer again'],
  ['ship', 'PRINT', 'to the printer again'],
  ['ship-order', 'REPRINT', 'to the printer again'],
  ['ship-order', 'PRINT', 'to the printer again'],
  ['ship-order', 'NEXT', 'Choose a carrier'],
])('on %s %s does something', async (screen, code, says) => {
  const band = await bandAfter(screen, code)
  expect(band).not.toContain(NOTHING)
  expect(band).toContain(says)
})

test.each(['pick', 'pick-list', 'pack', 'pack-order', 'ship', 'ship-order', 'put-back'])('HELP and PAUSE work on %s', async (screen) => {
  expect(await bandAfter(screen, 'HELP')).not.toContain(NOTHING)
  expect(await packbench.page.getByText('Keys', { exact: true }).count()).toBeGreaterThan(0)
  const before = packbench.page.url()
  await hands.scan(commandBarcode('PAUSE'))
  await expect.poll(() => packbench.page.url()).not.toBe(before)
})
