// What the page may ask of its own machine.
import { readFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import type { BrowserWindow } from 'electron'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { must } from '#shared/kernel/must.ts'
import { launchPackbench, type RunningPackbench } from './launch-packbench.ts'
import './page-window.ts'

let packbench: RunningPackbench
beforeAll(async () => {
  packbench = await launchPackbench()
})
afterAll(() => packbench.close())

test('the station says who it is', async () => {
  expect(await packbench.page.evaluate(() => window.station.call('getStation', {}))).toEqual({
    name: os.hostname().split('.')[0],
    version: JSON.parse(await readFile(path.resolve(import.meta.dirname, '../../package.json'), 'utf8')).version,
    platform: process.platform,
    dataFolder: packbench.data,
    electron: expect.stringMatching(/^\d+\./),
    worker: null,
  })
})

test('the station refuses calls it does not have, and input that is not in the contract', async () => {
  const answers = await packbench.page.evaluate(async () => {
    const call = window.station.call as (name: string, input: unknown) => Promise<unknown>
    const attempt = (name: string, input: unknown) => call(name, input).then(() => 'answered', String)
    return [
      await attempt('constructor', {}),
      await attempt('shellOpen', { path: '/etc/passwd' }),
      await attempt('setFullScreen', { on: 'yes' }),
      await attempt('getStation', { extra: 1 }),
    ]
  })
  expect(answers[0]).toContain('no call constructor')
  expect(answers[1]).toContain('no call shellOpen')
  expect(answers[2]).toContain('expected boolean')
  expect(answers[3]).toContain('extra')
})

test('the station saves a file where the person chooses, under the suggested name alone', async () => {
  const target = path.join(packbench.data, 'labels.zpl')
  await packbench.app.evaluate(({ dialog }, filePath) => {
    Object.assign(dialog, {
      showSaveDialog: async (_window: BrowserWindow, options: { defaultPath: string }) => {
        Object.assign(globalThis, { suggestedPath: options.defaultPath })
        return { canceled: false, filePath }
      },
    })
  }, target)
  const input = { suggestedName: '..\\..\\labels.zpl', base64: Buffer.from('^XA^XZ').toString('base64') }
  expect(await packbench.page.evaluate((file) => window.station.call('saveFile', file), input)).toEqual({ kind: 'saved', path: target })
  expect(await readFile(target, 'utf8')).toBe('^XA^XZ')
  const suggested = await packbench.app.evaluate(({ app }) => [
    (globalThis as unknown as { suggestedPath: string }).suggestedPath,
    app.getPath('documents'),
  ])
  expect(suggested[0]).toBe(path.join(must(suggested[1], 'the documents folder'), 'labels.zpl'))
})

test('the station says why a file could not be saved', async () => {
  const target = path.join(packbench.data, 'no-such-folder', 'labels.zpl')
  await packbench.app.evaluate(({ dialog }, filePath) => {
    Object.assign(dialog, { showSaveDialog: async () => ({ canceled: false, filePath }) })
  }, target)
  const answer = await packbench.page.evaluate(() => window.station.call('saveFile', { suggestedName: 'labels.zpl', base64: '' }))
  expect(answer).toMatchObject({ kind: 'failed', reason: expect.stringContaining('ENOENT') })
})

test('the station remembers its look, and the menu speaks its language', async () => {
  await packbench.page.evaluate(() => window.station.call('setAppearance', { theme: 'dark', language: 'de' }))
  const shown = await packbench.app.evaluate(({ Menu, nativeTheme }) => ({
    first: Menu.getApplicationMenu()?.items[process.platform === 'darwin' ? 1 : 0]?.label,
    theme: nativeTheme.themeSource,
  }))
  expect(shown).toEqual({ first: process.platform === 'darwin' ? 'Bearbeiten' : 'Datei', theme: 'dark' })
  expect(JSON.parse(await readFile(path.join(packbench.data, '.station', 'station.json'), 'utf8'))).toMatchObject({
    theme: 'dark',
    language: 'de',
  })
})
