/** Mantine brings behaviour (focus, lists, dialogs); its look is mapped onto the tokens here. */
import { type CSSVariablesResolver, colorsTuple, createTheme } from '@mantine/core'

export const mantineTheme = createTheme({
  primaryColor: 'ink',
  colors: { ink: colorsTuple('#1a1d21') },
  fontFamily: 'var(--font)',
  fontFamilyMonospace: 'var(--mono)',
  headings: { fontFamily: 'var(--font)', fontWeight: '700' },
  defaultRadius: 'var(--radius)',
  radius: { xs: 'var(--radius-s)', sm: 'var(--radius)', md: 'var(--radius-m)', lg: 'var(--radius-l)', xl: 'var(--radius-l)' },
  shadows: { xs: 'none', sm: 'none', md: 'none', lg: 'none', xl: 'none' },
  respectReducedMotion: true,
  cursorType: 'pointer',
  focusRing: 'auto',
  components: {
    Modal: { defaultProps: { transitionProps: { duration: 0 }, overlayProps: { backgroundOpacity: 0.45 }, centered: true } },
    Menu: { defaultProps: { transitionProps: { duration: 0 }, offset: 4 } },
    Combobox: { defaultProps: { transitionProps: { duration: 0 }, offset: 4 } },
    Select: { defaultProps: { comboboxProps: { transitionProps: { duration: 0 }, offset: 4 } } },
    Tooltip: { defaultProps: { transitionProps: { duration: 0 } } },
  },
})

const onTokens = {
  '--mantine-color-body': 'var(--ground)',
  '--mantine-color-text': 'var(--ink)',
  '--mantine-color-dimmed': 'var(--muted)',
  '--mantine-color-placeholder': 'var(--faint)',
  '--mantine-color-error': 'var(--wrong)',
  '--mantine-color-anchor': 'var(--select)',
  '--mantine-color-default': 'var(--surface)',
  '--mantine-color-default-hover': 'var(--sunk)',
  '--mantine-color-default-color': 'var(--ink)',
  '--mantine-color-default-border': 'var(--edge)',
  '--mantine-color-disabled': 'var(--sunk)',
  '--mantine-color-disabled-color': 'var(--faint)',
  '--mantine-color-disabled-border': 'var(--line)',
  '--mantine-primary-color-filled': 'var(--action)',
  '--mantine-primary-color-filled-hover': 'var(--action-hover)',
  '--mantine-primary-color-contrast': 'var(--on-action)',
  '--mantine-primary-color-light': 'var(--sunk)',
  '--mantine-primary-color-light-hover': 'var(--sunk)',
  '--mantine-primary-color-light-color': 'var(--ink)',
  '--mantine-color-ink-filled': 'var(--action)',
}

/** Hands Mantine our tokens instead of its own palette, the same names in both colour schemes. */
export const mantineVariables: CSSVariablesResolver = () => ({ variables: {}, light: onTokens, dark: onTokens })
