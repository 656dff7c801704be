// @ts-check
// What a screen shows only once something has happened: a printer answered, a scanner was set up, the station was locked. Works in both languages.

import { button, named, row } from './hands.mjs'

/** @typedef {import('playwright-core').Page} Page */
/** @typedef {{ page: Page, stage: import("./stage.mjs").Stage, scan: (code: string) => Promise<void> }} Hands */

/**
 * @typedef {object} State
 * @property {string} at the screen it happens on, by its name
 * @property {(hands: Hands) => Promise<unknown>} act
 * @property {(hands: Hands) => Promise<unknown>} [end] what has to be taken back before the next picture
 */

const printerDialog = async (/** @type {Page} */ page) => {
  await row(page, 1)
  await page.keyboard.press('c')
  await page.locator('[role="dialog"] input').first().waitFor()
}
const findPrinters = async (/** @type {Page} */ page) => {
  await printerDialog(page)
  await button(page, 'Find printers', 'Drucker suchen').click()
}
const askPrinter =
  (/** @type {import('./stage.mjs').PrinterMood | 'gone'} */ mood) =>
  async (/** @type {Hands} */ { page, stage }) => {
    await printerDialog(page)
    await named(page, 'Address of the printer|Adresse des Druckers').fill('127.0.0.1')
    await named(page, 'Port').fill(String(mood === 'gone' ? 9 : stage.printers[mood].port))
    await button(page, 'Ask the printer', 'Drucker fragen').click()
    await page.waitForTimeout(mood === 'gone' ? 2500 : 700)
    await button(page, 'Ask the printer', 'Drucker fragen').scrollIntoViewIfNeeded()
  }
const lock = async (/** @type {Page} */ page) => {
  await page.keyboard.press('l')
  await named(page, 'PIN').fill('2468')
  await named(page, 'PIN once more|PIN noch einmal').fill('2468')
  await page.keyboard.press('Enter')
  await button(page, 'Unlock this station', 'Station entsperren').waitFor()
}
const unlock = async (/** @type {Hands} */ { page }) => {
  await page.evaluate("station.call('unlockWindow', { pin: '2468' })")
}
const lastSection = (/** @type {Page} */ page, /** @type {number} */ fromEnd) =>
  page.locator('main section').nth(-fromEnd).scrollIntoViewIfNeeded()
const onLabel = (/** @type {Page} */ page, /** @type {string} */ id) => page.locator(`[data-element="${id}"]`).focus()
const takeFile =
  (/** @type {string} */ text) =>
  async (/** @type {Hands} */ { page }) => {
    const choosing = page.waitForEvent('filechooser')
    await page.keyboard.press('i')
    await (await choosing).setFiles({ name: 'ours.label.json', mimeType: 'application/json', buffer: Buffer.from(text) })
    await page.waitForTimeout(400)
  }
const element = { id: 'a', kind: 'text', x: 5, y: 5, width: 40, height: 6, rotation: 0, text: '{orderNumber}', size: 4, least: 2 }
const templateFile = (/** @type {object} */ change) =>
  JSON.stringify({
    packbench: 'label-template',
    version: 1,
    name: 'Ours',
    template: {
      kind: 'binLabel',
      widthMm: 100,
      heightMm: 50,
      elements: [{ ...element, rule: 'wrap', align: 'left', at: 'top', ...change }],
    },
  })

