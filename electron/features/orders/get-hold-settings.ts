import { holds } from '#shared/contract/holds.ts'
import { answer } from '../handle.ts'
import { loadHoldSettings } from './hold-settings.sql.ts'

export const getHoldSettings = answer(holds.getHoldSettings, ({ db }) => loadHoldSettings(db))
