import { placeholdersIn } from '#shared/messages/fill-template.ts'
import type { Language } from '#shared/order/intake.ts'
import { labelIn } from '#shared/shop/label.ts'
import type { MessageTemplate, Placeholder } from '#shared/shop/message-template.ts'
import type { ShopProcedure } from '#shared/shop/shop-procedure.ts'

/** Placeholders that a text should have; one of each group will do. */
export interface TemplateProblem {
  readonly anyOf: readonly Placeholder[]
  readonly because: 'required' | 'confirmation' | 'shipped' | 'transfer'
}

/** What a customer must learn from the confirmation: cost, in stock, when, how to pay, returnable (E3). */
const confirmation: readonly (readonly Placeholder[])[] = [
  ['total'],
  ['availability'],
  ['promise_date', 'eta'],
  ['payment_method'],
  ['return_policy'],
]

/** What a text lacks in this language: a warning, because the shop may have its reasons. */
export function templateProblems(
  template: MessageTemplate,
  procedure: Pick<ShopProcedure, 'occasions' | 'statuses'>,
  language: Language,
): TemplateProblem[] {
  const used = new Set(placeholdersIn(`${labelIn(template.subject, language)}\n${labelIn(template.text, language)}`))
  const lacks = (anyOf: readonly Placeholder[]) => !anyOf.some((name) => used.has(name))
  const speaksFor = (stage: 'shipped' | 'awaiting-payment') =>
    procedure.statuses.some(
      (status) => status.enabled && status.message === template.id && status.stages.every((own) => own === stage),
    )
  const wanted: TemplateProblem[] = [
    ...template.required.map((name) => ({ anyOf: [name], because: 'required' as const })),
    ...(procedure.occasions['order-received']?.template === template.id
      ? confirmation.map((anyOf) => ({ anyOf, because: 'confirmation' as const }))
      : []),
    ...(speaksFor('shipped') ? [{ anyOf: ['tracking' as const], because: 'shipped' as const }] : []),
    ...(speaksFor('awaiting-payment')
      ? [{ anyOf: ['bank_account', 'payment_link'] as const, because: 'transfer' as const }]
      : []),
  ]
  const seen = new Set<string>()
  return wanted.filter(({ anyOf }) => {
    const key = anyOf.join(' ')
    if (seen.has(key) || !lacks(anyOf)) return false
    seen.add(key)
    return true
  })
}

/** Where a text is used: a template in use cannot be deleted. */
export function usesOf(id: string, procedure: ShopProcedure): number {
  const statuses = procedure.statuses.filter((status) => status.message === id || status.templates.includes(id)).length
  return statuses + Object.values(procedure.occasions).filter((occasion) => occasion?.template === id).length
}
