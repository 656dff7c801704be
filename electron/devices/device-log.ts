import fs from 'node:fs'
import path from 'node:path'
import type { DeviceNotice } from '#shared/contract/devices.ts'

const largest = 512 * 1024

/** Keeps what devices said in logs/devices.log; over half a megabyte it becomes devices.1.log and a new one begins. */
export function deviceLog(folder: string, most = largest): (notice: DeviceNotice) => void {
  const file = path.join(folder, 'devices.log')
  let size = 0
  try {
    fs.mkdirSync(folder, { recursive: true })
    size = fs.existsSync(file) ? fs.statSync(file).size : 0
  } catch {
    return () => undefined
  }
  return (notice) => {
    const line = `${new Date().toISOString()} ${lineOf(notice)}\n`
    try {
      if (size > most) {
        fs.renameSync(file, file.replace(/\.log$/, '.1.log'))
        size = 0
      }
      fs.appendFileSync(file, line)
      size += Buffer.byteLength(line)
    } catch {
      // a full disk must not stop a scanner
    }
  }
}

function lineOf(notice: DeviceNotice): string {
  const { id, kind } = notice
  if (kind === 'state') return `${id} is ${notice.is} ${notice.reason}`.trimEnd()
  if (kind === 'scan') return `${id} scanned ${JSON.stringify(notice.raw)} ended by ${notice.endedBy}`
  if (kind === 'weight') return `${id} weighs ${JSON.stringify(notice.reading)}`
  return `${id} sent ${notice.bytes} (${notice.use})`
}
