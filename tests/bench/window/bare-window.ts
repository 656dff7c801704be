// The floor under the window: an Electron window that shows one line of text, and a list of plain text that is scrolled by hand.
import fs from 'node:fs'
import path from 'node:path'
import type { Page } from 'playwright-core'

/** Writes an application that does nothing but open a window, and says where. */
export function writeBareApplication(folder: string): string {
  const place = path.join(folder, 'bare-window')
  fs.mkdirSync(place, { recursive: true })
  fs.writeFileSync(path.join(place, 'package.json'), JSON.stringify({ name: 'bare-window', version: '1.0.0', main: 'main.cjs' }))
  fs.writeFileSync(path.join(place, 'page.html'), '<!doctype html><title>bare</title><main>ready</main>')
  fs.writeFileSync(
    path.join(place, 'main.cjs'),
    `const { app, BrowserWindow } = require('electron')
app.setPath('userData', require('node:path').join(__dirname, 'own'))
app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1280, height: 800, show: false, webPreferences: { sandbox: true } })
  window.once('ready-to-show', () => window.show())
  window.loadFile('page.html')
})
process.on('SIGTERM', () => app.quit())
`,
  )
  return place
}

/** Lays a list of plain text over the page: as many rows and cells in sight as the order list has, without React, colours or keys. */
export async function layBareList(page: Page): Promise<() => Promise<void>> {
  await page.evaluate(() => {
    const rowPx = 37
    const inSight = Math.ceil(innerHeight / rowPx) + 24
    const list = document.createElement('div')
    list.id = 'bare-list'
    list.setAttribute('role', 'grid')
    list.style.cssText = 'position:fixed;inset:0;overflow:auto;background:#fff;z-index:9999;font-size:14.5px'
    const body = document.createElement('div')
    body.style.cssText = `position:relative;height:${1_000_000 * rowPx}px`
    const rows = Array.from({ length: inSight }, () => {
      const row = document.createElement('div')
      row.style.cssText = `position:absolute;left:0;right:0;height:${rowPx}px;display:grid;grid-template-columns:repeat(8,1fr)`
      for (let cell = 0; cell < 8; cell++) row.append(document.createElement('div'))
      body.append(row)
      return row
    })
    const draw = () => {
      const first = Math.max(0, Math.floor(list.scrollTop / rowPx) - 12)
      for (let n = first; n < first + inSight; n++) {
        const row = rows[n % inSight]
        if (!row || row.dataset['n'] === String(n)) continue
        row.dataset['n'] = String(n)
        row.style.transform = `translateY(${n * rowPx}px)`
        for (const cell of row.children) cell.textContent = `SO-${n}`
      }
    }
    list.addEventListener('scroll', draw)
    list.append(body)
    document.body.append(list)
    draw()
  })
  return () => page.evaluate(() => document.getElementById('bare-list')?.remove())
}
