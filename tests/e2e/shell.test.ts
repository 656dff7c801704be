import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { access, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import type { BrowserWindow } from 'electron'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { HubState, StationPort } from '#shared/contract/station.ts'
import { must } from '#shared/kernel/must.ts'
import { launchPackbench, type RunningPackbench } from './launch-packbench.ts'

declare global {
  interface Window {
    station: StationPort
    portAnswers: MessagePort[]
    hubStates: HubState[]
  }
}

let packbench: RunningPackbench
beforeAll(async () => {
  packbench = await launchPackbench({ args: ['--use-fake-device-for-media-stream'] })
})
afterAll(() => packbench.close())

describe('the page', () => {
  test('comes from the app itself, with no power of Node', async () => {
    expect(packbench.page.url()).toBe('app://packbench/')
    const powers = await packbench.page.evaluate(() =>
      ['require', 'process', 'module', 'Buffer', 'global'].filter((name) => name in window),
    )
    expect(powers).toEqual([])
  })

  test('runs in a sandbox, isolated, without developer powers that a page could use', async () => {
    const preferences = await packbench.app.evaluate(({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents as unknown as { getLastWebPreferences(): Record<string, unknown> }
      const { sandbox, contextIsolation, nodeIntegration, webviewTag, webSecurity } = contents.getLastWebPreferences()
      return { sandbox, contextIsolation, nodeIntegration, webviewTag, webSecurity }
    })
    expect(preferences).toMatchObject({ sandbox: true, contextIsolation: true, nodeIntegration: false, webviewTag: false })
    expect(preferences.webSecurity).not.toBe(false)
  })

  test('is served with a strict policy', async () => {
    const policy = await packbench.page.evaluate(async () => (await fetch('/')).headers.get('content-security-policy'))
    expect(policy).toContain("default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self' 'unsafe-inline'")
    expect(policy).toContain("frame-ancestors 'none'")
  })

  test('cannot run a script that was written into it', async () => {
    const violated = await packbench.page.evaluate(
      () =>
        new Promise((resolve) => {
          document.addEventListener('securitypolicyviolation', (event) => resolve(event.violatedDirective), { once: true })
          const script = document.createElement('script')
          script.textContent = 'window.evil = 1'
          document.body.append(script)
        }),
    )
    expect(violated).toBe('script-src-elem')
    expect(await packbench.page.evaluate(() => 'evil' in window)).toBe(false)
  })

  test('finds no file that is not part of the page', async () => {
    const asked = ['/../main/main.js', '/..%2fmain%2fmain.js', '/.built-from', '/package.json', '/absent.js']
    const found = await packbench.page.evaluate(async (paths) => Promise.all(paths.map(async (at) => (await fetch(at)).status)), asked)
    expect(found).toEqual([404, 404, 404, 404, 404])
  })

  test('gets itself for the address of any of its screens', async () => {
    expect(await packbench.page.evaluate(async () => (await fetch('/orders/4711')).headers.get('content-type'))).toContain('text/html')
  })

  test('cannot leave, open windows or reach the network', async () => {
    const opened = await packbench.page.evaluate(() => window.open('https://example.com') === null)
    expect(opened).toBe(true)
    await packbench.page.evaluate(() => {
      location.href = 'https://example.com'
    })
    expect(packbench.page.url()).toBe('app://packbench/')
    const blocked = await packbench.app.evaluate(async ({ session }) =>
      session.defaultSession.fetch('http://127.0.0.1:9/', { bypassCustomProtocolHandlers: true }).then(
        () => 'reached',
        (error: Error) => error.message,
      ),
    )
    expect(blocked).toContain('ERR_BLOCKED_BY_CLIENT')
  })

  test('is denied camera, location and notifications', async () => {
    const denied = await packbench.page.evaluate(async () => {
      const camera = await navigator.mediaDevices.getUserMedia({ video: true }).catch((error: Error) => error.name)
      return {
        camera,
        notifications: Notification.permission,
        location: (await navigator.permissions.query({ name: 'geolocation' })).state,
      }
    })
    expect(denied).toEqual({ camera: 'NotAllowedError', notifications: 'denied', location: 'denied' })
  })
})

describe('the station', () => {
  test('says who it is', async () => {
    expect(await packbench.page.evaluate(() => window.station.call('getStation', {}))).toEqual({
      name: os.hostname().split('.')[0],
      version: JSON.parse(await readFile(path.resolve(import.meta.dirname, '../../package.json'), 'utf8')).version,
      platform: process.platform,
      dataFolder: packbench.data,
      electron: expect.stringMatching(/^\d+\./),
    })
  })

  test('refuses calls it does not have, and input that is not in the contract', async () => {
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

  test('saves a file where the person chooses, under the suggested name alone', async () => {
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

  test('says why a file could not be saved', async () => {
    const target = path.join(packbench.data, 'no-such-folder', 'labels.zpl')
    await packbench.app.evaluate(({ dialog }, filePath) => {
      Object.assign(dialog, { showSaveDialog: async () => ({ canceled: false, filePath }) })
    }, target)
    const answer = await packbench.page.evaluate(() => window.station.call('saveFile', { suggestedName: 'labels.zpl', base64: '' }))
    expect(answer).toMatchObject({ kind: 'failed', reason: expect.stringContaining('ENOENT') })
  })

  test('remembers its look, and the menu speaks its language', async () => {
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
})

describe('the hub', () => {
  test('is ready, and the page gets its own line to it', async () => {
    await collectHubNews(packbench)
    await expect.poll(() => packbench.page.evaluate(() => window.hubStates.at(-1))).toEqual({ kind: 'ready' })
    await expect.poll(() => packbench.page.evaluate(() => window.portAnswers.length)).toBeGreaterThan(0)
  })

  test('is started again when it dies, and the page gets a new line', async () => {
    const lines = await packbench.page.evaluate(() => window.portAnswers.length)
    const pid = await hubPid(packbench)
    process.kill(pid, 'SIGKILL')
    await expect.poll(() => packbench.page.evaluate(() => window.portAnswers.length), { timeout: 15_000 }).toBeGreaterThan(lines)
    const kinds = await packbench.page.evaluate(() => window.hubStates.map((state) => state.kind))
    expect(kinds.slice(-3)).toEqual(['lost', 'starting', 'ready'])
    expect(await hubPid(packbench)).not.toBe(pid)
  })

  test('is left alone when it dies again and again, until someone asks for it', async () => {
    const state = () => packbench.page.evaluate(() => window.hubStates.at(-1)?.kind)
    const changes = () => packbench.page.evaluate(() => window.hubStates.length)
    while ((await state()) === 'ready') {
      const before = await changes()
      process.kill(await hubPid(packbench), 'SIGKILL')
      // lost, starting, ready; or refused
      await expect
        .poll(async () => (await changes()) > before && ['ready', 'refused'].includes((await state()) ?? ''), { timeout: 15_000 })
        .toBe(true)
    }
    expect(await packbench.page.evaluate(() => window.hubStates.at(-1))).toMatchObject({ kind: 'refused', code: 'HUB_KEEPS_STOPPING' })
    await packbench.page.evaluate(() => window.station.call('restartHub', {}))
    await expect.poll(state, { timeout: 15_000 }).toBe('ready')
  })

  test('gives a page that is loaded again a new line', async () => {
    await packbench.page.reload()
    await collectHubNews(packbench)
    await expect.poll(() => packbench.page.evaluate(() => window.portAnswers.length)).toBeGreaterThan(0)
    await expect.poll(() => packbench.page.evaluate(() => window.hubStates.at(-1))).toEqual({ kind: 'ready' })
  })

  test('says in words why it will not open a folder, and goes back when another is opened', async () => {
    const notAFolder = path.join(packbench.data, 'a-file')
    await writeFile(notAFolder, 'this is a file')
    await packbench.page.evaluate((folder) => window.station.call('openDataFolder', { folder }), notAFolder)
    await expect
      .poll(() => packbench.page.evaluate(() => window.hubStates.at(-1)), { timeout: 15_000 })
      .toMatchObject({ kind: 'refused', code: 'DATA_UNUSABLE', text: expect.stringContaining('a-file') })
    await packbench.page.evaluate((folder) => window.station.call('openDataFolder', { folder }), packbench.data)
    await expect.poll(() => packbench.page.evaluate(() => window.hubStates.at(-1)), { timeout: 15_000 }).toEqual({ kind: 'ready' })
  })
})

describe('starting and ending', () => {
  test('a second start on the same folder brings the first window forward and ends well', async () => {
    await packbench.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.minimize())
    expect(await secondStart(packbench.data)).toBe(0)
    await expect
      .poll(() =>
        packbench.app.evaluate(({ BrowserWindow }) =>
          BrowserWindow.getAllWindows().map((window) => window.isVisible() && !window.isMinimized()),
        ),
      )
      .toEqual([true])
  })

  test('another folder is another Packbench', async () => {
    const other = await launchPackbench()
    expect(await other.page.evaluate(() => window.station.call('getStation', {}))).toMatchObject({ dataFolder: other.data })
    await other.close()
  })

  test('a signal ends it in good order, and the window opens where it was', async () => {
    const data = await mkdtemp(path.join(os.tmpdir(), 'packbench-'))
    const first = await launchPackbench({ data })
    await collectHubNews(first)
    await expect.poll(() => first.page.evaluate(() => window.hubStates.at(-1)), { timeout: 15_000 }).toEqual({ kind: 'ready' })
    await first.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setBounds({ x: 40, y: 30, width: 900, height: 640 }))
    const ended = once(first.app.process(), 'exit')
    first.app.process().kill('SIGTERM')
    expect(await ended).toEqual([0, null])
    const second = await launchPackbench({ data })
    expect(await second.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds())).toMatchObject({
      width: 900,
      height: 640,
    })
    await collectHubNews(second)
    await expect.poll(() => second.page.evaluate(() => window.hubStates.at(-1)), { timeout: 15_000 }).toEqual({ kind: 'ready' })
    await second.close()
    await access(path.join(data, '.station', 'logs', 'packbench.log'))
    await rm(data, { recursive: true, force: true, maxRetries: 5 })
  })
})

/** Asks for the hub's port as the page's own code does, and keeps what comes. */
async function collectHubNews({ page }: RunningPackbench): Promise<void> {
  await page.evaluate(() => {
    window.portAnswers = []
    window.hubStates = []
    window.addEventListener('message', (event) => {
      if (event.data?.kind === 'hub-port') window.portAnswers.push(...event.ports)
    })
    window.station.onHubState((state) => window.hubStates.push(state))
    window.postMessage({ kind: 'hub-port-wanted' }, '*')
  })
}

/** The hub's process, once there is one and no other that is just ending. */
async function hubPid({ app }: RunningPackbench): Promise<number> {
  let living: number[] = []
  await expect
    .poll(async () => {
      const pids = await app.evaluate(({ app: electron }) =>
        electron
          .getAppMetrics()
          .filter((metric) => metric.name === 'packbench-hub')
          .map((metric) => metric.pid),
      )
      living = pids.filter(isLiving)
      return living.length
    })
    .toBe(1)
  return must(living[0], 'the hub process')
}

function isLiving(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

/** Starts Packbench once more and answers its exit code. */
async function secondStart(data: string): Promise<number> {
  const flags = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const electron = must(process.env['ELECTRON_EXEC_PATH'], 'the Electron runtime')
  const [code] = await once(
    spawn(electron, [...flags, path.resolve(import.meta.dirname, '../..'), '--data', data], { stdio: 'ignore' }),
    'exit',
  )
  return code
}
