import { chmod, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import { folderPrinter } from '#electron/devices/printer/folder.ts'
import { isSafeToRepeat } from '#electron/devices/printer/port.ts'
import { safeFileName } from '#electron/devices/printer/safe-file-name.ts'

let folder: string

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'packbench-prints-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
})

const label = new TextEncoder().encode('^XA^FDhello^FS^XZ')

describe('a folder as printer', () => {
  it('holds each print as a file with the right ending', async () => {
    const printer = folderPrinter({ folder, nameOf: () => 'INV-2026-00045' })
    expect(await printer.send(new TextEncoder().encode('%PDF-1.7 ...'))).toEqual({ kind: 'sent', bytesWritten: 12 })
    expect(await printer.send(label)).toEqual({ kind: 'sent', bytesWritten: label.length })
    expect((await readdir(folder)).sort()).toEqual(['INV-2026-00045.pdf', 'INV-2026-00045.zpl'])
    expect(await readFile(path.join(folder, 'INV-2026-00045.zpl'))).toEqual(Buffer.from(label))
  })

  it('never writes over a print, even when many arrive at once', async () => {
    await writeFile(path.join(folder, 'label.zpl'), 'of yesterday')
    const printer = folderPrinter({ folder, nameOf: () => 'label' })
    const results = await Promise.all(Array.from({ length: 8 }, () => printer.send(label)))
    expect(results.every((result) => result.kind === 'sent')).toBe(true)
    expect(await readdir(folder)).toHaveLength(9)
    expect(await readFile(path.join(folder, 'label.zpl'), 'utf8')).toBe('of yesterday')
  })

  it('leaves no half-written file behind', async () => {
    await folderPrinter({ folder, nameOf: () => 'label' }).send(label)
    expect((await readdir(folder)).filter((file) => file.endsWith('.part'))).toEqual([])
  })

  it('that is gone refuses, and the print may be repeated', async () => {
    const result = await folderPrinter({ folder: path.join(folder, 'unplugged'), nameOf: () => 'label' }).send(label)
    expect(result).toMatchObject({ kind: 'refused', reason: 'unreachable', bytesWritten: 0 })
    expect(isSafeToRepeat(result)).toBe(true)
  })

  it('stays the only place that is written to, whatever the name says', async () => {
    const inner = await mkdtemp(path.join(folder, 'inner-'))
    await chmod(inner, 0o755)
    await folderPrinter({ folder: inner, nameOf: () => '../../evil' }).send(label)
    expect(await readdir(folder)).toEqual([path.basename(inner)])
    expect(await readdir(inner)).toEqual(['evil.zpl'])
  })
})

describe('a safe file name', () => {
  it.each([
    ['INV-2026/00045', 'INV-2026-00045'],
    ['..\\..\\windows\\x', 'windows-x'],
    ['a:b*c?', 'a-b-c'],
    ['CON', '_CON'],
    ['lpt1.label', '_lpt1.label'],
    ['Müller & Söhne', 'Müller & Söhne'],
    ['trailing. . ', 'trailing'],
    ['\u202Egnp.exe\u0000', 'gnp.exe'],
    ['', 'print'],
    ['...', 'print'],
  ])('%j becomes %j', (name, safe) => {
    expect(safeFileName(name)).toBe(safe)
  })

  it('is never longer than file systems allow', () => {
    expect(safeFileName('x'.repeat(500))).toHaveLength(100)
  })
})
