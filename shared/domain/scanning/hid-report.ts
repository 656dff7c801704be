// Reports of USB scanners that are no keyboard: HID point of sale usage tables 1.02, usage page 0x8C.

/** One code may need several reports: a report holds 56 bytes of it. */
export interface HidScanReader {
  /** A whole code as text bytes with its AIM identifier in front, once its last report is there. */
  feed(report: Uint8Array): Uint8Array | undefined
  /** The line broke: what is open is thrown away. */
  cut(): void
}

export const HID_SCANNER_PAGE = 0x8c

/** Report id, length, AIM identifier (3), data, and in the last byte whether the code goes on. */
const LENGTH_AT = 1
const AIM_AT = 2
const DATA_AT = 5
const DATA_BYTES = 56
const FLAGS_AT = 63
const SCANNED_DATA = 2
/** The longest code that any symbology holds is under 8,000 bytes. */
const LONGEST = 8192

/** Puts the reports of one scanner together. A report that is not of scanned data, or damaged, says nothing and ends what is open. */
export function createHidScanReader(): HidScanReader {
  let open: number[] | undefined
  return {
    feed(report) {
      const length = report[LENGTH_AT] ?? 0
      if (report[0] !== SCANNED_DATA || report.length < DATA_AT + length || length > DATA_BYTES) {
        open = undefined
        return undefined
      }
      open ??= [...aimOf(report)]
      open.push(...report.subarray(DATA_AT, DATA_AT + length))
      const goesOn = ((report[FLAGS_AT] ?? 0) & 1) === 1 && open.length < LONGEST
      if (goesOn) return undefined
      const whole = open
      open = undefined
      return length === 0 && whole.length <= 3 ? undefined : Uint8Array.from(whole)
    },
    cut() {
      open = undefined
    },
  }
}

/** `]C1` and the like; scanners that tell no kind leave it empty or blank. */
function aimOf(report: Uint8Array): readonly number[] {
  const aim = [...report.subarray(AIM_AT, DATA_AT)]
  return /^\][A-Za-z][0-9A-Za-z]$/.test(String.fromCharCode(...aim)) ? aim : []
}
