import { closePackage } from './close-package.ts'
import { getPacking } from './get-packing.ts'
import { listPackQueue } from './list-pack-queue.ts'
import { recordScan } from './record-scan.ts'
import { startPacking } from './start-packing.ts'
import { undoPack } from './undo-pack.ts'
import { weighPackage } from './weigh-package.ts'

export const packingHandlers = { startPacking, recordScan, closePackage, weighPackage, undoPack, getPacking, listPackQueue }
