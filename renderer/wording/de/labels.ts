import type { labels as english } from '#renderer/wording/en/labels.ts'
import type { SameShape } from '#renderer/wording/same-shape.ts'

export const labels: SameShape<typeof english> = {
  fault: {
    SAME_ID: 'zwei Elemente heißen {{element}}',
    OUTSIDE: '{{element}} liegt außerhalb des Etiketts',
    FIELD_UNKNOWN: '{{element}} nennt das Feld {{what}}, das es auf diesem Etikett nicht gibt',
    FOLLOWS_NOTHING: '{{element}} folgt auf {{what}}, das kein Text darüber ist',
    PIXELS_MISSING: 'das Bild {{element}} hat nicht so viele Punkte, wie es sagt',
  },
}
