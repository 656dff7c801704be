import { usePicture } from '#renderer/api/use-picture.ts'
import classes from '#renderer/records/product-thumb.module.css'
import { Icon } from '#renderer/ui/icons/icon.tsx'

/** A product's picture, small beside a line or large in a panel; a box where there is none. */
export function ProductThumb({ picture, size = 'small' }: { picture: string | null; size?: 'small' | 'large' }) {
  const address = usePicture(picture)
  return (
    <span className={`${classes['thumb']} ${classes[size]}`}>
      {address === undefined ? <Icon name="box" size="52%" weight={1.3} /> : <img src={address} alt="" />}
    </span>
  )
}
