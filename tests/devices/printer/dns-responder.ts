// A printer that announces itself: answers questions for its service on a multicast group of loopback.
import { createSocket } from 'node:dgram'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { onTestFinished } from 'vitest'
import { type Announcing, answerOf } from './dns-answer.ts'

export const GROUP = '224.0.0.251'
const LOOPBACK = '127.0.0.1'

export async function announce(printer: Announcing): Promise<{ address: string; port: number }> {
  const socket = createSocket({ type: 'udp4', reuseAddr: true })
  socket.on('message', (question, { address, port }) => {
    const asked = question.toString('latin1')
    const isAboutService = asked.includes(printer.service.slice(1, 8)) && question.readUInt16BE(4) > 0
    if (!isAboutService) return
    const isForInstance = asked.includes(printer.instance.slice(0, 8))
    socket.send(answerOf(printer, isForInstance || !printer.isTerse), port, address)
  })
  socket.bind(0)
  await once(socket, 'listening')
  socket.addMembership(GROUP, LOOPBACK)
  onTestFinished(() => void socket.close())
  return { address: GROUP, port: (socket.address() as AddressInfo).port }
}
