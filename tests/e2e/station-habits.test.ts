// What a station does by itself, and a station that many share: locked, through a restart, and opened again by the PIN or by hand.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchPackbench, type RunningPackbench } from './launch-packbench.ts'
import './page-window.ts'
import { startHub } from './running-hub.ts'
import { eachStepStandsOnTheOneBefore } from './step-by-step.ts'

let data: string
let config: string
let packbench: RunningPackbench
beforeAll(async () => {
  data = await mkdtemp(path.join(os.tmpdir(), 'packbench-'))
  config = await mkdtemp(path.join(os.tmpdir(), 'packbench-config-'))
  const hub = await startHub(data)
  await hub.send('setup/openSampleWarehouse', { language: 'en' })
  await hub.kill()
  await start()
})
afterAll(async () => {
  await packbench.close()
  for (const folder of [data, config]) await rm(folder, { recursive: true, force: true, maxRetries: 5 })
})

eachStepStandsOnTheOneBefore()

async function start(): Promise<void> {
  packbench = await launchPackbench({ data, env: { XDG_CONFIG_HOME: config } })
  await packbench.page.getByText('Needs someone').waitFor()
}

const openPage = (hash: string) =>
  packbench.page.evaluate((to) => {
    location.hash = to
  }, hash)
const said = () => packbench.page.locator('main').innerText()
const kept = () => JSON.parse(readFileSync(path.join(data, '.station', 'station.json'), 'utf8'))
const isLocked = () => packbench.page.evaluate(async () => (await window.station.call('getHabits', {})).isLocked)
/** What the menu offers to somebody who should not leave. */
const menu = () =>
  packbench.app.evaluate(({ Menu }) => {
    const roles = Menu.getApplicationMenu()?.items.flatMap((item) => item.submenu?.items.map(({ role }) => role?.toLowerCase()) ?? []) ?? []
    return { quit: roles.includes('quit'), tools: roles.includes('toggledevtools'), copy: roles.includes('copy') }
  })
/** Tries everything that ends a program from its own window. */
const tryToClose = () =>
  packbench.app.evaluate(async ({ app, BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.close()
    app.quit()
    await new Promise((resolve) => setTimeout(resolve, 500))
    return BrowserWindow.getAllWindows().length
  })
const isLit = () =>
  packbench.app.evaluate(({ powerSaveBlocker }) => Array.from({ length: 50 }, (_, id) => id).some((id) => powerSaveBlocker.isStarted(id)))

test.skipIf(process.platform !== 'linux')('it starts with the computer: the desktop gets what starts this very station', async () => {
  const file = path.join(config, 'autostart', 'packbench.desktop')
  await openPage('/settings/station')
  const setting = packbench.page.getByLabel('Packbench starts with this computer')
  await setting.click()
  await expect.poll(() => existsSync(file), { timeout: 15_000 }).toBe(true)
  const [, exec = ''] = /^Exec=(.*)$/m.exec(readFileSync(file, 'utf8')) ?? []
  expect(exec).toContain(data)
  // this station runs already: the second one shows its window and ends well
  const flags = process.getuid?.() === 0 ? ' --no-sandbox' : ''
  expect(spawnSync('sh', ['-c', `${exec.replaceAll('%%', '%')}${flags}`], { timeout: 40_000 }).status).toBe(0)
  // ticked once it is kept
  await expect.poll(() => setting.isChecked(), { timeout: 15_000 }).toBe(true)
  await setting.click()
  await expect.poll(() => existsSync(file), { timeout: 15_000 }).toBe(false)
})

test('the screen stays lit while a floor screen is open, and no longer', async () => {
  expect(await isLit()).toBe(false)
  await openPage('/pick')
  await expect.poll(isLit, { timeout: 15_000 }).toBe(true)
  await openPage('/settings/station')
  await expect.poll(isLit, { timeout: 15_000 }).toBe(false)
})

test('the volume moves by keys and is remembered', async () => {
  const slider = packbench.page.getByLabel('Tones after a scan')
  await slider.focus()
  await packbench.page.keyboard.press('Home')
  expect(await slider.getAttribute('aria-valuetext')).toBe('Off')
  await packbench.page.keyboard.press('ArrowRight')
  expect(await slider.getAttribute('aria-valuetext')).toBe('5 %')
  await slider.blur()
})

test('locked by a PIN, it cannot be closed, and nothing on the disk tells the PIN', async () => {
  await packbench.page.keyboard.press('l')
  const dialog = packbench.page.getByRole('dialog')
  await dialog.getByLabel('PIN', { exact: true }).fill('47-11')
  await dialog.getByLabel('PIN once more').fill('47-11')
  await dialog.getByRole('button', { name: 'Lock this station' }).click()
  await expect.poll(said, { timeout: 15_000 }).toContain('This station is locked')
  expect(await menu()).toEqual({ quit: false, tools: false, copy: true })
  expect(await tryToClose()).toBe(1)
  expect(JSON.stringify(kept())).not.toContain('47-11')
  expect(await packbench.page.evaluate(() => window.station.call('chooseDataFolder', {}))).toEqual({ folder: null })
})

test('it is locked after a restart; a wrong PIN leaves it so, the right one opens it', async () => {
  const ended = new Promise((resolve) => packbench.app.process().once('exit', resolve))
  packbench.app.process().kill('SIGTERM')
  await ended
  await start()
  expect(await isLocked()).toBe(true)
  await openPage('/settings/station')
  await expect.poll(said, { timeout: 15_000 }).toContain('This station is locked')
  await packbench.page.keyboard.press('u')
  const dialog = packbench.page.getByRole('dialog')
  await dialog.getByLabel('PIN', { exact: true }).fill('4711')
  await dialog.getByRole('button', { name: 'Unlock this station' }).click()
  await dialog.getByText('This is not the PIN').waitFor()
  expect(await isLocked()).toBe(true)
  await dialog.getByLabel('PIN', { exact: true }).fill('47-11')
  await dialog.getByRole('button', { name: 'Unlock this station' }).click()
  await expect.poll(isLocked, { timeout: 15_000 }).toBe(false)
  expect(kept().lock).toBeNull()
  expect(await menu()).toMatchObject({ quit: true })
})

test('a forgotten PIN locks nobody out: started again by hand with --unlock, the station opens', async () => {
  await packbench.page.evaluate(() => window.station.call('lockWindow', { pin: 'forgotten' }))
  expect(await isLocked()).toBe(true)
  const root = path.resolve(import.meta.dirname, '../..')
  const flags = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const args = [...flags, root, '--data', data, '--unlock']
  spawnSync(process.env['ELECTRON_EXEC_PATH'] ?? '', args, { timeout: 40_000 })
  await expect.poll(isLocked, { timeout: 15_000 }).toBe(false)
})