/** Each by its name. @type {Readonly<Record<string, State>>} */
export const states = {
  'printers-searching': { at: 'settings-printers', act: ({ page }) => findPrinters(page), end: ({ page }) => page.waitForTimeout(3500) },
  'printers-found': {
    at: 'settings-printers',
    act: async ({ page, stage }) => {
      stage.announce(true)
      await findPrinters(page)
      await page.getByText('192.168.1.60').waitFor({ timeout: 9000 })
      await page.getByText('192.168.1.60').scrollIntoViewIfNeeded()
    },
    end: async ({ stage }) => stage.announce(false),
  },
  'printers-none': {
    at: 'settings-printers',
    act: async ({ page }) => {
      await findPrinters(page)
      await page.waitForTimeout(4500)
    },
  },
  'printer-well': { at: 'settings-printers', act: askPrinter('well') },
  'printer-paper': { at: 'settings-printers', act: askPrinter('paper') },
  'printer-head': { at: 'settings-printers', act: askPrinter('head') },
  'printer-silent': { at: 'settings-printers', act: askPrinter('gone') },
  'printer-sheet': {
    at: 'settings-printers',
    act: async ({ page }) => {
      await printerDialog(page)
      await named(page, 'Address of the printer|Adresse des Druckers').fill('192.168.1.60')
      await named(page, 'Printer language|Druckersprache').click()
      await page.getByRole('option', { name: 'PDF' }).click()
      await named(page, 'Paper|Papier').click()
      await page.getByRole('option', { name: /L7160/ }).click()
      await named(page, 'First sticker left|Erster freier Aufkleber').fill('8')
    },
  },
  'device-scale': {
    at: 'settings-devices',
    act: async ({ page, stage }) => {
      await row(page, 4)
      await stage.cables?.scale.send('S S      2.345 kg\r\n')
      await page.waitForTimeout(600)
    },
  },
  'device-missing': {
    at: 'settings-devices',
    act: async ({ page }) => {
      await row(page, 3)
      await page.keyboard.press('t')
      await page.waitForTimeout(300)
    },
  },
  'device-camera': {
    at: 'settings-devices',
    act: async ({ page }) => {
      await row(page, 5)
      await page.keyboard.press('o')
      await page.locator('figure video').waitFor()
      await page.waitForTimeout(1500)
      await page.locator('figure video').scrollIntoViewIfNeeded()
    },
    // what it scans would be said on every screen after this one
    end: async ({ page }) => {
      await page.keyboard.press('o')
      await page.waitForTimeout(500)
    },
  },
  'device-camera-trial': {
    at: 'settings-devices',
    act: async ({ page }) => {
      await page.keyboard.press('a')
      await page.waitForTimeout(700)
      await page.keyboard.press('ArrowDown')
      await page.getByRole('option', { name: /Webcam/ }).click()
      await page.waitForTimeout(1500)
    },
  },
  'device-serial-added': {
    at: 'settings-devices',
    act: async ({ page }) => {
      await page.keyboard.press('a')
      await page.waitForTimeout(700)
      await page.keyboard.press('ArrowDown')
      await page.getByRole('option').last().click()
      await page.waitForTimeout(300)
    },
  },
  'devices-others': { at: 'settings-devices', act: ({ page }) => lastSection(page, 1) },
  'scanner-other-code': {
    at: 'move-in-scanner',
    act: async ({ page, stage }) => {
      await stage.cables?.scanner.send(']E04006381333931\r')
      await page.waitForTimeout(700)
    },
  },
  'scanner-serial-found': {
    at: 'move-in-scanner',
    act: async ({ page, stage }) => {
      await stage.cables?.scanner.send(`]C1${stage.testLabel}\r`)
      await page.waitForTimeout(700)
    },
  },
  'scanner-serial-shown': {
    at: 'settings-devices',
    act: async ({ page, stage }) => {
      await stage.cables?.scanner.send(`]C1${stage.testLabel}\r`)
      await page.waitForTimeout(700)
      await stage.cables?.scanner.send(']E04006381333931\r')
      await page.waitForTimeout(700)
      await lastSection(page, 4)
    },
  },
  'scanner-serial-proven': {
    at: 'settings-devices',
    act: async ({ page, stage }) => {
      for (let time = 0; time < 2; time += 1) {
        await stage.cables?.scanner.send(`]C1${stage.testLabel}\r`)
        await page.waitForTimeout(700)
      }
      await stage.cables?.scanner.send(']E04006381333931\r')
      await page.waitForTimeout(700)
      await lastSection(page, 4)
    },
  },
  'scanner-typing-found': {
    at: 'move-in-scanner',
    act: async ({ page, stage, scan }) => {
      await scan(stage.testLabel)
      await page.waitForTimeout(900)
    },
  },
  'station-locked-now': { at: 'settings-station', act: ({ page }) => lock(page), end: unlock },
  'station-unlocking': {
    at: 'settings-station',
    act: async ({ page }) => {
      await lock(page)
      await page.keyboard.press('u')
      await page.waitForTimeout(300)
      await named(page, 'PIN').fill('1111')
      await page.keyboard.press('Enter')
      await page.waitForTimeout(500)
    },
    end: unlock,
  },
  'label-text': {
    at: 'labels-shipping',
    act: ({ page }) => onLabel(page, 'toName').catch(() => page.locator('[data-element]').nth(4).focus()),
  },
  'label-barcode': {
    at: 'labels-product',
    act: async ({ page }) => {
      await page.locator('main button[aria-pressed] >> text=/Barcode/').last().click()
    },
  },
  'label-condition': {
    at: 'labels-shipping',
    act: async ({ page }) => {
      await page.locator('[data-element]').nth(4).focus()
      await button(page, 'Add a condition', 'Bedingung hinzufügen').click()
      await button(page, 'Add a condition', 'Bedingung hinzufügen').scrollIntoViewIfNeeded()
    },
  },
  'label-fault': {
    at: 'labels-product',
    act: async ({ page }) => {
      await page.locator('[data-element]').first().focus()
      await named(page, 'Text').fill('No. {itemNumber}')
      await page.waitForTimeout(600)
    },
  },
  'label-no-template': { at: 'labels', act: takeFile('{"name":"shopping list"}') },
  'label-wrong': { at: 'labels', act: takeFile(templateFile({ width: 'wide' })) },
  'label-faulty': { at: 'labels', act: takeFile(templateFile({})) },
  'product-customs': {
    at: 'products-panel',
    act: async ({ page }) => {
      await page.keyboard.press('e')
      await named(page, 'Tariff code \\(HS\\)|Zolltarifnummer \\(HS\\)').first().scrollIntoViewIfNeeded()
    },
  },
}
