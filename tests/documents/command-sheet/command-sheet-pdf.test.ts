import { describe, expect, it } from 'vitest'
import { commandSheetPdf } from '#electron/documents/command-sheet/command-sheet-pdf.ts'
import { scannerTestCode } from '#shared/domain/scanning/scanner-profile.ts'
import { readPdf, scanPage } from '#tests/documents/read-pdf.ts'
import { aCommandSheet } from '#tests/documents/sample-documents.ts'

const read = async (sheet = aCommandSheet()) => readPdf((await commandSheetPdf(sheet)).bytes)

describe('a command sheet', () => {
  it('carries every command as a barcode with its word and its key', async () => {
    const sheet = aCommandSheet()
    const { document, pages } = await read(sheet)
    const commands = sheet.groups.flatMap((group) => group.commands)
    for (const command of commands) expect(pages[0]).toContain(`${command.word} Key ${command.keyName}`)
    const codes = (await scanPage(document, 1)).filter(({ id }) => id !== ']C1').map((barcode) => barcode.text)
    expect(codes).toEqual(commands.map((command) => command.code).sort())
  })

  it('carries the label that tells how a scanner is set, as a GS1 code with its separator', async () => {
    const { document } = await read()
    const labels = (await scanPage(document, 1)).filter(({ id }) => id === ']C1')
    expect(labels.map(({ text }) => text)).toEqual([scannerTestCode.replace('\x1d', '<GS>')])
  })

  it('of many commands goes on over pages, the group named on each', async () => {
    const commands = Array.from({ length: 40 }, (_, index) => ({ code: `PB*C${index}`, word: `Command ${index}` }))
    const { document, pages } = await read(aCommandSheet({ groups: [{ title: 'Everything', commands }] }))
    expect(pages.length).toBeGreaterThan(2)
    for (const page of pages) expect(page).toContain('Everything')
    const scanned = await Promise.all(pages.map((_, index) => scanPage(document, index + 1)))
    expect(
      scanned
        .flat()
        .filter(({ id }) => id !== ']C1')
        .map((barcode) => barcode.text)
        .sort(),
    ).toEqual(commands.map((command) => command.code).sort())
  })
})
