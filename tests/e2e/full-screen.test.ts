// Floor screens that fill the whole screen: the real window, its setting, its key, and a restart.
import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchPackbench, type RunningPackbench } from './launch-packbench.ts'
import { startHub } from './running-hub.ts'
import { eachStepStandsOnTheOneBefore } from './step-by-step.ts'

let data: string
let packbench: RunningPackbench
beforeAll(async () => {
  data = await mkdtemp(path.join(os.tmpdir(), 'packbench-'))
  const hub = await startHub(data)
  await hub.send('setup/openSampleWarehouse', { language: 'en' })
  await hub.kill()
  await start()
})
afterAll(async () => {
  await packbench.close()
  await rm(data, { recursive: true, force: true, maxRetries: 5 })
})

eachStepStandsOnTheOneBefore()

async function start(): Promise<void> {
  packbench = await launchPackbench({ data })
  await packbench.page.getByText('Needs someone').waitFor()
}

const openPage = (hash: string) =>
  packbench.page.evaluate((to) => {
    location.hash = to
  }, hash)
const isFull = () => packbench.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isFullScreen())
/** F11 as the system hands it to the window, past the page. */
const pressF11 = () =>
  packbench.app.evaluate(({ BrowserWindow }) => {
    const page = BrowserWindow.getAllWindows()[0]?.webContents
    page?.sendInputEvent({ type: 'keyDown', keyCode: 'F11' })
    page?.sendInputEvent({ type: 'keyUp', keyCode: 'F11' })
  })

test('without the setting a floor screen leaves the window as it is', async () => {
  await openPage('/pick')
  await packbench.page.getByRole('heading', { name: 'Pick' }).first().waitFor()
  expect(await isFull()).toBe(false)
})

test('with it a floor screen fills the screen, and the office gives it back', async () => {
  await openPage('/settings/station')
  const setting = packbench.page.getByLabel('Floor screens fill the whole screen')
  await setting.click()
  // ticked once it is kept
  await expect.poll(() => setting.isChecked(), { timeout: 15_000 }).toBe(true)
  expect(await isFull()).toBe(false)
  await openPage('/pick')
  await expect.poll(isFull, { timeout: 15_000 }).toBe(true)
  await openPage('/orders')
  await expect.poll(isFull, { timeout: 15_000 }).toBe(false)
})

test('F11 leaves it on a floor screen too', async () => {
  await openPage('/pack')
  await expect.poll(isFull, { timeout: 15_000 }).toBe(true)
  await pressF11()
  await expect.poll(isFull, { timeout: 15_000 }).toBe(false)
})

test('after a restart the office is as large as before, and the next floor screen fills the screen again', async () => {
  await openPage('/orders')
  await openPage('/pick')
  await expect.poll(isFull, { timeout: 15_000 }).toBe(true)
  await packbench.app.close()
  await start()
  expect(await isFull()).toBe(false)
  await openPage('/pick')
  await expect.poll(isFull, { timeout: 15_000 }).toBe(true)
})

test('a window that a person has filled by F11 stays filled, through floor screens and a restart', async () => {
  await openPage('/orders')
  await expect.poll(isFull, { timeout: 15_000 }).toBe(false)
  await pressF11()
  await expect.poll(isFull, { timeout: 15_000 }).toBe(true)
  await openPage('/pick')
  await openPage('/orders')
  await packbench.page.getByText('Orders').first().waitFor()
  expect(await isFull()).toBe(true)
  await packbench.app.close()
  await start()
  await expect.poll(isFull, { timeout: 15_000 }).toBe(true)
})
