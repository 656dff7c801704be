// How a serial scanner ends its codes.
import type { FrameRules } from './frame-bytes.ts'
import type { ScanEnd } from './scanner-profile.ts'

const CR = 0x0d
const LF = 0x0a
const TAB = 0x09

const endBytes: Readonly<Record<ScanEnd, readonly number[]>> = { enter: [CR], lineFeed: [LF], tab: [TAB], silence: [] }

/** Sooner nobody pulls a plug out in the middle of a code, puts it in again and scans. A busy station may well be late by less. */
const PLUGGED_IN_ANEW_MS = 1000

/**
 * Rules for the line of a scanner. CR LF counts as CR: what is left of it in front of the next code is no part of it. Before the test label
 * was scanned every end is taken; silence then has to be long, because a radio scanner that hesitates must not be cut in two.
 */
export function scanFraming(end: ScanEnd | undefined): FrameRules {
  if (end === undefined) return { ends: [CR, LF, TAB], endsBySilence: true, silenceMs: 400 }
  const endsBySilence = end === 'silence'
  return { ends: endBytes[end], endsBySilence, silenceMs: endsBySilence ? 120 : PLUGGED_IN_ANEW_MS }
}

/** What ended a code, in the words of the profile. */
export function scanEndOf(byte: number | undefined): ScanEnd {
  if (byte === CR) return 'enter'
  if (byte === LF) return 'lineFeed'
  return byte === TAB ? 'tab' : 'silence'
}
