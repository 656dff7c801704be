/** Which language the page speaks: the one of whoever works here, or else the station's, or else the system's. */
import { create } from 'zustand'
import { persist } from 'zustand/middleware'
import { type SpokenLanguage, spokenLanguages } from '#shared/domain/people/spoken-language.ts'

export const languages = spokenLanguages
export type Language = SpokenLanguage

/** Each language in its own name, so that who cannot read the current one still finds it. */
export const languageNames: Readonly<Record<Language, string>> = { en: 'English', de: 'Deutsch' }

/** The first of the wanted languages that the catalogue has; English when it has none. */
export function pickLanguage(wanted: readonly string[]): Language {
  for (const tag of wanted) {
    const found = languages.find((language) => tag.toLowerCase().split('-')[0] === language)
    if (found) return found
  }
  return 'en'
}

/** How numbers and days are written: the system's own region when it speaks the language, else the language's usual one. */
export function pickLocale(language: Language, wanted: readonly string[]): string {
  const usual = { en: 'en-GB', de: 'de-DE' }
  return wanted.find((tag) => tag.toLowerCase().startsWith(`${language}-`)) ?? usual[language]
}

type LanguageChoice = {
  /** What the page speaks now. */
  language: Language
  stationLanguage: Language
  personLanguage: Language | null
  setStationLanguage: (language: Language) => void
  /** Someone else works here now, or the same person chose; null has no choice of their own. */
  speakTo: (language: Language | null) => void
}

const systemLanguage = pickLanguage(globalThis.navigator?.languages ?? [])

export const useLanguage = create<LanguageChoice>()(
  persist(
    (set) => ({
      language: systemLanguage,
      stationLanguage: systemLanguage,
      personLanguage: null,
      setStationLanguage: (stationLanguage) =>
        set(({ personLanguage }) => ({ stationLanguage, language: personLanguage ?? stationLanguage })),
      speakTo: (personLanguage) => set(({ stationLanguage }) => ({ personLanguage, language: personLanguage ?? stationLanguage })),
    }),
    {
      name: 'packbench.language',
      partialize: ({ language, stationLanguage, personLanguage }) => ({ language, stationLanguage, personLanguage }),
    },
  ),
)
