import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { ask } from '#renderer/api/hub.ts'
import { Titled } from '#renderer/ui/fields/titled.tsx'
import { PickBox } from '#renderer/ui/lists/pick-box.tsx'

type BinSearchProps = { title: string; value: string; onChange: (code: string) => void }

/** A bin by its code, typed or chosen; the hub has the last word on whether there is one. */
export function BinSearch({ title, value, onChange }: BinSearchProps) {
  const { t } = useTranslation()
  const [wanted] = useDebouncedValue(value, 80)
  const { data } = useQuery(
    ask.stock.listBins.queryOptions({ input: { search: wanted, limit: 8 }, enabled: wanted !== '', placeholderData: keepPreviousData }),
  )
  const bins = wanted === '' ? [] : (data?.rows ?? [])
  return (
    <Titled title={title}>
      <PickBox
        label={t('stock.receive.binHint')}
        text={value}
        onText={(text) => onChange(text.toUpperCase())}
        options={bins.filter(({ code }) => code !== value).map(({ code, zone }) => ({ id: code, code, text: zone }))}
        onPick={onChange}
        onEnter={(text) => bins.some(({ code }) => code === text)}
      />
    </Titled>
  )
}
