import { type ReactNode, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { FaultBoundary } from '#renderer/app/fault-boundary.tsx'
import classes from '#renderer/app/office-shell.module.css'
import { useHoldScans } from '#renderer/scanning/use-scans-waiting.ts'

/** Where a screen stands: it may still be loading, and it may break, without anything around it noticing. */
export function ScreenPlace({ children }: { children: ReactNode }) {
  const [at] = useLocation()
  return (
    <FaultBoundary at={at}>
      <Suspense fallback={<Opening />}>{children}</Suspense>
    </FaultBoundary>
  )
}

/** Scans made while a screen opens are meant for it, so they wait. */
function Opening() {
  const { t } = useTranslation()
  useHoldScans()
  return <p className={classes['opening']}>{t('app.opening')}</p>
}
