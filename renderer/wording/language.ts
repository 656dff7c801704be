/** Which language this station speaks: chosen and remembered, or else the system's. */
import { create } from 'zustand'
import { persist } from 'zustand/middleware'

export const languages = ['en', 'de'] as const
export type Language = (typeof languages)[number]

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

type LanguageChoice = { language: Language; setLanguage: (language: Language) => void }

export const useLanguage = create<LanguageChoice>()(
  persist((set) => ({ language: pickLanguage(globalThis.navigator?.languages ?? []), setLanguage: (language) => set({ language }) }), {
    name: 'packbench.language',
    partialize: ({ language }) => ({ language }),
  }),
)
