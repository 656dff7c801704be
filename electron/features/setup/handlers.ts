import { changeCompany } from './change-company.ts'
import { getMoveIn } from './get-move-in.ts'
import { getSetup } from './get-setup.ts'
import { markMoveInStep } from './mark-move-in-step.ts'
import { openSampleWarehouse } from './open-sample-warehouse.ts'
import { setCompanyLogo } from './set-company-logo.ts'
import { startEmpty } from './start-empty.ts'

export const setupHandlers = { getSetup, startEmpty, openSampleWarehouse, changeCompany, setCompanyLogo, getMoveIn, markMoveInStep }
