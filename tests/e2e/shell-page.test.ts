// What the page in the window may and may not do.
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchPackbench, type RunningPackbench } from './launch-packbench.ts'

let packbench: RunningPackbench
beforeAll(async () => {
  packbench = await launchPackbench({ args: ['--use-fake-device-for-media-stream'] })
})
afterAll(() => packbench.close())

test('the page starts without a warning', async () => {
  await packbench.page.locator('#root > *').first().waitFor({ state: 'attached' })
  await packbench.page.waitForLoadState('networkidle')
  const log = await readFile(path.join(packbench.data, '.station/logs/packbench.log'), 'utf8')
  expect(log.split('\n').filter((line) => line.includes(' window: '))).toEqual([])
})

test('the page comes from the app itself, with no power of Node', async () => {
  expect(packbench.page.url()).toBe('app://packbench/')
  const powers = await packbench.page.evaluate(() => ['require', 'process', 'module', 'Buffer', 'global'].filter((name) => name in window))
  expect(powers).toEqual([])
})

test('the page runs in a sandbox, isolated, without developer powers that a page could use', async () => {
  const preferences = await packbench.app.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents as unknown as { getLastWebPreferences(): Record<string, unknown> }
    const { sandbox, contextIsolation, nodeIntegration, webviewTag, webSecurity } = contents.getLastWebPreferences()
    return { sandbox, contextIsolation, nodeIntegration, webviewTag, webSecurity }
  })
  expect(preferences).toMatchObject({ sandbox: true, contextIsolation: true, nodeIntegration: false, webviewTag: false })
  expect(preferences.webSecurity).not.toBe(false)
})

test('the page is served with a strict policy', async () => {
  const policy = await packbench.page.evaluate(async () => (await fetch('/')).headers.get('content-security-policy'))
  expect(policy).toContain("default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self' 'unsafe-inline'")
  expect(policy).toContain("frame-ancestors 'none'")
})

test('the page cannot run a script that was written into it', async () => {
  const violated = await packbench.page.evaluate(
    () =>
      new Promise((resolve) => {
        document.addEventListener('securitypolicyviolation', (event) => event.blockedURI === 'inline' && resolve(event.violatedDirective))
        const script = document.createElement('script')
        script.textContent = 'window.evil = 1'
        document.body.append(script)
      }),
  )
  expect(violated).toBe('script-src-elem')
  expect(await packbench.page.evaluate(() => 'evil' in window)).toBe(false)
})

test('the page finds no file that is not part of the page', async () => {
  const asked = ['/../main/main.js', '/..%2fmain%2fmain.js', '/.built-from', '/package.json', '/absent.js']
  const found = await packbench.page.evaluate(async (paths) => Promise.all(paths.map(async (at) => (await fetch(at)).status)), asked)
  expect(found).toEqual([404, 404, 404, 404, 404])
})

test('the page gets itself for the address of any of its screens', async () => {
  expect(await packbench.page.evaluate(async () => (await fetch('/orders/4711')).headers.get('content-type'))).toContain('text/html')
})

test('the page cannot leave, open windows or reach the network', async () => {
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

test('the page is given pictures, which scan, and denied sound, location and notifications', async () => {
  const answers = await packbench.page.evaluate(async () => {
    const ask = (wanted: MediaStreamConstraints) =>
      navigator.mediaDevices.getUserMedia(wanted).then(
        () => 'given',
        (error: Error) => error.name,
      )
    return {
      sound: await ask({ audio: true }),
      soundBesidePictures: await ask({ audio: true, video: true }),
      camera: (await navigator.permissions.query({ name: 'camera' })).state,
      microphone: (await navigator.permissions.query({ name: 'microphone' })).state,
      notifications: Notification.permission,
      location: (await navigator.permissions.query({ name: 'geolocation' })).state,
    }
  })
  expect(answers).toEqual({
    sound: 'NotAllowedError',
    soundBesidePictures: 'NotAllowedError',
    camera: 'granted',
    microphone: 'denied',
    notifications: 'denied',
    location: 'denied',
  })
})
