import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { type ReactNode, useMemo } from 'react'
import { I18nextProvider } from 'react-i18next'
import { Router } from 'wouter'
import { useHashLocation } from 'wouter/use-hash-location'
import { useWarehouse } from '#renderer/app/wiring.ts'
import { ThemeProvider } from '#renderer/ui/theme/theme-provider.tsx'
import { pickLocale, useLanguage } from '#renderer/wording/language.ts'
import { startWording } from '#renderer/wording/start-wording.ts'
import { LocaleContext } from '#renderer/wording/use-locale.ts'

const wording = startWording()

/** The hub is on this machine or in this building, so being without internet never pauses a call. */
const queryClient = new QueryClient({
  defaultOptions: {
    queries: { networkMode: 'always', retry: false, refetchOnWindowFocus: false },
    mutations: { networkMode: 'always', retry: false },
  },
})

/** What every part of the application finds around it: data, words, look, address. */
export function Providers({ children }: { children: ReactNode }) {
  return (
    <QueryClientProvider client={queryClient}>
      <I18nextProvider i18n={wording}>
        <ThemeProvider>
          <LocaleTerms>
            <Router hook={useHashLocation}>{children}</Router>
          </LocaleTerms>
        </ThemeProvider>
      </I18nextProvider>
    </QueryClientProvider>
  )
}

function LocaleTerms({ children }: { children: ReactNode }) {
  const { language } = useLanguage()
  const { timeZone, currency } = useWarehouse()
  const terms = useMemo(() => ({ locale: pickLocale(language, navigator.languages), timeZone, currency }), [language, timeZone, currency])
  return <LocaleContext value={terms}>{children}</LocaleContext>
}
