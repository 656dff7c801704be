import { useState } from 'react'
import { queryClient } from '#renderer/api/query-client.ts'
import { station, useStationFacts } from '#renderer/api/station.ts'

export type OpenData = {
  /** The folder that was chosen last, once it is on its way. */
  readonly folder: string | undefined
  /** The chosen folder is the one that is open already. */
  readonly isSame: boolean
  /** Lets the person choose a folder and moves the hub to it; how that goes is the hub's state. */
  readonly open: () => Promise<void>
}

/** Working on the data of another folder. */
export function useOpenData(): OpenData {
  const current = useStationFacts()?.dataFolder
  const [folder, setFolder] = useState<string>()
  const [isSame, setSame] = useState(false)

  async function open() {
    const chosen = (await station?.call('chooseDataFolder', {}))?.folder ?? undefined
    if (chosen === undefined) return
    setFolder(chosen)
    setSame(chosen === current)
    if (chosen === current) return
    await station?.call('openDataFolder', { folder: chosen })
    await queryClient.invalidateQueries({ queryKey: ['station'] })
  }

  return { folder, isSame, open }
}
