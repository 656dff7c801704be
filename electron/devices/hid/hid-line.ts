import type { HIDAsync } from 'node-hid'
import type { HidLink } from '#shared/contract/devices.ts'
import { HID_SCANNER_PAGE } from '#shared/domain/scanning/hid-report.ts'
import { HID_SCALE_PAGE } from '#shared/domain/weighing/hid-scale.ts'
import { type Line, type LineEvents, RETRY_MS } from '../line.ts'

/** Keeps a USB device open that is no keyboard. A system without the library, or without the right to open it, says so and does no harm. */
export function keepHidLine(link: HidLink, page: number, events: LineEvents): Line {
  let device: HIDAsync | undefined
  let isClosed = false
  let timer: ReturnType<typeof setTimeout> | undefined

  function lose(...why: Parameters<LineEvents['lost']>): void {
    const lost = device
    device = undefined
    void lost?.close().catch(() => undefined)
    if (isClosed) return
    events.lost(...why)
    timer = setTimeout(() => void connect(), RETRY_MS)
  }

  async function connect(): Promise<void> {
    try {
      const { HIDAsync } = await library()
      const place = (await plugged()).find((found) => found.usagePage === page && isSame(found, link))?.path
      if (place === undefined) return lose('missing', 'not plugged in')
      const opened = await HIDAsync.open(place)
      if (isClosed) return void opened.close().catch(() => undefined)
      device = opened
      opened.on('data', (report: Buffer) => device === opened && events.bytes(report, Date.now()))
      opened.on('error', (error: unknown) => device === opened && lose('missing', String(error)))
      events.opened()
    } catch (error) {
      if (error instanceof NoLibrary) lose('noDriver', error.message)
      else lose(process.platform === 'linux' ? 'noRight' : 'inUse', String(error))
    }
  }

  void connect()
  return {
    write: (bytes) => void device?.write(Buffer.from(bytes)).catch(() => undefined),
    close() {
      isClosed = true
      clearTimeout(timer)
      const open = device
      device = undefined
      void open?.close().catch(() => undefined)
    },
  }
}

class NoLibrary extends Error {}

async function library(): Promise<typeof import('node-hid')> {
  try {
    const loaded: { default: typeof import('node-hid') } = await import('node-hid')
    return loaded.default
  } catch (error) {
    throw new NoLibrary(String(error))
  }
}

interface Plugged extends HidLink {
  readonly path: string
  readonly usagePage: number
  readonly title: string
}

async function plugged(): Promise<Plugged[]> {
  const { devicesAsync } = await library()
  return (await devicesAsync()).flatMap(({ path, usagePage = 0, vendorId, productId, serialNumber, manufacturer, product }) =>
    path === undefined
      ? []
      : [
          {
            type: 'hid' as const,
            path,
            usagePage,
            vendorId,
            productId,
            serialNumber: serialNumber || null,
            title: [manufacturer, product].filter(Boolean).join(' ') || path,
          },
        ],
  )
}

function isSame(a: HidLink, b: HidLink): boolean {
  return a.vendorId === b.vendorId && a.productId === b.productId && (b.serialNumber === null || a.serialNumber === b.serialNumber)
}

/** Scanners and scales on the USB bus that are no keyboards; none where they cannot be looked for. */
export async function listHid(): Promise<(HidLink & { title: string; kind: 'scanner' | 'scale' })[]> {
  try {
    return (await plugged()).flatMap(({ type, vendorId, productId, serialNumber, title, usagePage }) => {
      const kind = usagePage === HID_SCANNER_PAGE ? 'scanner' : usagePage === HID_SCALE_PAGE ? 'scale' : undefined
      return kind === undefined ? [] : [{ type, vendorId, productId, serialNumber, title, kind }]
    })
  } catch {
    return []
  }
}
