import { setup } from '#shared/contract/setup.ts'
import { answer } from '../handle.ts'
import { isSampleWarehouse, loadCompany } from './company.sql.ts'
import { loadLogoHash } from './company-logo.sql.ts'

export const getSetup = answer(setup.getSetup, async ({ db, version }) => {
  const found = await loadCompany(db)
  if (!found) return { isReady: false, isSample: false, company: null, logo: null, version: 0, hubVersion: version }
  const { version: companyVersion, ...company } = found
  return {
    isReady: true,
    isSample: await isSampleWarehouse(db),
    company,
    logo: await loadLogoHash(db),
    version: companyVersion,
    hubVersion: version,
  }
})
