import { z } from 'zod'
import { assigneeSchema } from '../order/events/shop-events.ts'
import { labelSchema } from './label.ts'
import { messageTemplateSchema, occasionRuleSchema, occasionSchema } from './message-template.ts'
import { shopRulesSchema } from './shop-rules.ts'
import { shopStatusSchema } from './shop-status.ts'

export const presetIds = ['plain', 'prestashop', 'odoo', 'satinalma', 'shopgold', 'russian'] as const
export const presetIdSchema = z.enum(presetIds)
export type PresetId = z.infer<typeof presetIdSchema>

/** The first rule that fits gives an order to somebody (B7); a field that is absent fits everything. */
export const assignmentRuleSchema = z.object({
  carrier: z.string().optional(),
  country: z.string().optional(),
  language: z.string().optional(),
  to: assigneeSchema,
})

/** How a shop works: a preset at first, then its own. Only the settings change it, at the endpoint. */
export const shopProcedureSchema = z
  .object({
    preset: presetIdSchema,
    /** False until a person has chosen at the first start. */
    chosen: z.boolean(),
    /** Rises with every change, so that two people do not overwrite each other. */
    revision: z.int().min(0),
    statuses: z.array(shopStatusSchema).min(1),
    /** Id of the status that new orders get (D13). */
    defaultStatus: z.string(),
    templates: z.array(messageTemplateSchema),
    occasions: z.partialRecord(occasionSchema, occasionRuleSchema),
    rules: shopRulesSchema,
    teams: z.array(z.object({ id: z.string().min(1).max(60), name: labelSchema })),
    assignment: z.array(assignmentRuleSchema),
    bankAccount: z.string().max(200),
    returnPolicy: labelSchema,
    /** What to say when calling, by the task's reason (A8). */
    scripts: z.record(z.string(), labelSchema),
  })
  .superRefine((procedure, context) => {
    const templates = new Set(procedure.templates.map((template) => template.id))
    const say = (path: (string | number)[], message: string) => context.addIssue({ code: 'custom', path, message })
    procedure.statuses.forEach((status, index) => {
      for (const id of [...status.templates, ...(status.message === undefined ? [] : [status.message])])
        if (!templates.has(id)) say(['statuses', index, 'templates'], `a template that exists, not "${id}"`)
    })
    if (!procedure.statuses.some((status) => status.id === procedure.defaultStatus && status.enabled))
      say(['defaultStatus'], 'an enabled status of this list')
    if (new Set(procedure.statuses.map((status) => status.id)).size < procedure.statuses.length)
      say(['statuses'], 'each id once')
  })
export type ShopProcedure = z.infer<typeof shopProcedureSchema>
