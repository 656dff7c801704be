// @ts-check
// What the pictures press and fill, found by its words in English and German.

/** @typedef {import('playwright-core').Page} Page */

/** A button by its words in English and German, whatever key stands behind them. */
export const button = (/** @type {Page} */ page, /** @type {string} */ en, /** @type {string} */ de) =>
  page.getByRole('button', { name: new RegExp(`^(${en}|${de})( |$)`) }).last()
export const named = (/** @type {Page} */ page, /** @type {string} */ words) =>
  page.locator('input, textarea').and(page.getByLabel(new RegExp(`^(${words})( \\*)?$`)))

/** Takes a row by keys, because a click would open it; the first key only goes to the list. */
export const row = async (/** @type {Page} */ page, /** @type {number} */ number) => {
  for (let n = 0; n <= number; n++) await page.keyboard.press('ArrowDown', { delay: 60 })
}
