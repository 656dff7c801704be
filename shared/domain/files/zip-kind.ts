// What a ZIP archive holds, told by its directory and without unpacking anything (PKWARE APPNOTE 4.3).
const END_OF_DIRECTORY = 0x06054b50
const DIRECTORY_ENTRY = 0x02014b50
const END_LENGTH = 22
const LONGEST_REMARK = 65_535
const MOST_ENTRIES = 10_000

const openDocuments = {
  'application/vnd.oasis.opendocument.spreadsheet': 'ods',
  'application/vnd.oasis.opendocument.text': 'odt',
} as const

/** A document of an office program, one that carries programs of its own, or any other archive. */
export function zipKindOf(bytes: Uint8Array): 'xlsx' | 'docx' | 'ods' | 'odt' | 'macros' | 'zip' {
  const names = entryNames(bytes)
  if (names.some((name) => name.endsWith('vbaProject.bin') || /^(basic|scripts)\//i.test(name))) return 'macros'
  if (names.includes('[Content_Types].xml')) {
    if (names.includes('xl/workbook.xml')) return 'xlsx'
    if (names.includes('word/document.xml')) return 'docx'
  }
  const said = Object.entries(openDocuments).find(([mediaType]) => asciiAt(bytes, 30, 8 + mediaType.length) === `mimetype${mediaType}`)
  return said?.[1] ?? 'zip'
}

function entryNames(bytes: Uint8Array): string[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = endOfDirectory(view)
  if (end === undefined) return []
  const names: string[] = []
  let at = view.getUint32(end + 16, true)
  for (let left = Math.min(view.getUint16(end + 10, true), MOST_ENTRIES); left > 0; left -= 1) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== DIRECTORY_ENTRY) return names
    const [name, extra, remark] = [view.getUint16(at + 28, true), view.getUint16(at + 30, true), view.getUint16(at + 32, true)]
    names.push(asciiAt(bytes, at + 46, name))
    at += 46 + name + extra + remark
  }
  return names
}

/** The directory's end stands last, before a remark that may be empty. */
function endOfDirectory(view: DataView): number | undefined {
  const last = view.byteLength - END_LENGTH
  for (let at = last; at >= 0 && at >= last - LONGEST_REMARK; at -= 1) if (view.getUint32(at, true) === END_OF_DIRECTORY) return at
  return undefined
}

function asciiAt(bytes: Uint8Array, at: number, length: number): string {
  return String.fromCharCode(...bytes.subarray(at, at + length))
}
