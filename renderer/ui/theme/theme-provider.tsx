import { localStorageColorSchemeManager, MantineProvider } from '@mantine/core'
import type { ReactNode } from 'react'
import { mantineTheme, mantineVariables } from '#renderer/ui/theme/mantine-theme.ts'

const remembered = localStorageColorSchemeManager({ key: 'packbench.colour-scheme' })

/** Puts the theme around the application; the colour scheme chosen on this machine is remembered. */
export function ThemeProvider({ children }: { children: ReactNode }) {
  return (
    <MantineProvider
      theme={mantineTheme}
      cssVariablesResolver={mantineVariables}
      colorSchemeManager={remembered}
      defaultColorScheme="auto"
      withGlobalClasses={false}
    >
      {children}
    </MantineProvider>
  )
}
