import { setup } from '#shared/contract/setup.ts'
import { missingForInvoice } from '#shared/domain/invoicing/missing-for-invoice.ts'
import { moveInState, moveInSteps } from '#shared/domain/setup/move-in.ts'
import { answer } from '../handle.ts'
import { loadCompany } from './company.sql.ts'
import { countMoveIn, loadMoveInMarks } from './move-in.sql.ts'

/** Nothing of it is remembered but what was skipped or tried: whoever comes back tomorrow finds the steps as the warehouse is. */
export const getMoveIn = answer(setup.getMoveIn, async ({ db }) => {
  const company = await loadCompany(db)
  const missing = missingForInvoice(company)
  const [counts, marks] = [await countMoveIn(db), await loadMoveInMarks(db)]
  const facts = { isCompanyComplete: missing.length === 0, counts, marks }
  const wanted = [
    ...missing,
    ...(company?.taxNumber === '' ? (['taxNumber'] as const) : []),
    ...(company?.iban === '' ? (['iban'] as const) : []),
  ]
  const countOf = (step: (typeof moveInSteps)[number]) => (step === 'company' || step === 'scanner' ? null : counts[step])
  return {
    steps: moveInSteps.map((step) => ({ step, state: moveInState(step, facts), count: countOf(step) })),
    missingForInvoices: wanted,
  }
})
