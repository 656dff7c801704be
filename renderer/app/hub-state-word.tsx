import { useTranslation } from 'react-i18next'
import { type StatusTone, StatusWord } from '#renderer/ui/status/status-word.tsx'
import type { HubState } from '#shared/contract/station.ts'

const toneOf: Readonly<Record<HubState['kind'], StatusTone>> = { starting: 'busy', ready: 'right', refused: 'wrong', lost: 'wrong' }

/** Whether the warehouse's data can be reached, in two words. */
export function HubStateWord({ hub }: { hub: HubState }) {
  const { t } = useTranslation()
  return <StatusWord tone={toneOf[hub.kind]}>{t(`app.hub.${hub.kind}`)}</StatusWord>
}
