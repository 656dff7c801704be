import type { ImportKind, ImportProblem } from '#shared/contract/imports.ts'
import { refusalOf } from '#tests/world/refusal.ts'
import type { World } from '#tests/world/world.ts'

/** What importing a file of this text or these bytes asks for. */
export function asking(kind: ImportKind, file: string | Uint8Array, dryRun = false) {
  return { kind, fileName: `${kind}.csv`, base64: Buffer.from(file).toString('base64'), dryRun }
}

/** Imports a file that goes in. */
export function imported(w: World, kind: ImportKind, file: string | Uint8Array) {
  return w.ask.imports.importFile(asking(kind, file))
}

/** What is wrong with a file, as a dry run says it. */
export async function problemsOf(w: World, kind: ImportKind, file: string | Uint8Array): Promise<ImportProblem[]> {
  const { code, data } = await refusalOf(w.ask.imports.importFile(asking(kind, file, true)))
  if (code !== 'FILE_REFUSED') throw new Error(`refused with ${code}`)
  return (data as { problems: ImportProblem[] }).problems // the contract's data of FILE_REFUSED
}
