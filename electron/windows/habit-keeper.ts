// What this station does by itself: starts with the computer, keeps its screen lit, fills it.
import { powerSaveBlocker } from 'electron'
import type { StationHabits, StationOutput } from '#shared/contract/station.ts'
import type { AutoStart } from './autostart-file.ts'
import type { StationSettings } from './station-settings.ts'

type KeeperOptions = {
  settings: () => StationSettings
  /** Returns once it is on the disk. */
  remember: (changes: Pick<StationSettings, 'fillsScreen' | 'staysAwake'>) => void
  start: AutoStart
}

export type HabitKeeper = {
  get(): StationOutput<'getHabits'>
  set(habits: StationHabits): void
  keepAwake(isOn: boolean): void
}

export function habitKeeper({ settings, remember, start }: KeeperOptions): HabitKeeper {
  let blocker: number | undefined
  return {
    get() {
      const { fillsScreen, staysAwake, lock } = settings()
      return { fillsScreen, staysAwake, startsWithComputer: start.isOn(), isLocked: lock !== null }
    },
    set({ fillsScreen, staysAwake, startsWithComputer }) {
      remember({ fillsScreen, staysAwake })
      if (startsWithComputer !== start.isOn()) start.set(startsWithComputer)
    },
    keepAwake(isOn) {
      if (isOn && blocker === undefined) blocker = powerSaveBlocker.start('prevent-display-sleep')
      if (isOn || blocker === undefined) return
      powerSaveBlocker.stop(blocker)
      blocker = undefined
    },
  }
}
