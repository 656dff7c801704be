import { useEffect, useState } from 'react'
import { type Seen, seeCode } from '#renderer/records/seen-code.tsx'
import type { Scan, ScanSource } from '#renderer/scanning/scan.ts'
import { setScannerProfile, useScannerTrial } from '#renderer/scanning/scanner-settings.ts'
import { playTone } from '#renderer/ui/sound/play-tone.ts'
import { KEYBOARD_SCANNER } from '#shared/contract/devices.ts'
import { recogniseScanner, recogniseSentLabel, type ScannerProfile } from '#shared/domain/scanning/scanner-profile.ts'

/** The device that scanned the test label, and how it is set. */
export type FoundScanner = { readonly id: string; readonly source: ScanSource; readonly profile: ScannerProfile }

export type SetupStep =
  /** `other` is a code that was not the label. */
  | { readonly is: 'waitingForLabel'; readonly other: Seen | undefined }
  /** The label is read once. `said` is what the last scan was instead of the same label, and `seen` the code that it held. */
  | {
      readonly is: 'waitingForProof'
      readonly found: FoundScanner
      readonly said: 'elsewhere' | 'differently' | 'other' | undefined
      readonly seen: Seen | undefined
    }
  /** `seen` is what it read since. */
  | { readonly is: 'proven'; readonly found: FoundScanner; readonly seen: Seen | undefined }

export type ScannerSetting = {
  readonly step: SetupStep
  /** What was seen in the code, unless it was the label. */
  readonly take: (scan: Scan) => Promise<Seen | undefined>
  /** A person says that codes are read as they are printed. */
  readonly keep: () => Promise<void>
  readonly startAgain: () => void
}

const atFirst: SetupStep = { is: 'waitingForLabel', other: undefined }

/**
 * The way from a new scanner to one that is known. One scan may be misread, so the label counts once it is read the same a second time, or
 * once a person has seen another code come out right; codes are read by what was found meanwhile. Whoever leaves before that has changed nothing.
 */
export function useScannerSetup(): ScannerSetting {
  const [step, setStep] = useState<SetupStep>(atFirst)
  useEffect(() => endTrial, [])

  async function keepFound(found: FoundScanner): Promise<void> {
    // nothing of a camera can be set
    if (found.source !== 'camera') await setScannerProfile(found.id, found.profile)
    endTrial()
    setStep({ is: 'proven', found, seen: undefined })
    playTone('done')
  }

  async function take(scan: Scan): Promise<Seen | undefined> {
    const id = scan.device?.id ?? KEYBOARD_SCANNER
    const profile = profileIn(scan)
    if (profile) {
      const found = { id, source: scan.source, profile }
      if (step.is === 'waitingForProof' && isSame(step.found, found)) await keepFound(found)
      else {
        const hasDiffered = step.is === 'waitingForProof' && step.found.id === id
        useScannerTrial.setState({ trial: { id, profile } })
        setStep({ is: 'waitingForProof', found, said: hasDiffered ? 'differently' : undefined, seen: undefined })
        playTone('right')
      }
      return undefined
    }
    const seen = await seeCode(scan.raw)
    if (step.is === 'waitingForLabel') setStep({ ...step, other: seen })
    else {
      const isFromIt = step.found.id === id && scan.source !== 'typed'
      if (step.is === 'proven') setStep({ ...step, seen: isFromIt ? seen : undefined })
      else setStep({ ...step, said: isFromIt ? 'other' : 'elsewhere', seen: isFromIt ? seen : undefined })
    }
    return seen
  }

  return {
    step,
    take,
    keep: async () => {
      if (step.is === 'waitingForProof') await keepFound(step.found)
    },
    startAgain() {
      endTrial()
      setStep(atFirst)
    },
  }
}

function profileIn({ typed, device }: Scan): ScannerProfile | undefined {
  return device ? recogniseSentLabel(device.sent, device.endedBy) : typed && recogniseScanner(typed.keys, typed.endedBy)
}

function isSame(one: FoundScanner, other: FoundScanner): boolean {
  return one.id === other.id && JSON.stringify(one.profile) === JSON.stringify(other.profile)
}

function endTrial(): void {
  useScannerTrial.setState({ trial: undefined })
}
