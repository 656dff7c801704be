/**
 * A print job's life: it waits for its printer, is being sent, and is printed. `unsure` is a job of which a part may have left the printer;
 * only a person who looks into the tray can say what became of it, so it is never sent again by itself.
 */
export const printJobStates = ['waiting', 'sending', 'printed', 'unsure', 'cancelled'] as const
export type PrintJobState = (typeof printJobStates)[number]

/** What a person says about a job. */
export type PrintOutcome = 'again' | 'printed' | 'cancelled'

const afterWord: Readonly<Record<PrintOutcome, PrintJobState>> = { again: 'waiting', printed: 'printed', cancelled: 'cancelled' }

/** The state after a person's word; undefined when the job is done already, or in the printer's hands at this moment. */
export function settlePrintJob(state: PrintJobState, outcome: PrintOutcome): PrintJobState | undefined {
  return state === 'waiting' || state === 'unsure' ? afterWord[outcome] : undefined
}

/** When a job is due whose document cannot be drawn: only when a person asks for it again. It holds up no other. */
export const SET_ASIDE = Date.UTC(9999, 0)
