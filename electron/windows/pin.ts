// The PIN that opens a locked station: kept as what scrypt makes of it, never itself.
import { randomBytes, scryptSync, timingSafeEqual } from 'node:crypto'
import { z } from 'zod'

export const KeptPin = z.object({ salt: z.string(), hash: z.string() })
export type KeptPin = z.infer<typeof KeptPin>

export function keepPin(pin: string): KeptPin {
  const salt = randomBytes(16).toString('hex')
  return { salt, hash: hashOf(pin, salt).toString('hex') }
}

export function isPin(pin: string, { salt, hash }: KeptPin): boolean {
  const kept = Buffer.from(hash, 'hex')
  const given = hashOf(pin, salt)
  return kept.length === given.length && timingSafeEqual(kept, given)
}

function hashOf(pin: string, salt: string): Buffer {
  return scryptSync(pin.normalize('NFC'), salt, 32)
}
