// The window's line to its hub: how the hub is, as the station tells it, and what has changed, as the hub tells it.
import { create } from 'zustand'
import { forgetHub, listenForHub } from '#renderer/api/hub.ts'
import { followChanges } from '#renderer/api/live.ts'
import { queryClient } from '#renderer/api/query-client.ts'
import { station } from '#renderer/api/station.ts'
import { confirmWorker, useWorker } from '#renderer/api/worker.ts'
import type { HubState } from '#shared/contract/station.ts'

/** How the hub is; a page without a station learns it from its line alone. */
export const useHubState = create<{ state: HubState }>()(() => ({ state: { kind: 'starting' } }))

/** Begins to listen, once for the life of the window. */
export function startHubLine(): void {
  let following: AbortController | undefined

  function stopFollowing() {
    following?.abort()
    following = undefined
  }

  station?.onHubState((state) => {
    useHubState.setState({ state })
    if (state.kind === 'ready') return
    stopFollowing()
    forgetHub()
  })
  // what was asked in another name was answered for somebody else: views, costs, what one may do
  useWorker.subscribe(({ worker }, { worker: before }) => {
    if (worker?.id !== before?.id) void queryClient.invalidateQueries()
  })
  listenForHub(() => {
    stopFollowing()
    following = new AbortController()
    useHubState.setState({ state: { kind: 'ready' } })
    void confirmWorker()
    void followChanges(queryClient, following.signal)
  })
}
