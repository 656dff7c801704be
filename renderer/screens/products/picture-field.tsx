import { type DragEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { hub } from '#renderer/api/hub.ts'
import { useAttempt } from '#renderer/api/use-attempt.ts'
import { ProductThumb } from '#renderer/records/product-thumb.tsx'
import { shrinkPicture } from '#renderer/records/shrink-picture.ts'
import { TroubleNote } from '#renderer/records/trouble-note.tsx'
import { usePastedFile } from '#renderer/records/use-pasted-file.ts'
import classes from '#renderer/screens/products/products.module.css'
import { Button } from '#renderer/ui/button/button.tsx'
import { ButtonRow } from '#renderer/ui/button/button-row.tsx'
import { Note } from '#renderer/ui/feedback/note.tsx'
import { FileInput } from '#renderer/ui/fields/file-input.tsx'
import type { ProductView } from '#shared/contract/catalog.ts'

/** The picture of a product: chosen, pasted or dropped, saved at once, and each change can be taken back. */
export function PictureField({ product }: { product: ProductView }) {
  const { t } = useTranslation()
  const setting = useAttempt(hub.catalog.setProductPicture)
  const [picture, setPicture] = useState(product.picture)
  const [before, setBefore] = useState<string | null>()
  const [isUnread, setUnread] = useState(false)
  const [isOver, setOver] = useState(false)
  const input = useRef<HTMLInputElement>(null)

  async function set(choice: Parameters<typeof setting.run>[0]['picture']) {
    setUnread(false)
    const done = await setting.run({ productId: product.id, picture: choice })
    if (!done) return
    setPicture(done.picture)
    setBefore(done.before === done.picture ? undefined : done.before)
  }

  async function take(file: File | undefined) {
    if (!file || setting.isRunning) return
    const base64 = await shrinkPicture(file)
    if (input.current) input.current.value = ''
    if (base64 === undefined) setUnread(true)
    else await set({ kind: 'new', base64 })
  }
  usePastedFile(take)

  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    void take(event.dataTransfer.files[0])
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is the mouse's way; the button is everyone's.
    <div
      className={`${classes['picture']} ${isOver ? classes['over'] : ''}`}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <ProductThumb picture={picture} size="large" />
      <div className={classes['pictureWords']}>
        <b>{t('catalog.picture.title')}</b>
        <p>{t('catalog.picture.text')}</p>
        <ButtonRow>
          <Button onClick={() => input.current?.click()} isBusy={setting.isRunning}>
            {t('catalog.picture.choose')}
          </Button>
          {picture !== null && <Button onClick={() => set({ kind: 'none' })}>{t('catalog.picture.remove')}</Button>}
          {before !== undefined && (
            <Button onClick={() => set(before === null ? { kind: 'none' } : { kind: 'kept', sha256: before })}>
              {t('catalog.picture.undo')}
            </Button>
          )}
        </ButtonRow>
        <TroubleNote trouble={setting.trouble} />
        {isUnread && <Note tone="wrong">{t('catalog.picture.unread')}</Note>}
      </div>
      <FileInput
        input={input}
        accept="image/png,image/jpeg,image/webp"
        label={t('catalog.picture.choose')}
        onChoose={(file) => void take(file)}
      />
    </div>
  )
}
