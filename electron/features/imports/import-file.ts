import { createHash } from 'node:crypto'
import { type ImportKind, imports } from '#shared/contract/imports.ts'
import { handle } from '../handle.ts'
import { loadCompany } from '../setup/company.ts'
import type { PlanImport } from './import-plan.ts'
import { ImportProblems, WHOLE_FILE } from './import-problems.ts'
import { keepImportedFile, loadImportedFile } from './imports.sql.ts'
import { planCustomers } from './plan-customers.ts'
import { planOrders } from './plan-orders.ts'
import { planProducts } from './plan-products.ts'
import { planStock } from './plan-stock.ts'

const plans: Readonly<Record<ImportKind, PlanImport>> = {
  products: planProducts,
  customers: planCustomers,
  stock: planStock,
  orders: planOrders,
}

/** A dry run and the real thing take the same way up to the last step, so what the dry run promises is what happens. */
export const importFile = handle(imports.importFile, async (call) => {
  const { tx, input, refuse, tell, clock, caller } = call
  if (!(await loadCompany(tx))) return refuse('NOT_SET_UP', {})
  const { kind, fileName, dryRun } = input
  const bytes = Buffer.from(input.base64, 'base64')
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const problems = new ImportProblems()
  const earlier = await loadImportedFile(tx, sha256, kind)
  // Products and customers would only be saved again and orders are known by their number, but stock would be received twice.
  const repeated = kind === 'stock' ? 'STOCK_FILE_REPEATED' : 'FILE_REPEATED'
  if (earlier) problems.add(WHOLE_FILE, null, repeated, earlier.fileName, `${new Date(earlier.at).toISOString()} ${earlier.userName}`)

  const plan = await plans[kind](call, bytes, problems, fileName)
  if (problems.errors > 0) return refuse('FILE_REFUSED', { fileName, problemCount: problems.total, problems: problems.listed() })

  const { rows, added, changed, file } = plan
  const about = dryRun ? [] : await plan.write()
  if (!dryRun) await keepImportedFile(tx, { sha256, kind, fileName, at: clock.now(), userName: caller.userName })
  tell(dryRun ? 'fileChecked' : 'fileImported', about, { kind, fileName, rows, added, changed })
  return {
    kind,
    dryRun,
    rows,
    added,
    changed,
    warnings: problems.listed(),
    detected: { encoding: file.encoding, delimiter: file.delimiter },
  }
})
