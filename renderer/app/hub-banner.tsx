import { useTranslation } from 'react-i18next'
import { Button } from '#renderer/ui/button/button.tsx'
import { Banner } from '#renderer/ui/feedback/banner.tsx'
import type { HubState } from '#shared/contract/station.ts'

/** Says so while nothing can be saved. */
export function HubBanner({ hub, onRetry }: { hub: HubState; onRetry: () => void }) {
  const { t } = useTranslation()
  if (hub.kind === 'refused') return <Banner tone="wrong" title={t('app.hub.refusedTitle')} text={hub.text} />
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
