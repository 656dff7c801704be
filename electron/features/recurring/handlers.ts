import { deleteTemplate } from './delete-template.ts'
import { countRecurring, getRecurring, listRecurring } from './list-recurring.ts'
import { getTemplate, listTemplates } from './list-templates.ts'
import { makeDueOrder } from './make-due-order.ts'
import { pauseRecurring } from './pause-recurring.ts'
import { addRecurring, changeRecurring } from './save-recurring.ts'
import { addTemplate, changeTemplate } from './save-template.ts'

export const recurringHandlers = {
  addTemplate,
  changeTemplate,
  deleteTemplate,
  getTemplate,
  listTemplates,
  addRecurring,
  changeRecurring,
  pauseRecurring,
  makeDueOrder,
  getRecurring,
  listRecurring,
  countRecurring,
}
