import { z } from 'zod'
import { command } from './procedure.ts'
import { Count, filledText } from './terms.ts'

export const importKinds = ['products', 'customers', 'stock', 'orders'] as const
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

export const imports = {
  importFile: command({
    summary: 'Read a CSV file: everything goes in, or nothing; a dry run only says what would happen',
    input: z.object({
      kind: z.enum(importKinds),
      fileName: filledText(260),
      /** The file's bytes, base64, up to 10 MB. */
      base64: z.base64().max(14_000_000),
      dryRun: z.boolean(),
    }),
    output: z.object({
      kind: z.enum(importKinds),
      dryRun: z.boolean(),
      rows: Count,
      added: Count,
      changed: Count,
      warnings: z.array(ImportProblem),
      detected: z.object({ encoding: z.string(), delimiter: z.string() }),
    }),
    refusals: {
      FILE_REFUSED: z.object({ fileName: z.string(), problemCount: Count, problems: z.array(ImportProblem) }),
      NOT_SET_UP: z.object({}),
    },
    needs: 'office',
  }),
}
