// @ts-check
// npm run screenshots: every screen and what opens on it, with a full and an empty warehouse, light and dark, small and large, into screenshots/.
// npm run screenshots -- orders pick: only the screens whose name contains one of these words.
// npm run screenshots -- --light --1280: only this theme, only this size.
// npm run screenshots -- --zoom --4k --german: instead of the usual sizes, a window at 200 %, a very large one, and the usual small one in German.
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
import { officeStates } from './setup/office-states.mjs'
import { opened } from './setup/opened.mjs'
import { runScript, say } from './setup/progress.mjs'
import { emptyScreens, fullScreens, openSample, startEmpty } from './setup/screens.mjs'
import { setStage } from './setup/stage.mjs'
import { states } from './setup/states.mjs'
import { systemLibraries } from './setup/system-packages.mjs'

/** @typedef {{ name: string, width: number, height: number, zoom?: number, language?: 'en' | 'de' }} Look */

/** @type {readonly Look[]} */
const usual = [
  { name: '1280', width: 1280, height: 720 },
  { name: '1920', width: 1920, height: 1080 },
]
/** @type {Readonly<Record<string, Look>>} */
const further = {
  '--zoom': { name: '200-percent', width: 1280, height: 720, zoom: 2 },
  '--4k': { name: '3840', width: 3840, height: 2160 },
  '--german': { name: 'german', width: 1280, height: 720, language: 'de' },
}
const themes = /** @type {const} */ (['light', 'dark'])

await runScript(async () => {
  nodeModules()
  const electron = electronRuntime()
  systemLibraries(electron)
  await nativeAddon(electron, process.execPath)
  build(desktop)
  const endDisplay = await display()
  const asked = process.argv.slice(2)
  const wanted = asked.filter((word) => !word.startsWith('--'))
  const special = asked.flatMap((word) => further[word] ?? [])
  const sizes = usual.filter(({ name }) => asked.includes(`--${name}`))
  const looks = special.length > 0 ? special : sizes.length > 0 ? sizes : usual
  const inThemes = themes.filter((theme) => asked.includes(`--${theme}`))
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
    const isWanted = (/** @type {string} */ name) => wanted.length === 0 || wanted.some((word) => name.includes(word))
    const tops = filling === 'full' ? opened : {}
    const pictures = [
      ...Object.entries(pages).map(([name, route]) => ({ name, route, keys: [], shows: 'body' })),
      ...Object.entries(tops).map(([name, { at, keys, shows }]) => ({ name: `${at}-${name}`, route: pages[at], keys, shows })),
    ].filter(({ name }) => isWanted(name))
    if (pictures.length > 0) await photograph(electron, data, filling, pictures, looks, inThemes.length > 0 ? inThemes : themes)
    for (const [happening, needsDevices] of /** @type {const} */ ([
      [officeStates, false],
      [states, true],
    ])) {
      const happened = Object.entries(filling === 'full' ? happening : {})
        .map(([name, { at, ...state }]) => ({ name: `${at}-${name}`, route: pages[at], keys: [], shows: 'body', ...state }))
        .filter(({ name }) => isWanted(name))
      if (happened.length === 0) continue
      const stage = needsDevices ? await setStage() : undefined
      await photograph(electron, data, filling, happened, looks, inThemes.length > 0 ? inThemes : themes, stage)
      await stage?.end()
    }
    fs.rmSync(data, { recursive: true, force: true, maxRetries: 5 })
  }
  endDisplay()
  return 0
})

/** @typedef {{ name: string, route: string, keys: readonly string[], shows: string } & Partial<import('./setup/states.mjs').State>} Picture */

