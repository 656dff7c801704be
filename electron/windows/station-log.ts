import fs from 'node:fs'
import path from 'node:path'

const largestLog = 5 * 1024 * 1024

/** Writes lines of one source ('hub', 'window', 'main') with their time. */
export type StationLog = (source: string, text: string) => void

/** Opens logs/packbench.log in the station's own folder; one over 5 MB becomes packbench.1.log first. */
export function openStationLog(ownFolder: string): StationLog {
  const file = path.join(ownFolder, 'logs', 'packbench.log')
  fs.mkdirSync(path.dirname(file), { recursive: true })
  if (fs.existsSync(file) && fs.statSync(file).size > largestLog) fs.renameSync(file, file.replace(/\.log$/, '.1.log'))
  const stream = fs.createWriteStream(file, { flags: 'a' })
  // a full disk must not end the app over its log
  stream.on('error', () => {})
  return (source, text) => {
    for (const line of text.split('\n')) {
      if (line.trim() !== '') stream.write(`${new Date().toISOString()} ${source}: ${line}\n`)
    }
  }
}
