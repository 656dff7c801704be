// Whoever uses no mouse: everything on an office screen is reached by Tab and left again, one sees where one is, and the floor works by keys.
import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { fillWithSample, openScreen, settled } from './every-screen.ts'
import { type Hands, handsOn } from './hands.ts'
import { launchPackbench, type RunningPackbench } from './launch-packbench.ts'

const floorScreens = [
  'pick',
  'pick-list',
  'pack',
  'pack-order',
  'pack-joint',
  'put-back',
  'ship',
  'ship-order',
  'receive',
  'receive-transfer',
]

/** A field that is reached may bring further ones. */
const SPARE_TABS = 15

let data: string
let packbench: RunningPackbench
let hands: Hands
let screens: Readonly<Record<string, string>>

beforeAll(async () => {
  data = await mkdtemp(path.join(os.tmpdir(), 'packbench-'))
  screens = await fillWithSample(data)
  packbench = await launchPackbench({ data })
  hands = await handsOn(packbench.page)
  await packbench.page.emulateMedia({ reducedMotion: 'reduce' })
}, 120_000)
afterAll(async () => {
  await packbench.close()
  await rm(data, { recursive: true, force: true, maxRetries: 5 })
})

interface Watch {
  /** Everything on the page that a pointer could use. */
  readonly stops: readonly HTMLElement[]
  /** What had the focus, in order. */
  readonly visited: HTMLElement[]
  readonly unseen: Set<HTMLElement>
}

type WatchedWindow = Window & { watch: Watch }

/** Notes what can be used on this screen, and from now on where the focus goes and whether one sees it there. Answers how many stops there are. */
function watchFocus(): number {
  const looks = (element: Element) => {
    const { outlineStyle, outlineWidth, boxShadow, borderColor, backgroundColor } = getComputedStyle(element)
    return [outlineStyle, outlineWidth, boxShadow, borderColor, backgroundColor].join()
  }
  // A hidden checkbox or a field shows its focus on what stands around or beside it; a list, on its head or chosen row.
  const shown = (element: HTMLElement) =>
    [element, element.parentElement, element.nextElementSibling, element.firstElementChild, element.querySelector('[aria-selected="true"]')]
      .map((part) => (part === null ? '' : looks(part)))
      .join()
  const isUsable = (element: HTMLElement) =>
    element.checkVisibility({ visibilityProperty: true }) &&
    !element.matches(':disabled') &&
    element.closest('[inert], [aria-hidden="true"]') === null
  const isOfGroup = (element: HTMLElement) => element.tabIndex < 0 || (element.matches('[type="radio"]') && !element.matches(':checked'))
  ;(document.activeElement as HTMLElement | null)?.blur()
  document.getSelection()?.removeAllRanges()
  const all = [...document.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, [role="grid"], [tabindex="0"]')]
  const stops = all.filter((element) => isUsable(element) && !isOfGroup(element))
  const before = new Map(stops.map((element) => [element, shown(element)]))
  const watch: Watch = { stops, visited: [], unseen: new Set() }
  Object.assign(window, { watch })
  document.addEventListener('focusin', ({ target }) => {
    const element = target as HTMLElement
    watch.visited.push(element)
    if (before.get(element) === shown(element)) watch.unseen.add(element)
  })
  return stops.length
}

/** What the walk by Tab has shown: stops that were not reached, that do not show the focus, and whether one came round. */
function walked(): { missed: string[]; unseen: string[]; cameRound: boolean } {
  const { watch } = window as unknown as WatchedWindow
  const brief = (element: HTMLElement) => element.outerHTML.slice(0, 140)
  const [first] = watch.visited
  return {
    missed: watch.stops.filter((element) => element.isConnected && !watch.visited.includes(element)).map(brief),
    unseen: [...watch.unseen].map(brief),
    cameRound: first !== undefined && watch.visited.indexOf(first, 1) > 0,
  }
}

test('what cannot be seen or left is noticed', async () => {
  await openScreen(packbench.page, '/')
  await packbench.page.getByText('To release').waitFor()
  await settled(packbench.page)
  await packbench.page.evaluate(() => {
    document.body.insertAdjacentHTML('afterbegin', '<button id="faint" style="outline: none">x</button>')
    document.body.insertAdjacentHTML('beforeend', '<button id="trap">x</button>')
    document.getElementById('trap')?.addEventListener('keydown', (event) => event.preventDefault())
  })
  const stops = await packbench.page.evaluate(watchFocus)
  for (let n = 0; n < stops + SPARE_TABS; n++) await hands.press('Tab')
  expect(await packbench.page.evaluate(walked)).toEqual({ missed: [], unseen: [expect.stringContaining('id="faint"')], cameRound: false })
})

test('everything on an office screen is reached by Tab, seen there, and left again', async () => {
  const found: Record<string, unknown> = {}
  for (const [name, address] of Object.entries(screens)) {
    if (floorScreens.includes(name)) continue
    await packbench.page.reload()
    await openScreen(packbench.page, address)
    const stops = await packbench.page.evaluate(watchFocus)
    expect(stops, name).toBeGreaterThan(5)
    for (let n = 0; n < stops + SPARE_TABS; n++) await hands.press('Tab')
    // A field that takes the focus late moves the walk on: what it jumped over comes in a second round.
    const isWhole = (await packbench.page.evaluate(walked)).missed.length === 0
    for (let n = 0; n < stops && !isWhole; n++) await hands.press('Tab')
    const { missed, unseen, cameRound } = await packbench.page.evaluate(walked)
    if (missed.length + unseen.length > 0 || !cameRound) found[name] = { missed, unseen, cameRound }
  }
  expect(found).toEqual({})
}, 300_000)

test('a floor screen says its keys on F1 and is left by Escape', async () => {
  const help = packbench.page.locator('section[aria-label="Keys"]')
  for (const name of floorScreens) {
    const address = screens[name] ?? ''
    await openScreen(packbench.page, address)
    expect(await packbench.page.evaluate(() => location.hash), name).toContain(address)
    await hands.press('F1')
    await expect.poll(() => help.count(), { message: name, timeout: 5000 }).toBe(1)
    await hands.press('Escape')
    await expect.poll(() => help.count(), { message: name, timeout: 5000 }).toBe(0)
    await hands.press('Escape')
    await expect.poll(() => packbench.page.evaluate(() => location.hash), { message: name, timeout: 5000 }).not.toContain(address)
  }
}, 60_000)

test('a queue on the floor is walked by arrows and opened by Enter', async () => {
  for (const name of ['pick', 'pack', 'ship']) {
    const address = screens[name] ?? ''
    await openScreen(packbench.page, address)
    const chosen = packbench.page.locator('[aria-current="true"]')
    const goDown = async () => {
      await hands.press('ArrowDown')
      return chosen.innerText()
    }
    await expect.poll(goDown, { message: name, timeout: 5000 }).not.toContain('in hand')
    await hands.press('Enter')
    await expect
      .poll(() => packbench.page.evaluate(() => location.hash), { message: name, timeout: 5000 })
      .toMatch(new RegExp(`${address}/.+`))
    await openScreen(packbench.page, '/')
  }
}, 60_000)
