import { holds } from '#shared/contract/holds.ts'
import { changedFacts } from '../changed-facts.ts'
import { handle } from '../handle.ts'
import { loadHoldSettings, saveHoldSettings } from './hold-settings.sql.ts'

export const changeHoldSettings = handle(holds.changeHoldSettings, async ({ tx, input, refuse, tell }) => {
  const before = await loadHoldSettings(tx)
  const isSaved = await saveHoldSettings(tx, input.settings, input.version)
  if (!isSaved) return refuse('CHANGED_MEANWHILE', { what: 'holds' })
  tell('holdSettingsChanged', [{ kind: 'settings', id: 'holds' }], changedFacts({ ...before.settings }, { ...input.settings }))
  return loadHoldSettings(tx)
})
