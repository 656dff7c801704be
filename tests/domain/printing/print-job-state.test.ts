import { expect, test } from 'vitest'
import { type PrintJobState, type PrintOutcome, printJobStates, settlePrintJob } from '#shared/domain/printing/print-job-state.ts'

const words: PrintOutcome[] = ['again', 'printed', 'cancelled']

test('a person settles what waits and what is unsure, and nothing else', () => {
  const walked = printJobStates.flatMap((state) => words.map((word) => [state, word, settlePrintJob(state, word)] as const))
  expect(walked.filter(([, , after]) => after !== undefined)).toEqual([
    ['waiting', 'again', 'waiting'],
    ['waiting', 'printed', 'printed'],
    ['waiting', 'cancelled', 'cancelled'],
    ['unsure', 'again', 'waiting'],
    ['unsure', 'printed', 'printed'],
    ['unsure', 'cancelled', 'cancelled'],
  ] satisfies [PrintJobState, PrintOutcome, PrintJobState][])
})
