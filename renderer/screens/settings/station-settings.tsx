import { useTranslation } from 'react-i18next'
import { useStationFacts } from '#renderer/api/station.ts'
import { useAppearance } from '#renderer/records/use-appearance.ts'
import { useActions } from '#renderer/scanning/use-actions.ts'
import classes from '#renderer/screens/settings/settings.module.css'
import { ActionButtons, type ButtonAction } from '#renderer/ui/actions/action-buttons.tsx'
import { CheckField } from '#renderer/ui/fields/check-field.tsx'
import { FormGrid } from '#renderer/ui/fields/form-grid.tsx'
import { SelectField } from '#renderer/ui/fields/select-field.tsx'
import { TextField } from '#renderer/ui/fields/text-field.tsx'
import { Section } from '#renderer/ui/page/section.tsx'
import { playTone } from '#renderer/ui/sound/play-tone.ts'
import { useSoundSettings } from '#renderer/ui/sound/sound-settings.ts'
import { languageNames, languages } from '#renderer/wording/language.ts'

const schemes = ['system', 'light', 'dark'] as const
const volumes = { soundOff: 0, soundQuiet: 0.25, soundNormal: 0.6, soundLoud: 1 } as const
type VolumeName = keyof typeof volumes
const volumeNames = Object.keys(volumes) as VolumeName[] // the keys of the table above

/** How this computer looks, speaks and sounds. */
export function StationSettings() {
  const { t } = useTranslation()
  const { scheme, setScheme, language, setLanguage } = useAppearance()
  const sound = useSoundSettings()
  const steps: readonly ButtonAction[] = [
    { id: 'tones', label: t('settings.station.tryTone'), shortcut: 'p', enabled: sound.volume > 0, run: playAll },
  ]
  useActions(steps)

  return (
    <>
      <p className={classes['lead']}>{t('settings.station.text')}</p>
      <Section title={t('settings.station.appearance')}>
        <FormGrid columns={3}>
          <StationName />
          <SelectField
            label={t('settings.station.language')}
            value={language}
            onChange={setLanguage}
            options={languages.map((value) => ({ value, label: languageNames[value] }))}
          />
          <SelectField
            label={t('settings.station.theme')}
            value={scheme}
            onChange={setScheme}
            options={schemes.map((value) => ({ value, label: t(`app.menu.${value}`) }))}
          />
        </FormGrid>
      </Section>
      <Section title={t('settings.station.sound')}>
        <div className={classes['stack']}>
          <FormGrid columns={1}>
            <SelectField
              label={t('settings.station.volume')}
              value={volumeNames.find((name) => volumes[name] === sound.volume)}
              onChange={(name) => {
                sound.setVolume(volumes[name])
                playTone('right')
              }}
              options={volumeNames.map((value) => ({ value, label: t(`app.menu.${value}`) }))}
            />
          </FormGrid>
          <CheckField
            label={t('settings.station.speech')}
            description={t('settings.station.speechHint')}
            value={sound.speaksQuantities}
            onChange={sound.setSpeaksQuantities}
          />
          <ActionButtons actions={steps} />
        </div>
      </Section>
    </>
  )
}

function StationName() {
  const { t } = useTranslation()
  const name = useStationFacts()?.name ?? ''
  return (
    <TextField
      label={t('settings.station.name')}
      description={t('settings.station.nameHint')}
      value={name}
      onChange={() => undefined}
      disabled
    />
  )
}

/** The three tones one after the other, as they sound on the floor. */
function playAll(): void {
  const pauseMs = 700
  for (const [index, tone] of (['right', 'done', 'wrong'] as const).entries()) setTimeout(() => playTone(tone), index * pauseMs)
}
