import { v5 } from 'uuid'

const NAMESPACE = '5f0f9c1e-7a55-4d52-9c57-6b0c6f9f3d11'

/** An order's id follows from where it comes from, so that the same order can be told again. */
export function idOfFileOrder({ channel, order }: { readonly channel: string; readonly order: string }): string {
  return v5(JSON.stringify([channel, order]), NAMESPACE)
}
