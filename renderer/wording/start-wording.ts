import { createInstance, type i18n } from 'i18next'
import { initReactI18next } from 'react-i18next'
import { english } from '#renderer/wording/english.ts'
import { german } from '#renderer/wording/german.ts'
import { type Language, useLanguage } from '#renderer/wording/language.ts'

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation'
    resources: { translation: typeof english }
  }
}

/** The catalogue, ready at once because every word ships with the application. */
export function createWording(language: Language): i18n {
  const wording = createInstance()
  void wording.use(initReactI18next).init({
    lng: language,
    fallbackLng: 'en',
    resources: { en: { translation: english }, de: { translation: german } },
    interpolation: { escapeValue: false },
    initAsync: false,
    returnNull: false,
  })
  return wording
}

/** Starts the catalogue in this station's language and follows the choice when it changes. */
export function startWording(): i18n {
  const wording = createWording(useLanguage.getState().language)
  const follow = (language: Language) => {
    document.documentElement.lang = language
    if (wording.language !== language) void wording.changeLanguage(language)
  }
  follow(useLanguage.getState().language)
  useLanguage.subscribe(({ language }) => follow(language))
  return wording
}
