export const devices = {
  text: 'What is plugged into this station. Each station has its own.',
  label: {
    bars: 'Test label as bars',
    matrix: 'Test label as a matrix',
    caption:
      'Test label: one scan of either code tells how the scanner is set. It can be scanned off the screen or off the printed command sheet.',
    ask: 'Scan the test label. Until then the scanner is taken for one with the keyboard of this PC.',
  },
  scanner: {
    title: 'Scanner that types like a keyboard',
    layout: 'Keyboard',
    end: 'Ends a code with',
    separator: 'Between GS1 fields',
    separatorHint: 'Left empty, the usual signs are recognised',
    aim: 'Kind of code',
    byHand: 'Set by hand',
    forget: 'Forget these settings',
    known: 'Found by the test label, or set by hand below.',
    unknown: 'Not known yet: the keyboard of this PC is believed.',
  },
  layout: { pc: 'As this PC', us: 'United States', uk: 'United Kingdom', de: 'Germany', fr: 'France', es: 'Spain', it: 'Italy' },
  end: { enter: 'Enter', tab: 'Tab', lineFeed: 'Line feed', silence: 'Nothing' },
  separator: { lost: 'Nothing' },
  aim: { sent: 'Sent (AIM identifier)', notSent: 'Not sent' },
  advice: {
    separator:
      'This scanner drops the separator in GS1 codes, so a lot or serial number can swallow what follows. Its manual calls the setting "FNC1" or "GS": any sign will do.',
    end: 'Set the scanner to send Enter behind a code: codes are then taken at once.',
  },
  last: { title: 'Last scan', waiting: 'Scan anything to see what arrives.', keys: 'Keys', ended: 'Ended by' },
} as const
