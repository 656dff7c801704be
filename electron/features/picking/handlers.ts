import { getPickList } from './get-pick-list.ts'
import { listPickLists } from './list-pick-lists.ts'
import { recordScan } from './record-scan.ts'
import { releaseOrders } from './release-orders.ts'
import { reportShort } from './report-short.ts'
import { skipTask } from './skip-task.ts'
import { startPickList } from './start-pick-list.ts'
import { undoPick } from './undo-pick.ts'
import { withdrawPickList } from './withdraw-pick-list.ts'

export const pickingHandlers = {
  releaseOrders,
  withdrawPickList,
  startPickList,
  recordScan,
  skipTask,
  reportShort,
  undoPick,
  getPickList,
  listPickLists,
}
