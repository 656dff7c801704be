import { useTranslation } from 'react-i18next'
import { useStationFacts } from '#renderer/api/station.ts'
import { useAppearance } from '#renderer/records/use-appearance.ts'
import { useActions } from '#renderer/scanning/use-actions.ts'
import classes from '#renderer/screens/settings/settings.module.css'
import { StationHabits } from '#renderer/screens/settings/station-habits.tsx'
import { ActionButtons, type ButtonAction } from '#renderer/ui/actions/action-buttons.tsx'
import { CheckField } from '#renderer/ui/fields/check-field.tsx'
import { FormGrid } from '#renderer/ui/fields/form-grid.tsx'
import { RangeField } from '#renderer/ui/fields/range-field.tsx'
import { SelectField } from '#renderer/ui/fields/select-field.tsx'
import { TextField } from '#renderer/ui/fields/text-field.tsx'
import { Section } from '#renderer/ui/page/section.tsx'
import { playTone } from '#renderer/ui/sound/play-tone.ts'
import { useSoundSettings } from '#renderer/ui/sound/sound-settings.ts'
import { languageNames, languages } from '#renderer/wording/language.ts'

const schemes = ['system', 'light', 'dark'] as const

/** How this computer looks, speaks and sounds. */
export function StationSettings() {
  const { t } = useTranslation()
  const { scheme, setScheme, language, setLanguage } = useAppearance()
  const sound = useSoundSettings()
  const percent = Math.round(sound.volume * 100)
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
            <RangeField
              label={t('settings.station.volume')}
              value={percent}
              text={percent === 0 ? t('settings.station.silent') : t('settings.station.loudness', { percent })}
              onChange={(value) => sound.setVolume(value / 100)}
              onSettled={() => playTone('right')}
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
      <StationHabits />
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
