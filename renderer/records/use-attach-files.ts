import { useState } from 'react'
import type { AnyTrouble } from '#renderer/api/any-refusal.ts'
import { hub } from '#renderer/api/hub.ts'
import { useCommand } from '#renderer/api/use-command.ts'
import { base64Of } from '#renderer/records/draw-picture.ts'
import type { AttachedTo, AttachmentView } from '#shared/contract/attachments.ts'
import type { AttachmentRole } from '#shared/domain/files/attachment.ts'
import { ATTACHMENT_LIMITS } from '#shared/domain/files/take-file.ts'
import { uuidV7Ids } from '#shared/kernel/ids.ts'

/** Attaches files one after the other; what is wrong with one does not hold up the others. */
export function useAttachFiles(owner: AttachedTo) {
  const { run, isRunning } = useCommand(hub.attachments.attachFile)
  const [troubles, setTroubles] = useState<readonly { name: string; trouble: AnyTrouble }[]>([])
  const [unread, setUnread] = useState<string>()

  async function attach(files: readonly File[], role: AttachmentRole): Promise<AttachmentView[]> {
    setTroubles([])
    setUnread(undefined)
    const done: AttachmentView[] = []
    for (const file of files) {
      const one = await attachOne(file, role)
      if (one) done.push(one)
    }
    return done
  }

  async function attachOne(file: File, role: AttachmentRole): Promise<AttachmentView | undefined> {
    const refuse = (trouble: AnyTrouble) => setTroubles((before) => [...before, { name: file.name, trouble }])
    const most = ATTACHMENT_LIMITS.mostBytes
    if (file.size > most) {
      refuse({ ok: false, refusal: { code: 'FILE_TOO_BIG', data: { byteCount: file.size, most } } } as AnyTrouble) // what the hub would say, unsent
      return undefined
    }
    const base64 = await base64Of(file)
    if (base64 === undefined) {
      setUnread(file.name)
      return undefined
    }
    const name = file.name || 'file'
    const reply = await run({ id: uuidV7Ids.next(), owner, name, role, content: { kind: 'new', base64 } })
    if (reply.ok) return reply.value
    refuse(reply as AnyTrouble) // every command is one of the contract
    return undefined
  }

  return { attach, isRunning, troubles, unread }
}
