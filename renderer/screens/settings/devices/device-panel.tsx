import { useTranslation } from 'react-i18next'
import type { Heard } from '#renderer/api/devices.ts'
import classes from '#renderer/screens/settings/settings.module.css'
import { Note } from '#renderer/ui/feedback/note.tsx'
import { readableScan } from '#renderer/ui/floor/prompt.ts'
import { Section } from '#renderer/ui/page/section.tsx'
import { KeyValues } from '#renderer/ui/panel/key-values.tsx'
import { StatusWord } from '#renderer/ui/status/status-word.tsx'
import { Code } from '#renderer/ui/values/code.tsx'
import { scaleText } from '#renderer/wording/scale-text.ts'
import { useLocale } from '#renderer/wording/use-locale.ts'
import type { Device } from '#shared/contract/devices.ts'
import { CameraView } from './camera-view.tsx'
import type { Check } from './device-checks.ts'
import { deviceName, stateWords } from './device-words.ts'

/** One device as it is now: its last bytes, and what was made of them. */
export function DevicePanel({ device, heard, checks }: { device: Device; heard: Heard | undefined; checks: readonly Check[] | undefined }) {
  const { t } = useTranslation()
  const { locale } = useLocale()
  const { tone, word, advice } = stateWords(t, device, heard)
  const { bytes, scan, weight, state } = heard ?? {}
  return (
    <Section title={checks ? t('devices.check.title', { name: deviceName(t, device) }) : t('devices.panel.title')}>
      <div className={classes['stack']}>
        {checks && <Checks checks={checks} />}
        {advice !== '' && <Note tone={tone === 'wrong' ? 'wrong' : 'care'}>{advice}</Note>}
        {device.link.type === 'camera' && device.link.isOn && <CameraView id={device.id} />}
        <KeyValues
          items={[
            { key: 'state', title: t('devices.panel.state'), value: <StatusWord tone={tone}>{word}</StatusWord> },
            { key: 'reason', title: '', value: state?.reason && advice !== '' && <Code>{state.reason}</Code> },
            { key: 'shows', title: t('devices.panel.shows'), value: weight && scaleText(t, weight.reading, locale) },
            { key: 'bytes', title: t('devices.panel.bytes'), value: device.link.type !== 'camera' && bytes && <Code>{bytes.bytes}</Code> },
            { key: 'made', title: t('devices.panel.made'), value: bytes && t(`devices.use.${bytes.use}`) },
            { key: 'code', title: t('devices.panel.code'), value: scan && <Code>{readableScan(scan.raw, 120)}</Code> },
          ].filter(({ key, value }) => key !== 'reason' || value)}
        />
        {bytes === undefined && device.link.type !== 'keyboard' && (
          <Note tone="neutral">{t(device.link.type === 'camera' ? 'devices.camera.nothing' : 'devices.panel.nothing')}</Note>
        )}
      </div>
    </Section>
  )
}

function Checks({ checks }: { checks: readonly Check[] }) {
  const { t } = useTranslation()
  return (
    <ul className={classes['checks']}>
      {checks.map(({ what, isRight, advice }) => (
        <li key={what}>
          <StatusWord tone={isRight ? 'right' : 'care'}>{t(`devices.check.${what}`)}</StatusWord>
          {!isRight && <span className={classes['lead']}>{t(`devices.check.${advice}`)}</span>}
        </li>
      ))}
    </ul>
  )
}
