// @ts-check
// What the office's screens show only once something has happened.
import { button, named, row } from './hands.mjs'

/** @typedef {import('playwright-core').Page} Page */

const markThree = async (/** @type {Page} */ page) => {
  await row(page, 1)
  for (let n = 0; n < 3; n++) {
    await page.keyboard.press(' ', { delay: 60 })
    await page.keyboard.press('ArrowDown', { delay: 60 })
  }
}
const restoreButton = (/** @type {Page} */ page) => button(page, 'Restore', 'Zurückspielen')
const madeBackup = async (/** @type {Page} */ page) => {
  await page.keyboard.press('b')
  await restoreButton(page).waitFor({ timeout: 30_000 })
}

/** Each by its name. @type {Readonly<Record<string, import('./states.mjs').State>>} */
export const officeStates = {
  'held-together': {
    at: 'orders',
    act: async ({ page }) => {
      await markThree(page)
      await page
        .getByRole('button', { name: /^(Hold \d+ orders?|\d+ Auftr(ag|äge) sperren)/ })
        .last()
        .click()
      await page.locator('[role="dialog"]').waitFor()
      await page.waitForTimeout(300)
    },
  },
  'template-chosen': {
    at: 'orders-new',
    act: async ({ page }) => {
      await named(page, 'Begin from a template|Mit einer Vorlage beginnen').focus()
      await page.keyboard.press('ArrowDown')
      await page.getByRole('option').first().waitFor()
      await page.waitForTimeout(300)
    },
  },
  'second-disk': {
    at: 'settings-data',
    act: async ({ page }) => {
      await button(page, 'Copy to a second disk', 'Auf zweiten Datenträger kopieren').click()
      await page.locator('[role="dialog"] input').fill('/media/usb')
      await page.waitForTimeout(300)
    },
  },
  'second-disk-missing': {
    at: 'settings-data',
    act: async ({ page }) => {
      await button(page, 'Copy to a second disk', 'Auf zweiten Datenträger kopieren').click()
      await page.locator('[role="dialog"] input').fill('backups')
      await page.keyboard.press('Enter')
      await page.waitForTimeout(600)
    },
  },
  'backup-list': {
    at: 'settings-data',
    act: async ({ page }) => {
      await madeBackup(page)
      await restoreButton(page).scrollIntoViewIfNeeded()
    },
  },
  'backup-restored': {
    at: 'settings-data',
    act: async ({ page }) => {
      await madeBackup(page)
      await restoreButton(page).click()
      await page.waitForTimeout(300)
    },
  },
  'purchase-compared': {
    at: 'quotes-panel-sent',
    act: async ({ page }) => {
      await page.keyboard.press('a')
      await named(page, 'Their lines, to compare|Zeilen der Bestellung, zum Vergleich').fill(
        '3 x TEA-EG-250 @ 4.10\n2 x B-7731 @ 9.95\nas agreed on the telephone',
      )
      await page.waitForTimeout(900)
      await page.locator('[role="dialog"] ul').last().scrollIntoViewIfNeeded()
    },
  },
}
