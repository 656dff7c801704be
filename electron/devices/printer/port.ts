/** A printer as the station sees it: takes bytes, says what became of them. Pages and formats are not its business. */
export interface Printer {
  send(bytes: Uint8Array): Promise<SendResult>
}

/**
 * What became of a print.
 * `sent` means the printer has taken every byte, not that paper came out: no label printer says that.
 * `refused` says how many bytes may have reached it: with none the job can simply be sent again, with some a person has to look.
 */
export type SendResult =
  | { readonly kind: 'sent'; readonly bytesWritten: number }
  | { readonly kind: 'refused'; readonly reason: RefusalReason; readonly detail: string; readonly bytesWritten: number }

/** `missing`: the system has no such queue. `paused`: somebody stopped it. `unreachable`: nobody answers. `timeout`: it stopped taking bytes, or never began. `cut`: the line broke in the middle. */
export type RefusalReason = 'missing' | 'paused' | 'unreachable' | 'timeout' | 'cut'

/** Whether a refused print may be repeated without asking: nothing of it can be on paper. */
export function isSafeToRepeat(result: SendResult): boolean {
  return result.kind === 'refused' && result.bytesWritten === 0
}
