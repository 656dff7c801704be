// A workbook as saved by spreadsheets since 2007 (ECMA-376): its sheets by name, read when they are asked for.
import { no, ok, type Result } from '#shared/kernel/result.ts'
import { readCellFormats } from './cell-formats.ts'
import { openZip, type Zip, type ZipRefusal, ZipTrouble } from './open-zip.ts'
import { readSheet, type Sheet } from './read-sheet.ts'
import { readXml } from './read-xml.ts'

export interface Workbook {
  /** The names of the sheets that can be seen, in their order. */
  readonly sheets: readonly string[]
  read(sheet: string): Result<Sheet, ZipRefusal>
}

type WorkbookRefusal = ZipRefusal | { readonly code: 'FILE_TYPE'; readonly value: string }

/** Opens a workbook, or says why it cannot be read. */
export function openWorkbook(bytes: Uint8Array, mostRows: number): Result<Workbook, WorkbookRefusal> {
  const opened = openZip(bytes)
  if (!opened.ok) return opened
  const zip = opened.value
  return orTrouble<Workbook, WorkbookRefusal>(() => {
    const index = zip.read('xl/workbook.xml')
    if (!index) return no({ code: 'FILE_TYPE', value: 'zip' })
    const { sheets, is1904 } = readIndex(index)
    const targets = readTargets(zip)
    let shared: Pick<Parameters<typeof readSheet>[2], 'strings' | 'formats'> | undefined
    return ok({
      sheets: sheets.filter(({ isHidden }) => !isHidden).map(({ name }) => name),
      read: (name) =>
        orTrouble(() => {
          const part = targets.get(sheets.find((sheet) => sheet.name === name)?.target ?? '') ?? ''
          const content = zip.read(part)
          if (!content) throw new ZipTrouble('FILE_BROKEN', part || name)
          shared ??= { strings: readStrings(zip.read('xl/sharedStrings.xml')), formats: readCellFormats(zip.read('xl/styles.xml')) }
          return ok(readSheet(content, part, { ...shared, is1904, mostRows }))
        }),
    })
  })
}

function orTrouble<T, R>(work: () => Result<T, R | ZipRefusal>): Result<T, R | ZipRefusal> {
  try {
    return work()
  } catch (error) {
    if (error instanceof ZipTrouble) return no(error.refusal)
    if (error instanceof RangeError) return no({ code: 'FILE_BROKEN', value: 'zip' }) // an offset that points outside the file
    throw error
  }
}

function readIndex(index: Buffer) {
  const sheets: { name: string; target: string; isHidden: boolean }[] = []
  let is1904 = false
  readXml(index, 'workbook.xml', {
    open(name, attributes) {
      if (name === 'workbookPr') is1904 = ['1', 'true'].includes(attributes['date1904'] ?? '')
      if (name !== 'sheet') return
      const target = Object.entries(attributes).find(([key]) => key.endsWith(':id'))?.[1] ?? ''
      sheets.push({ name: attributes['name'] ?? '', target, isHidden: (attributes['state'] ?? 'visible') !== 'visible' })
    },
    close() {},
  })
  return { sheets, is1904 }
}

/** Which part each relation of the workbook leads to. */
function readTargets(zip: Zip): Map<string, string> {
  const targets = new Map<string, string>()
  const relations = zip.read('xl/_rels/workbook.xml.rels')
  if (!relations) return targets
  readXml(relations, 'workbook.xml.rels', {
    open(name, { Id: id = '', Target: target = '' }) {
      if (name === 'Relationship') targets.set(id, target.startsWith('/') ? target.slice(1) : `xl/${target}`)
    },
    close() {},
  })
  return targets
}

/** The texts that cells share. Phonetic hints beside them are left out. */
function readStrings(content: Buffer | undefined): string[] {
  const strings: string[] = []
  if (!content) return strings
  let text = ''
  let phonetic = 0
  readXml(content, 'sharedStrings.xml', {
    open(name) {
      if (name === 'si') text = ''
      if (name === 'rPh') phonetic += 1
    },
    close(name, own) {
      if (name === 'rPh') phonetic -= 1
      if (name === 't' && phonetic === 0) text += own
      if (name === 'si') strings.push(text)
    },
  })
  return strings
}
