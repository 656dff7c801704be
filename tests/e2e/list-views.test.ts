// A list arranged in the real window by keys alone: sorted, another column, kept as a view, and there again after a reload.
import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Hands, handsOn } from './hands.ts'
import { launchPackbench, type RunningPackbench } from './launch-packbench.ts'
import { startHub } from './running-hub.ts'

let data: string
let packbench: RunningPackbench
let hands: Hands

beforeAll(async () => {
  data = await mkdtemp(path.join(os.tmpdir(), 'packbench-'))
  const hub = await startHub(data)
  await hub.send('setup/openSampleWarehouse', { language: 'en' })
  await hub.kill()
  packbench = await launchPackbench({ data })
  hands = await handsOn(packbench.page)
})
afterAll(async () => {
  await packbench.close()
  await rm(data, { recursive: true, force: true, maxRetries: 5 })
})

const heads = () => packbench.page.getByRole('columnheader').allTextContents()
const sortedHead = () =>
  packbench.page.locator('[role="columnheader"][aria-sort="ascending"], [role="columnheader"][aria-sort="descending"]')
const asksWhether = (title: string) => packbench.page.getByRole('dialog', { name: title }).waitFor()

test('customers are sorted by name, lose a column, and are kept as a view that is there after a reload', async () => {
  await expect.poll(() => packbench.page.locator('body').innerText(), { timeout: 15_000 }).toContain('Needs someone')
  await hands.goTo('Customers')
  await packbench.page.getByRole('row').nth(1).waitFor()
  await packbench.page.getByRole('grid', { name: 'Customers' }).focus()
  await hands.press('Shift+ArrowRight', 'Shift+ArrowRight')
  await expect.poll(() => sortedHead().allTextContents(), { timeout: 15_000 }).toEqual([expect.stringMatching(/^Name/)])

  await hands.press('k')
  await asksWhether('Columns')
  await hands.tabTo('Country')
  await hands.press('Space', 'Enter')
  await expect.poll(heads, { timeout: 15_000 }).not.toContain('Country')

  await hands.press('v')
  await packbench.page.getByRole('menuitem', { name: 'Save as a view' }).waitFor()
  await hands.press('End', 'Enter')
  await asksWhether('Save this view of the list?')
  await hands.type('By name')
  await hands.press('Enter')
  const view = packbench.page.getByRole('button', { name: 'By name' })
  await view.waitFor()
  await packbench.page.getByRole('dialog').waitFor({ state: 'detached' })

  // a slow machine, on which the list is drawn before the hub has said who works here
  const machine = await packbench.page.context().newCDPSession(packbench.page)
  await machine.send('Emulation.setCPUThrottlingRate', { rate: 8 })
  await packbench.page.reload()
  await expect
    .poll(async () => ((await view.count()) > 0 ? 'the view' : await packbench.page.locator('body').innerText()), { timeout: 30_000 })
    .toBe('the view')
  expect(await heads()).not.toContain('Country')
  expect(await sortedHead().allTextContents()).toEqual([expect.stringMatching(/^Name/)])
})
