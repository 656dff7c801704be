import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { devicePrinter } from '#electron/devices/printer/device-file.ts'
import { hasSocat, ptyCable } from '#tests/devices/pty-pair.ts'

const label = new TextEncoder().encode('^XA^FO20,20^A0N,40,40^FDTEA-EG-250^FS^XZ')
const roll = new Uint8Array(20_000_000).fill(0x41)

async function cable() {
  const one = await ptyCable()
  onTestFinished(() => one.remove())
  return one
}

describe.skipIf(!hasSocat)('a printer on a cable (needs socat)', () => {
  test.each([undefined, 115_200])('takes every byte, at a speed of %s', async (baudRate) => {
    const line = await cable()
    expect(await devicePrinter({ path: line.path, baudRate }).send(label)).toEqual({ kind: 'sent', bytesWritten: label.length })
    await expect.poll(() => line.heard()).toBe(new TextDecoder().decode(label))
  })

  test('that is pulled in the middle of a print says that a part may be on paper', async () => {
    const line = await cable()
    const sending = devicePrinter({ path: line.path, baudRate: 115_200, stalledAfter: 2_000 }).send(roll)
    await expect.poll(() => line.heard().length).toBeGreaterThan(0)
    await line.pull()
    const result = await sending
    expect(result).toMatchObject({ kind: 'refused' })
    expect(result.bytesWritten).toBeGreaterThan(0)
  })

  test('that is not plugged in took nothing, so its job simply waits', async () => {
    for (const baudRate of [undefined, 9600]) {
      const result = await devicePrinter({ path: '/dev/packbench-no-such-printer', baudRate }).send(label)
      expect(result).toMatchObject({ kind: 'refused', reason: 'missing', bytesWritten: 0 })
    }
  })
})

test('a file is no printer, and is left as it is', async () => {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'packbench-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  const file = path.join(folder, 'orders.db')
  await writeFile(file, 'precious')
  expect(await devicePrinter({ path: file }).send(label)).toMatchObject({ kind: 'refused', reason: 'missing', bytesWritten: 0 })
  expect(await readFile(file, 'utf8')).toBe('precious')
})
