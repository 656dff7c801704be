import { QueryClientProvider } from '@tanstack/react-query'
import { type ReactNode, useMemo } from 'react'
import { I18nextProvider } from 'react-i18next'
import { Router } from 'wouter'
import { useHashLocation } from 'wouter/use-hash-location'
import { queryClient } from '#renderer/api/query-client.ts'
import { speakToWorker } from '#renderer/app/speak-to-worker.ts'
import { useWarehouse } from '#renderer/app/wiring.ts'
import { guardLeaving } from '#renderer/ui/leave/leave-guard.tsx'
import { ThemeProvider } from '#renderer/ui/theme/theme-provider.tsx'
import { pickLocale, useLanguage } from '#renderer/wording/language.ts'
import { startWording } from '#renderer/wording/start-wording.ts'
import { LocaleContext } from '#renderer/wording/use-locale.ts'

const wording = startWording()
speakToWorker()

/** What every part of the application finds around it: data, words, look, address. */
export function Providers({ children }: { children: ReactNode }) {
  return (
    <QueryClientProvider client={queryClient}>
      <I18nextProvider i18n={wording}>
        <ThemeProvider>
          <LocaleTerms>
            <Router hook={useHashLocation} aroundNav={(navigate, to, options) => guardLeaving(() => navigate(to, options))}>
              {children}
            </Router>
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
