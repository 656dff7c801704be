import { stat } from 'node:fs/promises'
import type { SerialPort } from 'serialport'
import type { SerialLink } from '#shared/contract/devices.ts'
import { type Line, type LineEvents, RETRY_MS } from '../line.ts'
import { pathOf } from './list-ports.ts'

/** Keeps a serial port open until it is closed here. What was sent while nobody listened is not read. */
export function keepSerialLine(link: SerialLink, events: LineEvents): Line {
  let port: SerialPort | undefined
  let isClosed = false
  let timer: ReturnType<typeof setTimeout> | undefined

  function tryLater(): void {
    if (!isClosed) timer = setTimeout(() => void connect(), RETRY_MS)
  }

  function lose(error: unknown): void {
    port = undefined
    if (isClosed) return
    events.lost(...whyOf(error))
    tryLater()
  }

  /**
   * The library notices a line that is pulled between two reads. One that hangs up during a read may answer it with nothing, and the library
   * reads on. Where ports are files, the file is gone in both cases.
   */
  function watch(opened: SerialPort, place: string | undefined): void {
    if (place === undefined) return
    const looking = setInterval(async () => {
      if (port === opened && (await placeOf(opened)) === place) return
      clearInterval(looking)
      if (port !== opened) return
      lose(new Error(`${opened.path}: no such file`))
      opened.close(() => undefined)
    }, RETRY_MS)
  }

  async function connect(): Promise<void> {
    try {
      const opened = await open(link)
      if (isClosed) return void opened.close()
      port = opened
      opened.on('data', (bytes: Buffer) => port === opened && events.bytes(bytes, Date.now()))
      opened.on('error', () => undefined)
      // only a port that was pulled out comes with an error
      opened.once('close', (error: unknown) => port === opened && lose(error ?? new Error('closed')))
      opened.flush(() => undefined)
      watch(opened, await placeOf(opened))
      events.opened()
    } catch (error) {
      lose(error)
    }
  }

  void connect()
  return {
    write(bytes) {
      // an error of writing is told by the port's own close
      port?.write(Buffer.from(bytes), () => undefined)
    },
    close() {
      isClosed = true
      clearTimeout(timer)
      const open = port
      port = undefined
      open?.close(() => undefined)
    },
  }
}

/** Which device stands behind the path of a port; undefined where ports are no files, or the file is gone. */
async function placeOf({ path }: SerialPort): Promise<string | undefined> {
  if (!path.startsWith('/')) return undefined
  const file = await stat(path).catch(() => undefined)
  return file && `${file.rdev} ${file.ino}`
}

async function open(link: SerialLink): Promise<SerialPort> {
  const library = await import('serialport').catch((error: unknown) => {
    throw new NoDriver(String(error))
  })
  const { baudRate, dataBits, parity, stopBits } = link
  const path = await pathOf(link)
  return new Promise((resolve, reject) => {
    const port = new library.SerialPort({ path, baudRate, dataBits, parity, stopBits, autoOpen: false })
    port.open((error) => (error ? reject(error) : resolve(port)))
  })
}

class NoDriver extends Error {}

function whyOf(error: unknown): Parameters<LineEvents['lost']> {
  const text = error instanceof Error ? error.message : String(error)
  if (error instanceof NoDriver) return ['noDriver', text]
  if (/cannot lock|busy|in use|access denied|error code 5\b/i.test(text)) return ['inUse', text]
  if (/permission denied|EACCES/i.test(text)) return ['noRight', text]
  const isGone =
    /no such file|not found|ENOENT|ENODEV|ENXIO|closed|disconnected|I\/O error|EIO|bad file|EBADF|not permitted|aborted|error code 433/i.test(
      text,
    )
  return isGone ? ['missing', text] : ['broken', text]
}
