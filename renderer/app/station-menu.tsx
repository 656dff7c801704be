import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { ask } from '#renderer/api/hub.ts'
import { useWorker } from '#renderer/api/worker.ts'
import classes from '#renderer/app/station-menu.module.css'
import { useAppearance } from '#renderer/records/use-appearance.ts'
import { useOwnLanguage } from '#renderer/records/use-own-language.ts'
import { Icon } from '#renderer/ui/icons/icon.tsx'
import { Menu, type MenuSection } from '#renderer/ui/menu/menu.tsx'
import { playTone } from '#renderer/ui/sound/play-tone.ts'
import { useSoundSettings } from '#renderer/ui/sound/sound-settings.ts'
import type { ColourScheme } from '#renderer/ui/theme/use-colour-scheme.ts'
import { languageNames, languages } from '#renderer/wording/language.ts'

const schemes: readonly ColourScheme[] = ['system', 'light', 'dark']
const volumes = [
  { id: 'soundOff', volume: 0 },
  { id: 'soundQuiet', volume: 0.25 },
  { id: 'soundNormal', volume: 0.6 },
  { id: 'soundLoud', volume: 1 },
] as const

/** Who works here, and how this station looks, speaks and sounds. */
export function StationMenu({ station, person }: { station: string; person: string }) {
  const { t } = useTranslation()
  const { scheme, setScheme } = useAppearance()
  const { language, setLanguage } = useOwnLanguage()
  const people = usePeopleHere()
  const sound = useSoundSettings()

  function setVolume(volume: number) {
    sound.setVolume(volume)
    playTone('right')
  }

  return (
    <Menu
      staysOpen
      opener={
        <button type="button" className={classes['opener']}>
          <span className={classes['station']}>{station || t('app.menu.label')}</span>
          {person !== '' && <strong>{person}</strong>}
          <Icon name="down" size={14} />
        </button>
      }
      sections={[
        ...people,
        {
          id: 'colours',
          title: t('app.menu.colours'),
          items: schemes.map((id) => ({ id, label: t(`app.menu.${id}`), isChosen: id === scheme, run: () => setScheme(id) })),
        },
        {
          id: 'language',
          title: t('app.menu.language'),
          items: languages.map((id) => ({ id, label: languageNames[id], isChosen: id === language, run: () => setLanguage(id) })),
        },
        {
          id: 'sound',
          title: t('app.menu.sound'),
          items: volumes.map(({ id, volume }) => ({
            id,
            label: t(`app.menu.${id}`),
            isChosen: volume === sound.volume,
            run: () => setVolume(volume),
          })),
        },
        {
          id: 'speech',
          isAnyOf: true,
          items: [
            {
              id: 'speech',
              label: t('app.menu.speech'),
              isChosen: sound.speaksQuantities,
              run: () => sound.setSpeaksQuantities(!sound.speaksQuantities),
            },
          ],
        },
      ]}
    />
  )
}

/** More than these are chosen in the settings, where there is room. */
const MOST_PEOPLE = 9

/** Who may take over at this station. */
function usePeopleHere(): readonly MenuSection[] {
  const { t } = useTranslation()
  const { data } = useQuery(ask.people.listUsers.queryOptions({ input: {} }))
  const { worker, setWorker } = useWorker()
  const users = data?.users ?? []
  if (users.length < 2 || users.length > MOST_PEOPLE) return []
  const items = users.map((user) => ({ id: user.id, label: user.name, isChosen: user.id === worker?.id, run: () => setWorker(user) }))
  return [{ id: 'people', title: t('settings.people.workingAs'), items }]
}
