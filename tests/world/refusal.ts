import { ORPCError } from '@orpc/client'

/** What a call was refused with: its code and data. Fails the test when it was not refused. */
export async function refusalOf(call: Promise<unknown>): Promise<{ code: string; data: unknown }> {
  try {
    await call
  } catch (error) {
    if (error instanceof ORPCError) return { code: error.code, data: error.data }
    throw error
  }
  throw new Error('the call was not refused')
}
