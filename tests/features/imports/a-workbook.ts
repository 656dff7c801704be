// Workbooks for tests, also such as no spreadsheet would save.
import { crc32, deflateRawSync } from 'node:zlib'

export interface ZipEntry {
  readonly name: string
  readonly content: string | Buffer
  /** What the archive claims; without it the truth. */
  readonly claims?: number
  readonly isLocked?: boolean
}

/** A zip archive of these entries. */
export function aZip(entries: readonly ZipEntry[]): Buffer {
  const chunks: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const { name, content, claims, isLocked = false } of entries) {
    const bytes = Buffer.from(content as string) // a copy of either
    const packed = deflateRawSync(bytes)
    const facts = Buffer.alloc(26)
    facts.writeUInt16LE(20, 0)
    facts.writeUInt16LE(isLocked ? 1 : 0, 2)
    facts.writeUInt16LE(8, 4)
    facts.writeUInt32LE(crc32(bytes), 10)
    facts.writeUInt32LE(packed.length, 14)
    facts.writeUInt32LE(claims ?? bytes.length, 18)
    facts.writeUInt16LE(name.length, 22)
    const place = Buffer.alloc(14)
    place.writeUInt32LE(offset, 10)
    chunks.push(Buffer.from('PK\x03\x04', 'latin1'), facts, Buffer.from(name), packed)
    directory.push(Buffer.from('PK\x01\x02\x14\x00', 'latin1'), facts, place, Buffer.from(name))
    offset += 30 + name.length + packed.length
  }
  const listed = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 0, 'latin1')
  end.writeUInt16LE(entries.length, 8)
  end.writeUInt16LE(entries.length, 10)
  end.writeUInt32LE(listed.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...chunks, listed, end])
}

export interface SheetWish {
  readonly name?: string
  readonly isHidden?: boolean
  /** What stands in `sheetData`. */
  readonly rows: string
  /** What follows it. */
  readonly after?: string
}

interface WorkbookWish {
  readonly sheets: readonly SheetWish[]
  readonly strings?: readonly string[]
  readonly is1904?: boolean
  readonly more?: readonly ZipEntry[]
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const LINKS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** Style 1 is a day, 2 a percentage, 3 five digits with zeros before them. */
const styles = `<styleSheet xmlns="${MAIN}"><numFmts><numFmt numFmtId="164" formatCode="dd\\/mm\\/yyyy;@"/><numFmt numFmtId="165" formatCode="00000"/></numFmts>
<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="9"/><xf numFmtId="165"/></cellXfs></styleSheet>`

/** A workbook of these sheets. */
export function aWorkbook({ sheets, strings = [], is1904 = false, more = [] }: WorkbookWish): Buffer {
  const listed = sheets.map(
    ({ name = `Sheet ${sheets.length}`, isHidden }, i) =>
      `<sheet name="${name}" sheetId="${i + 1}" r:id="r${i}"${isHidden ? ' state="hidden"' : ''}/>`,
  )
  const links = sheets.map((_, i) => `<Relationship Id="r${i}" Type="${LINKS}/worksheet" Target="worksheets/sheet${i}.xml"/>`)
  return aZip([
    {
      name: 'xl/workbook.xml',
      content: `<?xml version="1.0"?><workbook xmlns="${MAIN}" xmlns:r="${LINKS}"><workbookPr date1904="${is1904 ? 1 : 0}"/><sheets>${listed.join('')}</sheets></workbook>`,
    },
    { name: 'xl/_rels/workbook.xml.rels', content: `<Relationships>${links.join('')}</Relationships>` },
    { name: 'xl/styles.xml', content: styles },
    { name: 'xl/sharedStrings.xml', content: `<sst xmlns="${MAIN}">${strings.map((text) => `<si><t>${text}</t></si>`).join('')}</sst>` },
    ...sheets.map(({ rows, after = '' }, i) => ({
      name: `xl/worksheets/sheet${i}.xml`,
      content: `<worksheet xmlns="${MAIN}"><sheetData>${rows}</sheetData>${after}</worksheet>`,
    })),
    ...more,
  ])
}

/** A row of text cells, or of cells as XML. */
export function aRow(...cells: readonly (string | number)[]): string {
  const xml = cells.map((cell) => {
    if (typeof cell === 'number') return `<c><v>${cell}</v></c>`
    return cell.startsWith('<') ? cell : `<c t="inlineStr"><is><t>${cell}</t></is></c>`
  })
  return `<row>${xml.join('')}</row>`
}
