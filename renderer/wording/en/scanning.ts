import { faultSentences } from '#shared/domain/scanning/gs1/faults.ts'

export const scanning = {
  title: 'Scanning',
  command: {
    VALIDATE: 'Confirm',
    UNDO: 'Undo',
    SKIP: 'Skip',
    SHORT: 'Short',
    FULL: 'Full',
    PRINT: 'Print',
    REPRINT: 'Reprint',
    PAUSE: 'Pause',
    HELP: 'Help',
    NEXT: 'Next',
  },
  keys: 'Keys',
  then: 'Then',
  nothingNext: 'This is the last one.',
  scanned: 'Scanned',
  nothingCounted: 'Nothing was counted.',
  typedHint: 'Enter takes it, Esc clears it',
  waiting_one: '{{count}} scan waits',
  waiting_other: '{{count}} scans wait',
  busy: 'Working',
  /** What is wrong with a code, and where it stands in it. */
  fault: faultSentences,
  faultAt: '{{where}}: {{words}}',
  line: { done: 'done', current: 'now', open: 'to do' },
} as const
