import { saveSetting } from '#electron/database/settings.sql.ts'
import { promising } from '#shared/contract/promising.ts'
import { handle } from '../handle.ts'
import { PRIORITY_KEY } from './priority.ts'
import { shareProductsAnew } from './weigh-again.sql.ts'

/** Nothing that is reserved is taken away: the rule counts from the next goods on. */
export const changePriority = handle(promising.changePriority, async ({ tx, input, refuse, tell }) => {
  const keys = [...new Set(input.priority.keys)]
  if (!(await saveSetting(tx, PRIORITY_KEY, { ...input.priority, keys }, input.version)))
    return refuse('CHANGED_MEANWHILE', { what: 'priority' })
  await shareProductsAnew(tx, 'all')
  tell('priorityChanged', [{ kind: 'settings', id: PRIORITY_KEY }], { keys: keys.join(', ') })
  return { version: input.version + 1 }
})
