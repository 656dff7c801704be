import { connect } from 'node:net'

const WITHIN_MS = 2_000

/**
 * Whether somebody picks up or hangs up there; only silence is a no. Nothing is said, and the call is taken back, so that a print server makes
 * no empty print of it.
 */
export function answersCalls({ host, port, within = WITHIN_MS }: { host: string; port: number; within?: number }): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host, port })
    const end = (isAnswered: boolean) => {
      clearTimeout(timer)
      socket.resetAndDestroy()
      resolve(isAnswered)
    }
    const timer = setTimeout(end, within, false)
    socket.on('connect', () => end(true))
    // an unreachable network is told at once: the next try comes after the time is up all the same
    socket.on('error', ({ code }: NodeJS.ErrnoException) => code && /^ECONN/.test(code) && end(true))
  })
}
