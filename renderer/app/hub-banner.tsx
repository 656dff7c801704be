import { useTranslation } from 'react-i18next'
import { useOpenData } from '#renderer/records/use-open-data.ts'
import { Button } from '#renderer/ui/button/button.tsx'
import { ButtonRow } from '#renderer/ui/button/button-row.tsx'
import { Banner } from '#renderer/ui/feedback/banner.tsx'
import { hubRefusalText } from '#renderer/wording/hub-refusal-text.ts'
import type { HubState } from '#shared/contract/station.ts'

/** Says so while nothing can be saved, and what to do about it. */
export function HubBanner({ hub, onRetry }: { hub: HubState; onRetry: () => void }) {
  const { t } = useTranslation()
  const { open } = useOpenData()
  if (hub.kind === 'refused') {
    return (
      <Banner
        tone="wrong"
        title={t('app.hub.refusedTitle')}
        text={hubRefusalText(t, hub)}
        action={
          <ButtonRow>
            <Button size="small" onClick={onRetry}>
              {t('setup.again')}
            </Button>
            <Button size="small" onClick={open}>
              {t('settings.data.open')}
            </Button>
          </ButtonRow>
        }
      />
    )
  }
  if (hub.kind !== 'lost') return undefined
  return (
    <Banner
      tone="wrong"
      title={t('app.hub.lostTitle')}
      text={t('app.hub.lostText')}
      action={
        <Button size="small" onClick={onRetry}>
          {t('app.hub.retry')}
        </Button>
      }
    />
  )
}
