import { useTranslation } from 'react-i18next'
import { Note } from '#renderer/ui/feedback/note.tsx'
import { readableScan } from '#renderer/ui/floor/prompt.ts'
import { KeyValues } from '#renderer/ui/panel/key-values.tsx'
import type { ScannerProfile } from '#shared/domain/scanning/scanner-profile.ts'

/** How the scanner of this station is set, in words, and what is better set otherwise. */
export function ScannerFacts({ profile }: { profile: ScannerProfile }) {
  const { t } = useTranslation()
  const { layout, end, separator, sendsAim } = profile
  return (
    <>
      <KeyValues
        items={[
          { key: 'layout', title: t('devices.scanner.layout'), value: t(`devices.layout.${layout}`) },
          { key: 'end', title: t('devices.scanner.end'), value: t(`devices.end.${end}`) },
          {
            key: 'separator',
            title: t('devices.scanner.separator'),
            value: separator === '' ? t('devices.separator.lost') : readableScan(separator),
          },
          { key: 'aim', title: t('devices.scanner.aim'), value: t(sendsAim ? 'devices.aim.sent' : 'devices.aim.notSent') },
        ]}
      />
      {separator === '' && <Note tone="care">{t('devices.advice.separator')}</Note>}
      {end === 'silence' && <Note tone="care">{t('devices.advice.end')}</Note>}
    </>
  )
}
