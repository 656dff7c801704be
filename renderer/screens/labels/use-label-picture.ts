import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { hub } from '#renderer/api/hub.ts'
import { replyOf } from '#renderer/api/reply.ts'
import { drawLabels } from '#renderer/records/draw-label.ts'
import type { LabelTemplate } from '#shared/domain/labels/label-template.ts'
import type { PrinterProfile } from '#shared/domain/labels/printer-profile.ts'

/** Long enough for a drag not to draw each of its dots. */
const patience = 120

/** A template as it is printed with made-up data, drawn from the bytes for a printer of this profile. */
export function useLabelPicture(template: LabelTemplate, profile: PrinterProfile) {
  const [settled] = useDebouncedValue(template, patience)
  const { data, isFetching } = useQuery({
    queryKey: ['labelPicture', settled, profile],
    queryFn: async () => {
      const reply = await replyOf(hub.labels.previewTemplate({ template: settled, profile }))
      return reply.ok ? (await drawLabels(reply.value, 1))[0] : undefined
    },
    placeholderData: keepPreviousData,
  })
  return { picture: data, isDrawing: isFetching }
}
