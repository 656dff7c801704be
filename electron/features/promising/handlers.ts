import { addAllocation } from './add-allocation.ts'
import { addDueIn } from './add-due-in.ts'
import { changeAllocation } from './change-allocation.ts'
import { changeCalendar } from './change-calendar.ts'
import { changeDueIn } from './change-due-in.ts'
import { changePriority } from './change-priority.ts'
import { freeAllocation } from './free-allocation.ts'
import { getAllocation } from './get-allocation.ts'
import { getAvailability } from './get-availability.ts'
import { getCalendar } from './get-calendar.ts'
import { getPriority } from './get-priority.ts'
import { listAllocations } from './list-allocations.ts'
import { listDueIn } from './list-due-in.ts'
import { receiveDueIn } from './receive-due-in.ts'
import { setLeadTime } from './set-lead-time.ts'
import { suggestPromise } from './suggest-promise.ts'

export const promisingHandlers = {
  getCalendar,
  changeCalendar,
  getPriority,
  changePriority,
  setLeadTime,
  suggestPromise,
  getAvailability,
  listDueIn,
  addDueIn,
  changeDueIn,
  receiveDueIn,
  listAllocations,
  getAllocation,
  addAllocation,
  changeAllocation,
  freeAllocation,
}
