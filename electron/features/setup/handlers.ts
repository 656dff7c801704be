import { changeCompany } from './change-company.ts'
import { getSetup } from './get-setup.ts'
import { openSampleWarehouse } from './open-sample-warehouse.ts'
import { startEmpty } from './start-empty.ts'

export const setupHandlers = { getSetup, startEmpty, openSampleWarehouse, changeCompany }
