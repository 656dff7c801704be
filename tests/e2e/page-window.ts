import type { HubState, StationPort } from '#shared/contract/station.ts'
import type { RunningPackbench } from './launch-packbench.ts'

declare global {
  interface Window {
    station: StationPort
    portAnswers: MessagePort[]
    hubStates: HubState[]
  }
}

/** Asks for the hub's port as the page's own code does, and keeps what comes. */
export async function collectHubNews({ page }: RunningPackbench): Promise<void> {
  await page.evaluate(() => {
    window.portAnswers = []
    window.hubStates = []
    window.addEventListener('message', (event) => {
      if (event.data?.kind === 'hub-port') window.portAnswers.push(...event.ports)
    })
    window.station.onHubState((state) => window.hubStates.push(state))
    window.postMessage({ kind: 'hub-port-wanted' }, '*')
  })
}
