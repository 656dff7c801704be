import { useTranslation } from 'react-i18next'
import { FormGrid } from '#renderer/ui/fields/form-grid.tsx'
import { SelectField } from '#renderer/ui/fields/select-field.tsx'
import type { LineSettings } from '#shared/domain/weighing/protocol.ts'

const speeds = [1200, 2400, 4800, 9600, 19_200, 38_400, 57_600, 115_200].map(String)
const parityOf = { N: 'none', E: 'even', O: 'odd' } as const
const bits = ['8N1', '7E1', '7O1', '8E1', '8O1', '7N2', '8N2'] as const

/** Speed and bits, written as the manuals of scanners and scales do. */
export function LineFields({ line, onChange }: { line: LineSettings; onChange: (line: LineSettings) => void }) {
  const { t } = useTranslation()
  const shown = `${line.dataBits}${line.parity.charAt(0).toUpperCase()}${line.stopBits}`

  function setBits(text: (typeof bits)[number]) {
    const parity = parityOf[text.charAt(1) as keyof typeof parityOf] // the letters of the list above
    onChange({ ...line, dataBits: text.startsWith('7') ? 7 : 8, parity, stopBits: text.endsWith('2') ? 2 : 1 })
  }

  return (
    <FormGrid columns={2}>
      <SelectField
        label={t('devices.dialog.baudRate')}
        value={String(line.baudRate)}
        onChange={(speed) => onChange({ ...line, baudRate: Number(speed) })}
        options={speeds.map((value) => ({ value, label: value }))}
      />
      <SelectField
        label={t('devices.dialog.parity')}
        value={bits.find((value) => value === shown)}
        onChange={setBits}
        options={bits.map((value) => ({ value, label: value }))}
      />
    </FormGrid>
  )
}
