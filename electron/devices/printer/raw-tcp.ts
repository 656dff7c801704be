import { connect, type Socket } from 'node:net'
import { answersCalls } from '#electron/devices/printer/answers-calls.ts'
import type { Printer, RefusalReason, SendResult } from '#electron/devices/printer/port.ts'
import { networkAddressText } from '#shared/domain/printing/network-address.ts'

/** A network printer that takes raw bytes (JetDirect, AppSocket), as every label printer and most office printers do. */
export interface RawTcpAddress {
  host: string
  /** 9100 where nothing is said. */
  port?: number | undefined
  /** How long it may take to answer the call, in milliseconds. */
  connectWithin?: number | undefined
  /** How long it may take no byte: out of paper, paused, head open. */
  stalledAfter?: number | undefined
  /** How long it may keep the line open after the last byte. Many never close it, so this is not a failure. */
  lingersFor?: number | undefined
}

/** A printer that hung up in the middle while the last bytes were still on their way says so within this time, by a reset. */
const SETTLES_MS = 100

const CHUNK = 16 * 1024

/** One connection per print: printers serve one caller at a time, so it is given back at once. */
export function rawTcpPrinter(address: RawTcpAddress): Printer {
  return { send: (bytes) => new RawTcpPrint(address, bytes).result }
}

/** One print on its way. It ends once, by whatever happens first. */
class RawTcpPrint {
  readonly result: Promise<SendResult>
  readonly #address: Required<{ [Key in keyof RawTcpAddress]: NonNullable<RawTcpAddress[Key]> }>
  readonly #bytes: Uint8Array
  readonly #socket: Socket
  readonly #settle: (result: SendResult) => void
  #timer: NodeJS.Timeout | undefined
  #isConnected = false
  /** Bytes offered to the system: they may be on their way even if nobody confirmed them. */
  #offered = 0
  /** Everything is in the system's hands. */
  #isHandedOver = false
  #hasHungUp = false
  #isOver = false

  constructor(address: RawTcpAddress, bytes: Uint8Array) {
    const { host, port = 9100, connectWithin = 5_000, stalledAfter = 30_000, lingersFor = 2_000 } = address
    this.#address = { host, port, connectWithin, stalledAfter, lingersFor }
    this.#bytes = bytes
    const { promise, resolve } = withResolver()
    this.result = promise
    this.#settle = resolve
    this.#socket = connect({ host, port, allowHalfOpen: true })
    this.#listen()
    this.#within(connectWithin, () => this.#refuse('timeout', `no answer within ${connectWithin} ms`))
  }

  #listen(): void {
    this.#socket.on('connect', () => {
      this.#isConnected = true
      this.#socket.setNoDelay(true)
      this.#writeFrom(0)
    })
    this.#socket.on('error', (error: NodeJS.ErrnoException) => {
      this.#refuse(this.#isConnected ? 'cut' : 'unreachable', error.code ?? error.message)
    })
    this.#socket.on('end', () => {
      this.#hasHungUp = true
      if (!this.#isHandedOver) this.#refuse('cut', 'the printer hung up')
      else if (this.#socket.writableFinished) this.#sent()
    })
    this.#socket.on('close', () => this.#refuse('cut', 'the line was closed'))
    this.#socket.resume()
  }

  #writeFrom(start: number): void {
    if (start >= this.#bytes.length) {
      this.#isHandedOver = true
      this.#within(SETTLES_MS, () => this.#sayEnd())
      return
    }
    const { stalledAfter } = this.#address
    const chunk = this.#bytes.subarray(start, start + CHUNK)
    this.#offered = start + chunk.length
    this.#within(stalledAfter, () => this.#refuse('timeout', `no byte taken for ${stalledAfter} ms`))
    this.#socket.write(chunk, (error) => {
      if (!error) this.#writeFrom(start + chunk.length)
    })
  }

  #sayEnd(): void {
    this.#within(this.#address.stalledAfter, () => this.#refuse('timeout', 'the last bytes were not taken'))
    // behind the end of what it says, a reset is only heard by writing, and be it nothing
    this.#socket.write(new Uint8Array(), (error) => {
      if (error) return
      this.#socket.end(() => {
        if (this.#hasHungUp) this.#sent()
        else this.#within(this.#address.lingersFor, () => void this.#makeSure())
      })
    })
  }

  /**
   * The system holds a whole label without a byte of it having left: with the network cable pulled nobody says a word. A printer that keeps the
   * line open is therefore called a second time; who answers, however, has also taken what was sent before.
   */
  async #makeSure(): Promise<void> {
    const { stalledAfter } = this.#address
    this.#within(stalledAfter, () => this.#refuse('timeout', `gone before it confirmed the last bytes, for ${stalledAfter} ms`))
    while (!this.#isOver) if (await answersCalls(this.#address)) this.#sent()
  }

  #sent(): void {
    this.#finish({ kind: 'sent', bytesWritten: this.#bytes.length })
  }

  #refuse(reason: RefusalReason, detail: string): void {
    const { host, port } = this.#address
    this.#finish({ kind: 'refused', reason, detail: `${networkAddressText(host, port)}: ${detail}`, bytesWritten: this.#offered })
  }

  #finish(result: SendResult): void {
    this.#isOver = true
    clearTimeout(this.#timer)
    this.#socket.destroy()
    this.#settle(result)
  }

  #within(milliseconds: number, act: () => void): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(act, milliseconds)
  }
}

function withResolver() {
  let resolve: (result: SendResult) => void = () => {}
  const promise = new Promise<SendResult>((settle) => {
    resolve = settle
  })
  return { promise, resolve }
}
