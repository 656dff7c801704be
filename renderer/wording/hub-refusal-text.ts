import type { TFunction } from 'i18next'
import type { HubState } from '#shared/contract/station.ts'

/** Why the hub will not work on a data folder, and what to do about it. What it said itself follows in its own words where they help to mend it. */
export function hubRefusalText(t: TFunction, { code, text }: Extract<HubState, { kind: 'refused' }>): string {
  return t(`setup.refused.${code}`, { detail: text })
}
