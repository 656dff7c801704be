import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { Button } from '#renderer/ui/button/button.tsx'
import { EmptyState } from '#renderer/ui/feedback/empty-state.tsx'

export function FaultPage({ reference, onAgain }: { reference: string; onAgain: () => void }) {
  const { t } = useTranslation()
  const [, navigate] = useLocation()
  function goHome() {
    navigate('/')
    onAgain()
  }
  return (
    <div role="alert">
      <EmptyState
        title={t('app.fault.title', { reference })}
        text={t('app.fault.text')}
        actions={
          <>
            <Button tone="primary" onClick={onAgain}>
              {t('app.fault.again')}
            </Button>
            <Button onClick={goHome}>{t('app.fault.home')}</Button>
          </>
        }
      />
    </div>
  )
}
