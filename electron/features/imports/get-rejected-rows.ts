import { imports } from '#shared/contract/imports.ts'
import { BYTE_ORDER_MARK, csvLine } from '#shared/domain/exports/csv-file.ts'
import { answer } from '../handle.ts'

/** The column in which each row says why it did not go in; imports pass it over. */
const REASONS = 'problems'

export const getRejectedRows = answer(imports.getRejectedRows, async ({ input, refuse, files }) => {
  const facts = files.look(input.id)
  const rejected = files.rejectedRows(input.id)
  if (!facts || !rejected) return refuse('IMPORT_UNKNOWN', { id: input.id })
  const { headers, delimiter, rows } = rejected
  const width = headers.length
  const lines = rows.map(({ cells, problems }) => {
    const reasons = problems.map(({ column, code, value, expected }) => {
      const said = Object.hasOwn(input.words, code) ? (input.words[code] ?? code) : code
      return `${column ? `${column}: ` : ''}${said}${value ? ` (${value})` : ''}${expected ? ` -> ${expected}` : ''}`
    })
    return csvLine([...Array.from({ length: width }, (_, at) => cells[at] ?? ''), reasons.join('; ')], delimiter)
  })
  const text = BYTE_ORDER_MARK + csvLine([...headers, REASONS], delimiter) + lines.join('')
  const fileName = `${facts.fileName.replace(/\.[^.]*$/, '')}-rejected.csv`
  return { fileName, mediaType: 'text/csv; charset=utf-8', base64: Buffer.from(text).toString('base64'), rows: rows.length }
})
