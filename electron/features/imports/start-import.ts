import { imports } from '#shared/contract/imports.ts'
import { handle } from '../handle.ts'
import { loadCompany } from '../setup/company.ts'

/** The file is only taken in here; it is read when this command is committed, on a thread of its own. */
export const startImport = handle(imports.startImport, async ({ tx, input, refuse, tell, files, caller, ids }) => {
  if (!(await loadCompany(tx))) return refuse('NOT_SET_UP', {})
  const { id, kind, fileName, dryRun, options } = input
  const bytes = Buffer.from(input.base64, 'base64')
  const taken = files.takeIn({ id, kind, fileName, bytes, dryRun, options, caller, requestId: ids.next() })
  if (taken !== 'taken') return refuse('IMPORTS_BUSY', { running: taken })
  tell('importStarted', [{ kind: 'import', id }], { kind, fileName, dryRun })
  return { id }
})
