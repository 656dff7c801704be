// Who works at a window is known to its station for good: also to one whose power is cut right after somebody took over.
import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'
import { uuidV7Ids } from '#shared/kernel/ids.ts'
import { must } from '#shared/kernel/must.ts'
import { cutPower } from './cut-power.ts'
import { handsOn } from './hands.ts'
import { launchPackbench, type RunningPackbench } from './launch-packbench.ts'
import { startHub } from './running-hub.ts'

test('who took over is still there after the power was cut in the same moment, and what is done is done in that name', async () => {
  const data = await mkdtemp(path.join(os.tmpdir(), 'packbench-'))
  await aWarehouseOf(data, 'Ada Brandt', 'Bea Castell')
  const before = await launchPackbench({ data })
  await worksHere(before, 'Ada Brandt')
  const hands = await handsOn(before.page)
  await before.page.locator('header button[aria-haspopup="menu"]').first().focus()
  await hands.press('Enter')
  await before.page.getByRole('menuitemradio', { name: 'Bea Castell' }).focus()
  await hands.press('Enter')
  await worksHere(before, 'Bea Castell')
  await cutPower(before)
  // what a page keeps for itself is written seconds later, so a power cut loses it
  await rm(path.join(data, '.station', 'Local Storage'), { recursive: true, force: true })

  const after = await launchPackbench({ data })
  await worksHere(after, 'Bea Castell')
  const late = await handsOn(after.page)
  await late.goTo('Stock')
  await shows(after, 'Add bin')
  await late.press('b')
  await late.fill('Code', 'B-01-1')
  await late.fill('Zone', 'B')
  await late.press('Enter')
  await shows(after, 'Bin B-01-1 added')
  await after.close()
  expect(await whoAddedBins(data)).toEqual(['Bea Castell'])
  await rm(data, { recursive: true, force: true, maxRetries: 5 })
})

function shows({ page }: RunningPackbench, text: string): Promise<void> {
  return expect.poll(() => page.locator('body').innerText(), { timeout: 20_000 }).toContain(text)
}

function worksHere({ page }: RunningPackbench, name: string): Promise<void> {
  return expect.poll(() => page.locator('header strong').first().innerText(), { timeout: 20_000 }).toBe(name)
}

async function aWarehouseOf(data: string, ownerName: string, other: string): Promise<void> {
  const hub = await startHub(data)
  const address = { name: 'Nordkontor', line1: 'Speicherstr. 4', postcode: '20457', city: 'Hamburg', country: 'DE' }
  const company = { name: 'Nordkontor', address, currency: 'EUR', timeZone: 'Europe/Berlin', documentLanguage: 'en' }
  expect((await hub.send('setup/startEmpty', { company, ownerName })).status).toBe(200)
  expect((await hub.send('people/addUser', { id: uuidV7Ids.next(), name: other, role: 'office' })).status).toBe(200)
  await hub.kill()
}

async function whoAddedBins(data: string): Promise<string[]> {
  const hub = await startHub(data)
  const bins = await hub.send('stock/listBins', {})
  const { rows } = bins.body as { rows: { id: string; code: string }[] }
  const bin = must(
    rows.find(({ code }) => code === 'B-01-1'),
    'the bin',
  )
  const { body } = await hub.send('history/getTimeline', { about: { kind: 'bin', id: bin.id } })
  await hub.kill()
  return (body as { entries: { user: string }[] }).entries.map(({ user }) => user)
}
