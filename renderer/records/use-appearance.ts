import { station } from '#renderer/api/station.ts'
import { type ColourScheme, useColourScheme } from '#renderer/ui/theme/use-colour-scheme.ts'
import { type Language, useLanguage } from '#renderer/wording/language.ts'

/** How this station looks and which language it speaks; the window's menu and the system's dialogs follow the page. */
export function useAppearance() {
  const { scheme, setScheme } = useColourScheme()
  const { stationLanguage: language, setStationLanguage } = useLanguage()
  return {
    scheme,
    language,
    setScheme(theme: ColourScheme) {
      setScheme(theme)
      void station?.call('setAppearance', { theme, language })
    },
    setLanguage(next: Language) {
      setStationLanguage(next)
      void station?.call('setAppearance', { theme: scheme, language: next })
    },
  }
}
