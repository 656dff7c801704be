import { connect, type Socket } from 'node:net'
import type { Printer, RefusalReason, SendResult } from '#electron/devices/printer/port.ts'

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
  #isFlushed = false

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
      if (this.#isFlushed) this.#sent()
      else this.#refuse('cut', 'the printer hung up')
    })
    this.#socket.on('close', () => this.#refuse('cut', 'the line was closed'))
    this.#socket.resume()
  }

  #writeFrom(start: number): void {
    if (start >= this.#bytes.length) {
      this.#socket.end(() => this.#flushed())
      this.#within(this.#address.stalledAfter, () => this.#refuse('timeout', 'the last bytes were not taken'))
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

  /** Everything and the end of it is handed over. Only a printer that now resets the line has lost some of it. */
  #flushed(): void {
    this.#isFlushed = true
    this.#within(this.#address.lingersFor, () => this.#sent())
  }

  #sent(): void {
    this.#finish({ kind: 'sent', bytesWritten: this.#bytes.length })
  }

  #refuse(reason: RefusalReason, detail: string): void {
    const { host, port } = this.#address
    this.#finish({ kind: 'refused', reason, detail: `${host}:${port}: ${detail}`, bytesWritten: this.#offered })
  }

  #finish(result: SendResult): void {
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
