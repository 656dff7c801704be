import type { StandardHandleResult, StandardHandlerInterceptorOptions } from '@orpc/server/standard'
import type { CallContext } from '../call.ts'
import type { HubCore } from '../hub-core.ts'

type Options = StandardHandlerInterceptorOptions<CallContext>
type Step = Options & { next: (options: Options) => Promise<StandardHandleResult> }

/** Gives each call the headers it came with; `fixed` are the ones that a door knows better than its caller. */
export function contextFromHeaders(hub: HubCore, fixed: Readonly<Record<string, string>> = {}) {
  return ({ next, ...options }: Step) => next({ ...options, context: { hub, headers: { ...options.request.headers, ...fixed } } })
}
