import { useWorker } from '#renderer/api/worker.ts'
import { useLanguage } from '#renderer/wording/language.ts'

/** The page speaks the language of whoever works here, and changes with them. */
export function speakToWorker(): void {
  const follow = () => {
    // one who was remembered by an older version has no choice yet
    const language = useWorker.getState().worker?.language ?? null
    if (useLanguage.getState().personLanguage !== language) useLanguage.getState().speakTo(language)
  }
  follow()
  useWorker.subscribe(follow)
}
