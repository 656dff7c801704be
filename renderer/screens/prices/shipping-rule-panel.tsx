import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { hub } from '#renderer/api/hub.ts'
import { useAttempt } from '#renderer/api/use-attempt.ts'
import { TroubleNote } from '#renderer/records/trouble-note.tsx'
import { useOfferUndo } from '#renderer/records/undo.ts'
import { useActions } from '#renderer/scanning/use-actions.ts'
import { draftOfRule, emptyRule, type RuleDraft, ruleInput } from '#renderer/screens/prices/shipping-draft.ts'
import { ShippingRuleFields } from '#renderer/screens/prices/shipping-rule-fields.tsx'
import { ActionButtons, type ButtonAction } from '#renderer/ui/actions/action-buttons.tsx'
import { Note } from '#renderer/ui/feedback/note.tsx'
import { SidePanel } from '#renderer/ui/panel/side-panel.tsx'
import { useLocale } from '#renderer/wording/use-locale.ts'
import type { ShippingRuleView } from '#shared/contract/pricing.ts'
import { hiddenBehind } from '#shared/domain/pricing/choose-shipping.ts'
import { uuidV7Ids } from '#shared/kernel/ids.ts'

type ShippingRulePanelProps = {
  /** None: a new one. */
  rule: ShippingRuleView | undefined
  rules: readonly ShippingRuleView[]
  onSaved: (id: string) => void
  onClose: () => void
}

/** One rule of what sending costs, and its place among the others. */
export function ShippingRulePanel({ rule, rules, onSaved, onClose }: ShippingRulePanelProps) {
  const { t } = useTranslation()
  const { currency } = useLocale()
  const [newId] = useState(() => uuidV7Ids.next())
  const [typed, setTyped] = useState<RuleDraft>()
  const draft = typed ?? (rule ? draftOfRule(rule) : emptyRule(newId, currency))
  const save = useAttempt(hub.pricing.setShippingRules)
  const offerUndo = useOfferUndo()
  const input = ruleInput(draft)
  const at = rules.findIndex(({ id }) => id === draft.id)
  const isNameTaken = rules.some(({ id, name }) => id !== draft.id && name === draft.name.trim())
  const hiding = input && hiddenBehind(input, rules.slice(0, at < 0 ? rules.length : at))

  async function put(next: readonly ShippingRuleView[]): Promise<boolean> {
    if (save.isRunning) return false
    const saved = await save.run({ rules: [...next], before: [...rules] })
    if (!saved) return false
    offerUndo(
      (words) => words('prices.shipping.changed'),
      () => hub.pricing.setShippingRules({ rules: [...rules], before: saved.rules }),
    )
    return true
  }

  async function confirm() {
    if (!input || !(await put(rule ? rules.map((other) => (other.id === rule.id ? input : other)) : [...rules, input]))) return
    setTyped(undefined)
    onSaved(input.id)
  }

  async function move(by: 1 | -1) {
    const moved = [...rules]
    const [own] = moved.splice(at, 1)
    if (own) moved.splice(at + by, 0, own)
    await put(moved)
  }

  async function remove() {
    if (await put(rules.filter(({ id }) => id !== draft.id))) onClose()
  }

  function reason(): string | undefined {
    if (input === undefined) return t('prices.shipping.missing')
    if (isNameTaken) return t('prices.shipping.nameTaken')
    return rule && typed === undefined ? t('prices.entry.unchanged') : undefined
  }

  const steps: readonly ButtonAction[] = [
    {
      id: 'save',
      label: t('prices.shipping.save'),
      shortcut: 'Ctrl+S',
      tone: 'primary',
      disabledReason: reason(),
      isBusy: save.isRunning,
      run: confirm,
    },
    ...(rule
      ? [
          { id: 'up', label: t('prices.shipping.up'), shortcut: 'Alt+ArrowUp', enabled: at > 0, run: () => move(-1) },
          { id: 'down', label: t('prices.shipping.down'), shortcut: 'Alt+ArrowDown', enabled: at < rules.length - 1, run: () => move(1) },
          { id: 'remove', label: t('prices.shipping.remove'), run: remove },
        ]
      : []),
  ]
  useActions([...steps, { id: 'cancel', label: t('ui.action.close'), shortcut: 'Escape', run: onClose }])

  return (
    <SidePanel
      title={rule?.name ?? t('prices.shipping.new')}
      titleLook="words"
      actions={
        <>
          <TroubleNote trouble={save.trouble} />
          <ActionButtons actions={steps} inSight={1} />
        </>
      }
      onClose={onClose}
    >
      {hiding !== undefined && <Note tone="care">{t('prices.shipping.neverReached', { rule: hiding.name })}</Note>}
      <ShippingRuleFields value={draft} onChange={setTyped} isNew={rule === undefined} />
    </SidePanel>
  )
}
