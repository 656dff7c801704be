import { useMantineColorScheme } from '@mantine/core'

export type ColourScheme = 'system' | 'light' | 'dark'

/** The colour scheme this machine uses, and how to change it; 'system' follows the operating system. */
export function useColourScheme(): { scheme: ColourScheme; setScheme: (scheme: ColourScheme) => void } {
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  return {
    scheme: colorScheme === 'auto' ? 'system' : colorScheme,
    setScheme: (scheme) => setColorScheme(scheme === 'system' ? 'auto' : scheme),
  }
}
