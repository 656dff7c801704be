import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ScannerFacts } from '#renderer/records/scanner-facts.tsx'
import { ScannerSetup } from '#renderer/records/scanner-setup.tsx'
import { type Seen, SeenCode } from '#renderer/records/seen-code.tsx'
import { useScannerSetup } from '#renderer/records/use-scanner-setup.ts'
import type { Scan } from '#renderer/scanning/scan.ts'
import { useScannerSettings } from '#renderer/scanning/scanner-settings.ts'
import { useScanHandler } from '#renderer/scanning/use-scan-handler.ts'
import { DevicesSection } from '#renderer/screens/settings/devices/devices-section.tsx'
import { OtherStations } from '#renderer/screens/settings/other-stations.tsx'
import { ScannerByHand } from '#renderer/screens/settings/scanner-by-hand.tsx'
import classes from '#renderer/screens/settings/settings.module.css'
import { Note } from '#renderer/ui/feedback/note.tsx'
import { Section } from '#renderer/ui/page/section.tsx'
import { KeyValues } from '#renderer/ui/panel/key-values.tsx'
import { Code } from '#renderer/ui/values/code.tsx'

/** What is plugged into this station, and what arrives from it. */
export function DeviceSettings() {
  const { t } = useTranslation()
  const { profile } = useScannerSettings()
  const setup = useScannerSetup()
  const [last, setLast] = useState<{ scan: Scan; seen: Seen | undefined }>()
  useScanHandler(async (scan) => {
    setLast({ scan, seen: await setup.take(scan) })
  })
  return (
    <>
      <p className={classes['lead']}>{t('devices.text')}</p>
      <DevicesSection />
      <Section title={t('devices.scanner.title')}>
        <ScannerSetup {...setup} />
      </Section>
      <Section title={t('devices.scanner.byHand')}>
        <div className={classes['stack']}>
          <p className={classes['lead']}>{t(profile ? 'devices.scanner.known' : 'devices.scanner.unknown')}</p>
          {profile && <ScannerFacts profile={profile} />}
          <ScannerByHand profile={profile} />
        </div>
      </Section>
      <OtherStations />
      <Section title={t('devices.last.title')}>
        <div className={classes['stack']}>{last ? <LastScan {...last} /> : <Note tone="neutral">{t('devices.last.waiting')}</Note>}</div>
      </Section>
    </>
  )
}

/** The keys as they came, by their places, and what the program made of them. */
function LastScan({ scan, seen }: { scan: Scan; seen: Seen | undefined }) {
  const { t } = useTranslation()
  const keys = scan.typed?.keys.map(({ code, key, shift, altGraph, alt, ctrl }) => {
    const modifiers = [ctrl && !altGraph && 'Ctrl', (altGraph || alt) && 'AltGr', shift && 'Shift'].filter(Boolean)
    return [...modifiers, code || key].join('+')
  })
  return (
    <>
      {seen && <SeenCode seen={seen} />}
      <KeyValues
        items={[
          { key: 'keys', title: t('devices.last.keys'), value: keys && <Code>{keys.join(' ')}</Code> },
          { key: 'ended', title: t('devices.last.ended'), value: scan.typed && t(`devices.end.${scan.typed.endedBy}`) },
        ]}
      />
    </>
  )
}
