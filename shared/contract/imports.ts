import { z } from 'zod'
import { command, query } from './procedure.ts'
import { Count, filledText, Id, Instant, text } from './terms.ts'

export const importKinds = ['products', 'customers', 'stock', 'orders', 'prices'] as const
export type ImportKind = (typeof importKinds)[number]

/** What is wrong in a file, where, and what was expected. `row` is the line of the file, the header is 1; 0 means the whole file. */
export const ImportProblem = z.object({
  row: Count,
  column: z.string().nullable(),
  code: z.string(),
  value: z.string(),
  expected: z.string(),
  isWarning: z.boolean(),
})
export type ImportProblem = z.infer<typeof ImportProblem>

/** Our column -> the header that it has in the file; '' leaves the column out. */
export const ImportMapping = z.record(z.string().max(40), text(200))
export type ImportMapping = z.infer<typeof ImportMapping>

export const encodings = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252'] as const
export const delimiters = [',', ';', '\t', '|'] as const

/** What the file does not say by itself, or says wrongly. Whatever is left out is found out. */
export const ImportOptions = z.object({
  /** The sheet of a workbook, by its name. */
  sheet: text(100).optional(),
  mapping: ImportMapping.optional(),
  delimiter: z.enum(delimiters).optional(),
  encoding: z.enum(encodings).optional(),
  decimalMark: z.enum(['.', ',']).optional(),
  /** Which of 03/04/2026 is the day. */
  dateOrder: z.enum(['dayFirst', 'monthFirst']).optional(),
  /** Puts in what is right and keeps the rest for `getRejectedRows`; without it a file goes in as a whole or not at all. */
  onlyGoodRows: z.boolean().default(false),
  /** The same file was imported before, and that is meant. Stock is refused all the same. */
  again: z.boolean().default(false),
})
export type ImportOptions = z.infer<typeof ImportOptions>

/** What was found out about a file, or chosen for it. */
export const DetectedFile = z.object({
  format: z.enum(['csv', 'xlsx', 'unknown']),
  encoding: z.string(),
  delimiter: z.string(),
  sheet: z.string(),
  sheets: z.array(z.string()),
  headers: z.array(z.string()),
  mapping: ImportMapping,
  /** Whether the mapping is the one that was used for such a file before. */
  isMappingKnown: z.boolean(),
  decimalMark: z.enum(['.', ',']).nullable(),
  dateOrder: z.enum(['dayFirst', 'monthFirst']).nullable(),
  /** The first rows as they stand there. */
  sample: z.array(z.array(z.string())),
  /** When the very same file was imported before, and by whom. */
  earlier: z.object({ fileName: z.string(), at: Instant, userName: z.string() }).nullable(),
})
export type DetectedFile = z.infer<typeof DetectedFile>

const ImportAsk = {
  kind: z.enum(importKinds),
  fileName: filledText(260),
  /** The file's bytes, base64, up to 10 MB: CSV or XLSX. */
  base64: z.base64().max(14_000_000),
  dryRun: z.boolean(),
  options: ImportOptions.prefault({}),
}

export const importStates = ['reading', 'checking', 'writing', 'done', 'refused', 'cancelled'] as const
export type ImportState = (typeof importStates)[number]

export const ImportView = z.object({
  id: Id,
  kind: z.enum(importKinds),
  fileName: z.string(),
  dryRun: z.boolean(),
  state: z.enum(importStates),
  rowsDone: Count,
  /** 0 until the rows are counted. */
  rowsTotal: Count,
  added: Count,
  changed: Count,
  /** Rows that were left out: of an import of the good rows, or those that stand in the way. */
  rejected: Count,
  problemCount: Count,
  problems: z.array(ImportProblem),
  /** Where the next page of problems begins. */
  next: Count.nullable(),
  detected: DetectedFile.nullable(),
  startedAt: Instant,
  userName: z.string(),
})
export type ImportView = z.infer<typeof ImportView>

const ImportUnknown = z.object({ id: Id })

export const imports = {
  importFile: command({
    summary: 'Read a small file at once: everything goes in, or nothing; a dry run only says what would happen',
    input: z.object(ImportAsk),
    output: z.object({
      kind: z.enum(importKinds),
      dryRun: z.boolean(),
      rows: Count,
      added: Count,
      changed: Count,
      rejected: Count,
      warnings: z.array(ImportProblem),
      detected: DetectedFile,
    }),
    refusals: {
      FILE_REFUSED: z.object({ fileName: z.string(), problemCount: Count, problems: z.array(ImportProblem) }),
      NOT_SET_UP: z.object({}),
    },
    needs: 'office',
  }),
  startImport: command({
    summary: 'Hand over a file of any size: it is read, checked and written behind the work of the floor; ask getImport how far it is',
    input: z.object({ id: Id, ...ImportAsk }),
    output: z.object({ id: Id }),
    refusals: { NOT_SET_UP: z.object({}), IMPORTS_BUSY: z.object({ running: Count }) },
    needs: 'office',
  }),
  cancelImport: command({
    summary: 'Stop an import that is not written yet: nothing of it goes in',
    input: z.object({ id: Id }),
    output: z.object({ id: Id }),
    refusals: { IMPORT_UNKNOWN: ImportUnknown, IMPORT_OVER: z.object({ state: z.enum(importStates) }) },
    needs: 'office',
  }),
  getImport: query({
    summary:
      'How far an import is, what was found out about its file, and what is wrong with it, page by page. The hub remembers the last ones until it ends',
    input: z.object({
      id: Id,
      after: Count.default(0),
      limit: z.int().min(0).max(1000).default(200),
      /** Only problems of this column; '' those of no column. */
      column: z.string().max(200).optional(),
    }),
    output: ImportView,
    refusals: { IMPORT_UNKNOWN: ImportUnknown },
    needs: 'office',
  }),
  getRejectedRows: query({
    summary: 'The rows of an import that did not go in, as the file had them, with what is wrong in a last column',
    input: z.object({
      id: Id,
      /** What each problem code is called in the reader's language; without it the code itself is written. */
      words: z.record(z.string().max(40), z.string().max(300)).default({}),
    }),
    output: z.object({ fileName: z.string(), mediaType: z.string(), base64: z.string(), rows: Count }),
    refusals: { IMPORT_UNKNOWN: ImportUnknown },
    needs: 'office',
  }),
  getMapping: query({
    summary: 'What the headers of a file mean: as it was chosen for such a file before, else as their names say',
    input: z.object({ kind: z.enum(importKinds), headers: z.array(z.string().max(1000)).max(300) }),
    output: z.object({
      mapping: ImportMapping,
      isKnown: z.boolean(),
      columns: z.array(z.object({ name: z.string(), isNeeded: z.boolean() })),
    }),
    refusals: {},
    needs: 'office',
  }),
}
