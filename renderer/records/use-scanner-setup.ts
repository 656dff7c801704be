import { useState } from 'react'
import { type Seen, seeCode } from '#renderer/records/seen-code.tsx'
import { useScannerLabel } from '#renderer/records/use-scanner-label.ts'
import type { Scan, ScanSource } from '#renderer/scanning/scan.ts'
import { KEYBOARD_SCANNER } from '#shared/contract/devices.ts'
import type { ScannerProfile } from '#shared/domain/scanning/scanner-profile.ts'

/** The device that scanned the test label, and how it is set. */
export type FoundScanner = { readonly id: string; readonly source: ScanSource; readonly profile: ScannerProfile }

export type SetupStep =
  /** `other` is a code that was not the label. */
  | { readonly is: 'waitingForLabel'; readonly other: Seen | undefined }
  /** The label is read. `elsewhere` says that the last code came from another device. */
  | { readonly is: 'waitingForProof'; readonly found: FoundScanner; readonly elsewhere: boolean }
  | { readonly is: 'proven'; readonly found: FoundScanner; readonly seen: Seen }

/**
 * The way from a new scanner to one that is known: the test label, what it tells, a second code that proves it. The label alone already sets
 * the scanner, so that the second code is read as it will be from then on.
 */
export function useScannerSetup(): { step: SetupStep; take: (scan: Scan) => Promise<Seen | undefined>; startAgain: () => void } {
  const { takeLabel } = useScannerLabel()
  const [step, setStep] = useState<SetupStep>({ is: 'waitingForLabel', other: undefined })

  /** What was seen in the code, unless it was the label. */
  async function take(scan: Scan): Promise<Seen | undefined> {
    const id = scan.device?.id ?? KEYBOARD_SCANNER
    const profile = takeLabel(scan)
    if (profile) {
      setStep({ is: 'waitingForProof', found: { id, source: scan.source, profile }, elsewhere: false })
      return undefined
    }
    const seen = await seeCode(scan.raw)
    if (step.is === 'waitingForLabel') setStep({ ...step, other: seen })
    else if (step.found.id === id && scan.source !== 'typed') setStep({ is: 'proven', found: step.found, seen })
    else if (step.is === 'waitingForProof') setStep({ ...step, elsewhere: true })
    return seen
  }

  return { step, take, startAgain: () => setStep({ is: 'waitingForLabel', other: undefined }) }
}
