import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { HubBanner } from '#renderer/app/hub-banner.tsx'
import { OfficeScans } from '#renderer/app/office-scans.tsx'
import classes from '#renderer/app/office-shell.module.css'
import { PageSwitch } from '#renderer/app/page-switch.tsx'
import { Providers } from '#renderer/app/providers.tsx'
import { FirstRun, routes } from '#renderer/app/routes.ts'
import { ScreenPlace } from '#renderer/app/screen-place.tsx'
import { retryHub, useHubState, useIsReady, useStation } from '#renderer/app/wiring.ts'
import { useTellDevices } from '#renderer/records/use-tell-devices.ts'
import type { Scan } from '#renderer/scanning/scan.ts'
import { ScanProvider } from '#renderer/scanning/scan-provider.tsx'
import { Button } from '#renderer/ui/button/button.tsx'
import { Banner } from '#renderer/ui/feedback/banner.tsx'
import { readableScan } from '#renderer/ui/floor/prompt.ts'
import { LeaveDialog } from '#renderer/ui/leave/leave-guard.tsx'
import { playTone } from '#renderer/ui/sound/play-tone.ts'

export function App() {
  return (
    <Providers>
      <Window />
    </Providers>
  )
}

/** One window: its scans, its page, and above the page what concerns every page. */
function Window() {
  const { t } = useTranslation()
  const [location, navigate] = useLocation()
  const hub = useHubState()
  const isReady = useIsReady()
  useTellDevices(isReady)
  const { name: station, person } = useStation()
  const [refused, setRefused] = useState<{ scan: Scan; location: string }>()
  const unclaimed = refused?.location === location ? refused.scan : undefined
  const canOrder = routes.some(({ path }) => path === '/orders/new')

  function refuse(scan: Scan) {
    playTone('wrong')
    setRefused({ scan, location })
  }

  const banners = (
    <>
      <HubBanner hub={hub} onRetry={retryHub} />
      {unclaimed && (
        <Banner
          tone="wrong"
          title={t('app.unclaimed.title')}
          text={t('app.unclaimed.text', { raw: readableScan(unclaimed.raw) })}
          action={
            <Button size="small" onClick={() => setRefused(undefined)}>
              {t('ui.action.close')}
            </Button>
          }
        />
      )}
    </>
  )

  if (isReady === false) {
    return (
      <ScanProvider onUnclaimed={refuse}>
        <div className={classes['floor']}>
          <div>{banners}</div>
          <ScreenPlace>
            <FirstRun />
          </ScreenPlace>
        </div>
      </ScanProvider>
    )
  }

  return (
    <ScanProvider onUnclaimed={refuse}>
      <OfficeScans onUnknown={refuse} onKnown={() => setRefused(undefined)} />
      <PageSwitch
        routes={routes}
        hub={hub}
        station={station}
        person={person}
        banners={banners}
        primary={canOrder ? { id: 'newOrder', label: t('app.newOrder'), shortcut: 'n', run: () => navigate('/orders/new') } : undefined}
      />
      <LeaveDialog />
    </ScanProvider>
  )
}
