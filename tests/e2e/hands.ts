// A person at the window: a scanner, a keyboard, and eyes on the band. No mouse.
import type { CDPSession, Locator, Page } from 'playwright-core'

/** Milliseconds between two keys of a wedge scanner. */
const SCANNER_PACE = 2
/** Milliseconds between two keys of a quick typist; slower than anything that is taken for a scanner. */
const TYPIST_PACE = 70

/** No page has more stops than this. */
const MOST_TABS = 120
const MOST_ROWS = 40

export interface Hands {
  /** Reads a barcode: its characters and Enter, as fast as a wedge scanner sends them. */
  scan(code: string): Promise<void>
  /** Types by hand. */
  type(text: string): Promise<void>
  /** Presses keys one after the other: 'F2', 'Enter', 'Control+K'. */
  press(...keys: string[]): Promise<void>
  /** Goes on with Tab until the field or button of this name has the focus; `group` is what the buttons around it are called together. */
  tabTo(name: string, group?: string): Promise<void>
  /** Fills the field of this name by hand, in place of what stands in it. */
  fill(name: string, text: string): Promise<void>
  /** Goes down the list with the arrow until the row that says this is chosen. */
  chooseRow(text: string): Promise<void>
  /** Opens a room through the box that finds anything. */
  goTo(room: string): Promise<void>
  /** The band that says what to scan and how the last scan went. */
  readonly band: Locator
}

/**
 * Hands on the window's keyboard. A scanner does not wait for the page: its keys go out in one go, each stamped with the moment at which the
 * system saw it, however busy the page is.
 */
export async function handsOn(page: Page): Promise<Hands> {
  const line: CDPSession = await page.context().newCDPSession(page)

  async function type(text: string): Promise<void> {
    await page.keyboard.type(text, { delay: TYPIST_PACE })
  }

  async function tabTo(name: string, group?: string): Promise<void> {
    for (let steps = 0; steps <= MOST_TABS; steps++) {
      const focused = await readFocus(page)
      if (focused.name.startsWith(name) && (group === undefined || focused.group === group)) return
      await page.keyboard.press('Tab')
    }
    throw new Error(`nothing called "${name}" can be reached with Tab; the focus is on "${(await readFocus(page)).name}"`)
  }

  return {
    async scan(code) {
      const startedAt = Date.now() / 1000
      const keys = [...code].map(keyOf).concat({ key: 'Enter', code: 'Enter', text: '\r', windowsVirtualKeyCode: 13 })
      const sent = keys.flatMap((key, index) => {
        const timestamp = startedAt + (index * SCANNER_PACE) / 1000
        const { text: _, ...released } = key
        return [
          line.send('Input.dispatchKeyEvent', { type: 'keyDown', timestamp, ...key }),
          line.send('Input.dispatchKeyEvent', { type: 'keyUp', timestamp, ...released }),
        ]
      })
      await Promise.all(sent)
    },
    type,
    tabTo,
    async fill(name, text) {
      await tabTo(name)
      await page.keyboard.press('Control+A')
      await type(text)
    },
    async chooseRow(text) {
      const chosen = page.locator('[role="row"][aria-selected="true"]', { hasText: text })
      for (let steps = 0; steps <= MOST_ROWS; steps++) {
        if ((await chosen.count()) > 0) return
        await page.keyboard.press('ArrowDown')
      }
      throw new Error(`no row with "${text}" was reached`)
    },
    async goTo(room) {
      await page.keyboard.press('Control+K')
      await type(room)
      await page.getByRole('option', { name: room, exact: true }).waitFor()
      await page.keyboard.press('Enter')
    },
    async press(...keys) {
      for (const key of keys) await page.keyboard.press(key)
    },
    band: page.locator('[role="status"][aria-atomic="true"]'),
  }
}

interface Key {
  readonly key: string
  readonly code: string
  readonly text: string
  readonly windowsVirtualKeyCode: number
}

/** The key that makes this character on a US keyboard, which is what scanners pretend to be. */
function keyOf(character: string): Key {
  const code = /\d/.test(character) ? `Digit${character}` : /[a-z]/i.test(character) ? `Key${character.toUpperCase()}` : 'Minus'
  return { key: character, code, text: character, windowsVirtualKeyCode: character.toUpperCase().charCodeAt(0) }
}

/** What the focused field or button is called by those who hear it. */
function readFocus(page: Page): Promise<{ name: string; group: string | undefined }> {
  return page.evaluate(() => {
    const focused = document.activeElement
    const label = focused instanceof HTMLInputElement || focused instanceof HTMLTextAreaElement ? focused.labels?.[0] : undefined
    const name = (focused?.getAttribute('aria-label') ?? (label ?? focused)?.textContent ?? '').trim()
    return { name, group: focused?.closest('fieldset, [role="group"]')?.getAttribute('aria-label') ?? undefined }
  })
}