/** Opens the application, walks through the screens in every look and theme, and keeps a picture of each. */
async function photograph(
  /** @type {string} */ electron,
  /** @type {string} */ data,
  /** @type {string} */ filling,
  /** @type {readonly Picture[]} */ pictures,
  /** @type {readonly Look[]} */ looks,
  /** @type {readonly ('light' | 'dark')[]} */ inThemes,
  /** @type {import('./setup/stage.mjs').Stage | undefined} */ stage = undefined,
) {
  const { _electron } = await import('playwright-core')
  const folder = inRoot('screenshots')
  fs.mkdirSync(folder, { recursive: true })
  const env = /** @type {Record<string, string>} */ ({ ...process.env, ...electronEnvironment(electron) })
  const own = path.join(data, '.station')
  if (stage) {
    fs.mkdirSync(own, { recursive: true })
    fs.writeFileSync(path.join(own, 'station.json'), JSON.stringify({ devices: stage.devices }))
  }
  const args = [...electronFlags, root, '--data', data, ...(stage?.cameraFlags ?? [])]
  const app = await _electron.launch({ executablePath: electron, args, env })
  const page = await app.firstWindow()
  page.setDefaultTimeout(8000)
  const line = await page.context().newCDPSession(page)
  for (const look of looks) {
    // at 200 % a window has room for half as much in each direction
    const { zoom = 1 } = look
    await page.setViewportSize({ width: look.width / zoom, height: look.height / zoom })
    await takeOn(page, look)
    for (const colorScheme of inThemes) {
      await page.emulateMedia({ colorScheme })
      for (const { name, route, keys, shows, act, end } of pictures) {
        await page.evaluate(`location.hash = ${JSON.stringify(route)}`)
        await page.evaluate('document.fonts.ready.then(() => true)')
        await settled(page)
        for (const key of keys) await page.keyboard.press(key, { delay: 60 })
        // words of a selector are English
        if (keys.length > 0 && look.language === undefined)
          await page
            .locator(shows)
            .first()
            .waitFor({ timeout: 4000 })
            .catch(() => say(`${name} did not open`))
        const scan = async (/** @type {string} */ code) => stage && type(line, stage.typedBy(code))
        const hands = /** @type {import('./setup/states.mjs').Hands} */ ({ page, stage, scan }) // without a stage nothing needs one
        await act?.(hands).catch(() => say(`${name} did not happen`))
        if (keys.length > 0) await page.waitForTimeout(300)
        await page.screenshot({ path: path.join(folder, `${name}-${filling}-${colorScheme}-${look.name}.png`) })
        for (let n = 0; n < 2 && keys.length > 0; n++) await page.keyboard.press('Escape')
        await end?.(hands)
        // what has happened is forgotten
        if (act) await page.reload()
      }
      say(`${filling}, ${colorScheme}, ${look.name}: ${pictures.length} pictures`)
    }
  }
  await app.close()
}

/** The keys of a scan in one go, each stamped with the moment at which the system saw it. */
async function type(/** @type {import('playwright-core').CDPSession} */ line, /** @type {any[]} */ keys) {
  const presses = keys.map(({ key, code = '', shift, ctrl, alt, at }) => {
    const modifiers = (alt ? 1 : 0) + (ctrl ? 2 : 0) + (shift ? 8 : 0)
    const text = key.length === 1 && !ctrl && !alt ? { text: key } : {}
    return line.send('Input.dispatchKeyEvent', { type: 'keyDown', key, code, modifiers, timestamp: at / 1000, ...text })
  })
  await Promise.all(presses)
}

/** Waits until the page has stopped changing and nothing on it is still loading. */
async function settled(/** @type {import('playwright-core').Page} */ page) {
  let before = ''
  for (let looks = 0; looks < 20; looks++) {
    await page.waitForTimeout(looks === 0 ? 350 : 150)
    const now = await page.locator('body').innerHTML()
    if (now === before && !now.includes('aria-busy="true"')) return
    before = now
  }
}

/** The language of the page. */
async function takeOn(/** @type {import('playwright-core').Page} */ page, /** @type {Look} */ { language = 'en' }) {
  const state = { language, stationLanguage: language, personLanguage: null }
  await page.evaluate(`localStorage.setItem('packbench.language', ${JSON.stringify(JSON.stringify({ state, version: 0 }))})`)
  await page.reload()
}

/** Runs the hub alone on a folder and lets `work` ask it. */
async function withHub(/** @type {string} */ data, /** @type {(ask: import('./setup/screens.mjs').Ask) => Promise<any>} */ work) {
  const hub = spawn(process.execPath, [inRoot('dist/hub/hub.js'), '--data', data], { stdio: ['ignore', 'pipe', 'inherit'] })
  const [line] = await once(createInterface(hub.stdout), 'line')
  const { url, token } = JSON.parse(line)
  /** @type {import('./setup/screens.mjs').Ask} */
  const ask = async (name, input = {}, station = 'api') => {
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}`, 'x-packbench-station': station }
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
