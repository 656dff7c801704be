// A camera as the scanner of the real window. Chromium shows it a film that the test drew: labels in a hand that moves, tilts and blurs them.
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { matrixRows } from '#renderer/records/scanner-label-bars.ts'
import type { PickListView } from '#shared/contract/picking.ts'
import { must } from '#shared/kernel/must.ts'
import { type Scene, writeFilm } from '#tests/world/camera-film.ts'
import { type DrawnCode, drawCode } from '#tests/world/drawn-code.ts'
import { launchPackbench, type RunningPackbench } from './launch-packbench.ts'
import { startHub } from './running-hub.ts'

const size = { width: 960, height: 544, rate: 10 }
const table: Scene = { seconds: 0.8 }

let data: string
let work: PickListView
let gtin: string
beforeAll(async () => {
  data = await mkdtemp(path.join(os.tmpdir(), 'packbench-'))
  const hub = await startHub(data)
  // the answers are what the contract says
  const ask = async <Answer>(name: string, input: object) => (await hub.send(name, input)).body as unknown as Answer
  await ask('setup/openSampleWarehouse', { language: 'en' })
  const { rows } = await ask<{ rows: { id: string; status: string }[] }>('picking/listPickLists', {})
  const list = must(
    rows.find(({ status }) => status === 'open'),
    'the sample has a pick list that waits',
  )
  work = await ask<PickListView>('picking/startPickList', { pickListId: list.id })
  const task = must(
    work.tasks.find(({ id }) => id === work.currentTaskId),
    'it has a task',
  )
  const product = await ask<{ barcodes: { code: string; packQuantity: number }[] }>('catalog/getProduct', { id: task.productId })
  gtin = must(
    product.barcodes.find(({ code, packQuantity }) => packQuantity === 1 && code.length === 13),
    'the goods carry an EAN-13',
  ).code
  await hub.kill()
})
afterAll(() => rm(data, { recursive: true, force: true, maxRetries: 5 }))

/** Starts the application with a camera that shows these labels one after the other, for ever. */
async function withCamera(labels: readonly DrawnCode[], act: (packbench: RunningPackbench) => Promise<void>) {
  const film = path.join(data, 'film.y4m')
  const scenes = labels.flatMap((code): Scene[] => {
    return [{ code, seconds: 2, reach: code.kind === 'bars' ? 0.55 : 0.28, tilt: 8, drift: 0.04, blur: 2, noise: 8 }, table]
  })
  writeFilm(film, scenes, size)
  const fake = ['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream', `--use-file-for-fake-video-capture=${film}`]
  const packbench = await launchPackbench({ data, args: fake })
  try {
    // what it scans on the first page may lead elsewhere at once
    await packbench.page.getByText('Hub ready').waitFor()
    await act(packbench)
  } finally {
    await packbench.close()
  }
}

const openPage = ({ page }: RunningPackbench, hash: string) =>
  page.evaluate((to) => {
    location.hash = to
  }, hash)

test('a camera is chosen by keys, reads every kind of label, and never a wrong one', { timeout: 120_000 }, async () => {
  const labels = [
    drawCode('ean13', '4006381333931'),
    drawCode('gs1-128', '(01)04006381333931(10)L7(21)9'),
    drawCode('gs1datamatrix', '(01)04006381333931(17)270131(10)L8(21)A'),
    drawCode('qrcode', '{"order":"SO-000123"}'),
  ]
  await withCamera(labels, async (packbench) => {
    const { page } = packbench
    await openPage(packbench, '/settings/devices')
    await page.getByText('At this station').waitFor()
    await page.keyboard.press('a')
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Where it is plugged in').first().click()
    // Chromium calls this camera after its film
    await page.getByRole('option', { name: 'film.y4m' }).click()
    await dialog.getByText('What this camera sees.').waitFor()
    await dialog.getByRole('button', { name: 'Add device' }).click()
    const row = page.getByRole('row').filter({ hasText: 'film.y4m' })
    await row.filter({ hasText: 'Connected' }).waitFor()
    // the second column says what it is
    expect(await row.getByRole('gridcell').allInnerTexts()).toMatchObject({ 1: 'Camera' })
    await page.getByRole('figure').locator('video').waitFor()

    const codes = await page.evaluate(async () => {
      const found = new Set<string>()
      const until = Date.now() + 45_000
      while (Date.now() < until && found.size < 4) {
        const title = [...document.querySelectorAll('dt')].find((one) => one.textContent === 'Code')
        const text = title?.nextElementSibling?.textContent
        if (text) found.add(text)
        await new Promise((resolve) => setTimeout(resolve, 50))
      }
      return [...found]
    })
    expect(codes.sort()).toEqual(
      [']E04006381333931', ']C1010400638133393110L7<GS>219', ']d201040063813339311727013110L8<GS>21A', ']Q1{"order":"SO-000123"}'].sort(),
    )

    const log = await readFile(path.join(data, '.station', 'logs', 'devices.log'), 'utf8')
    expect(log).toMatch(/ is connected\n/)
    expect(log).toContain('scanned "]E04006381333931" ended by silence')

    await page.keyboard.press('o')
    await row.filter({ hasText: 'Switched off' }).waitFor()
    await page.keyboard.press('o')
    await row.filter({ hasText: 'Connected' }).waitFor()
  })
})

test('a picker works through it: the bin is right, and what is held up is counted once', { timeout: 120_000 }, async () => {
  const task = must(
    work.tasks.find(({ id }) => id === work.currentTaskId),
    'the task of the beginning',
  )
  await withCamera([drawCode('code128', task.binCode), drawCode('ean13', gtin)], async (packbench) => {
    await openPage(packbench, `/pick/${work.id}`)
    const seen = () => packbench.page.locator('body').innerText()
    await expect.poll(seen, { timeout: 60_000 }).toMatch(new RegExp(`1\\s*(of|/)\\s*${work.unitsAsked}`))
  })
})

test('held over the test label and then over anything, it is set up like every other scanner', { timeout: 120_000 }, async () => {
  const dots = matrixRows.map((row) => [...`00${row}00`].map((dot) => dot === '1'))
  const white = dots.slice(0, 2).map((row) => row.map(() => false))
  await withCamera([{ rows: [...white, ...dots, ...white], kind: 'matrix' }, drawCode('ean13', gtin)], async (packbench) => {
    await openPage(packbench, '/move-in/scanner')
    const said = () => packbench.page.locator('main').innerText()
    await expect.poll(said, { timeout: 60_000 }).toContain('a camera')
    await expect.poll(said, { timeout: 60_000 }).toContain('Saved at this station')
    await expect.poll(said, { timeout: 60_000 }).toContain(`]E0${gtin}`)
  })
})

test('a station whose camera is gone says so, and what to do', async () => {
  const packbench = await launchPackbench({ data })
  await openPage(packbench, '/settings/devices')
  const said = () => packbench.page.locator('main').innerText()
  await expect.poll(said, { timeout: 15_000 }).toContain('Not there')
  await packbench.page.getByRole('row').filter({ hasText: 'Not there' }).click()
  await expect.poll(said, { timeout: 15_000 }).toContain('Plug the camera in, or choose another one')
  await packbench.close()
})
