import { imports } from '#shared/contract/imports.ts'
import { handle } from '../handle.ts'

export const cancelImport = handle(imports.cancelImport, async ({ input, refuse, tell, files }) => {
  const known = files.look(input.id)
  if (!known) return refuse('IMPORT_UNKNOWN', { id: input.id })
  const state = files.cancel(input.id)
  if (state !== 'cancelled') return refuse('IMPORT_OVER', { state: state ?? known.state })
  tell('importCancelled', [{ kind: 'import', id: input.id }], { kind: known.kind, fileName: known.fileName })
  return { id: input.id }
})
