// @ts-check
// npm run screenshots: every screen, with a full and an empty warehouse, light and dark, small and large, into screenshots/.
// npm run screenshots -- orders pick: only the screens whose name contains one of these words.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { build, desktop } from './setup/build.mjs'
import { display } from './setup/display.mjs'
import { electronEnvironment, electronFlags, electronRuntime } from './setup/electron-runtime.mjs'
import { inRoot, root } from './setup/folders.mjs'
import { nativeAddon } from './setup/native-addon.mjs'
import { nodeModules } from './setup/node-modules.mjs'
import { runScript, say } from './setup/progress.mjs'
import { emptyScreens, fullScreens, openSample, startEmpty } from './setup/screens.mjs'
import { systemLibraries } from './setup/system-packages.mjs'

const sizes = [
  { width: 1280, height: 720 },
  { width: 1920, height: 1080 },
]
const themes = /** @type {const} */ (['light', 'dark'])

await runScript(async () => {
  nodeModules()
  const electron = electronRuntime()
  systemLibraries(electron)
  await nativeAddon(electron, process.execPath)
  build(desktop)
  const endDisplay = await display()
  const wanted = process.argv.slice(2)
  for (const [filling, fill, screens] of /** @type {const} */ ([
    ['new', async () => {}, async () => ({ 'first-run': '/' })],
    ['empty', startEmpty, async () => emptyScreens],
    ['full', openSample, fullScreens],
  ])) {
    const data = fs.mkdtempSync(path.join(os.tmpdir(), 'packbench-pictures-'))
    const pages = await withHub(data, async (ask) => {
      await fill(ask)
      return screens(ask)
    })
    const chosen = Object.entries(pages).filter(([name]) => wanted.length === 0 || wanted.some((word) => name.includes(word)))
    if (chosen.length > 0) await photograph(electron, data, filling, chosen)
    fs.rmSync(data, { recursive: true, force: true, maxRetries: 5 })
  }
  endDisplay()
  return 0
})

/** Opens the application once per theme and size, walks through the screens and keeps a picture of each. */
async function photograph(
  /** @type {string} */ electron,
  /** @type {string} */ data,
  /** @type {string} */ filling,
  /** @type {[string, string][]} */ pages,
) {
  const { _electron } = await import('playwright-core')
  const folder = inRoot('screenshots')
  fs.mkdirSync(folder, { recursive: true })
  const env = /** @type {Record<string, string>} */ ({ ...process.env, ...electronEnvironment(electron) })
  const app = await _electron.launch({ executablePath: electron, args: [...electronFlags, root, '--data', data], env })
  const page = await app.firstWindow()
  for (const colorScheme of themes) {
    await page.emulateMedia({ colorScheme })
    for (const size of sizes) {
      await page.setViewportSize(size)
      for (const [name, route] of pages) {
        await page.evaluate(`location.hash = ${JSON.stringify(route)}`)
        await page.evaluate('document.fonts.ready.then(() => true)')
        await page.waitForTimeout(450)
        await page.screenshot({ path: path.join(folder, `${name}-${filling}-${colorScheme}-${size.width}.png`) })
      }
      say(`${filling}, ${colorScheme}, ${size.width} x ${size.height}: ${pages.length} screens`)
    }
  }
  await app.close()
}

/** Runs the hub alone on a folder and lets `work` ask it. */
async function withHub(/** @type {string} */ data, /** @type {(ask: import('./setup/screens.mjs').Ask) => Promise<any>} */ work) {
  const hub = spawn(process.execPath, [inRoot('dist/hub/hub.js'), '--data', data], { stdio: ['ignore', 'pipe', 'inherit'] })
  const [line] = await once(createInterface(hub.stdout), 'line')
  const { url, token } = JSON.parse(line)
  /** @type {import('./setup/screens.mjs').Ask} */
  const ask = async (name, input = {}) => {
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` }
    const response = await fetch(`${url}/api/${name}`, { method: 'POST', headers, body: JSON.stringify(input) })
    const body = await response.json()
    if (!response.ok) throw new Error(`${name} answered ${response.status}: ${JSON.stringify(body)}`)
    return body
  }
  try {
    return await work(ask)
  } finally {
    hub.kill()
    await once(hub, 'exit')
  }
}
