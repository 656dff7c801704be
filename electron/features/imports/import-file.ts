import { takeNumbers } from '#electron/database/number-series.ts'
import type { Subject } from '#shared/contract/history.ts'
import { imports } from '#shared/contract/imports.ts'
import { handle } from '../handle.ts'
import { loadCompany } from '../setup/company.ts'
import { levelIdsOf } from '../stock/bulk-receipts.ts'
import { planFile } from './plan-file.ts'
import { writePlanned } from './write-import.ts'

/** A dry run and the real thing take the same way up to the last step, so what the dry run promises is what happens. */
export const importFile = handle(imports.importFile, async (call) => {
  const { tx, engine, input, refuse, tell, clock, caller, ids, requestId } = call
  if (!(await loadCompany(tx))) return refuse('NOT_SET_UP', {})
  const { kind, fileName, dryRun } = input
  const ask = { ...input, bytes: Buffer.from(input.base64, 'base64') }
  const at = clock.now()
  const takeOrderNumbers = (count: number) => takeNumbers(tx, 'order', count)
  const planned = await planFile({ db: tx, ids, now: at, progress: () => {}, takeOrderNumbers }, ask)
  const { rows, added, changed, rejectedCount: rejected, problemCount, detected } = planned
  const problems = [...planned.problems]
  if (!planned.goesIn) return refuse('FILE_REFUSED', { fileName, problemCount, problems })

  const about: Subject[] = planned.about.flatMap((json) =>
    (JSON.parse(json) as [Subject['kind'], string][]).map(([of, id]) => ({ kind: of, id })),
  ) // made by planFile
  if (planned.writes) {
    await writePlanned({ tx, engine }, { ask, planned, caller, requestId, at })
    const spots = planned.writes.kind === 'stock' ? planned.writes.batches.spots : []
    for (const json of spots) for (const id of await levelIdsOf({ tx, engine }, json)) about.push({ kind: 'stock', id })
  }
  tell(dryRun ? 'fileChecked' : 'fileImported', about, { kind, fileName, rows, added, changed })
  return { kind, dryRun, rows, added, changed, rejected, warnings: problems, detected }
})
