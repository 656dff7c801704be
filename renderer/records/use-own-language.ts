import { hub } from '#renderer/api/hub.ts'
import { useAttempt } from '#renderer/api/use-attempt.ts'
import { useWorker } from '#renderer/api/worker.ts'
import { type Language, useLanguage } from '#renderer/wording/language.ts'
import { useAppearance } from './use-appearance.ts'

/** The language spoken here: whoever works at the station chooses it for themselves; before anyone is known, it is the station's. */
export function useOwnLanguage() {
  const { language } = useLanguage()
  const { setLanguage: setStationLanguage } = useAppearance()
  const { worker, setWorker } = useWorker()
  const choose = useAttempt(hub.people.chooseLanguage)

  async function setLanguage(next: Language) {
    if (worker === null) return setStationLanguage(next)
    const user = await choose.run({ id: worker.id, language: next })
    if (user) await setWorker(user)
  }

  return { language, setLanguage, trouble: choose.trouble }
}
