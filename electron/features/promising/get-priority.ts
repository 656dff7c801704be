import { promising } from '#shared/contract/promising.ts'
import { answer } from '../handle.ts'
import { loadPriority } from './priority.ts'

export const getPriority = answer(promising.getPriority, async ({ db }) => {
  const { version, keys, classes, channels } = await loadPriority(db)
  return { version, priority: { keys: [...keys], classes: [...classes], channels: [...channels] } }
})
