import { z } from 'zod'
import { addressSchema } from '../order/intake.ts'

/** Where invoices are paid to. */
export const bankSchema = z.object({
  name: z.string().max(200),
  account: z.string().max(60),
  /** BIC, or БИК in Russia. */
  code: z.string().max(20).optional(),
  /** Корреспондентский счёт. */
  correspondent: z.string().max(40).optional(),
})

/** Who sells, with what its country's papers name. */
export const sellerSchema = z.object({
  address: addressSchema,
  /** VAT number, NIP, VKN, ИНН, شناسه ملی / کد اقتصادی. */
  taxId: z.string(),
  taxOffice: z.string().optional(),
  /** Iranian national id of a person or company, where the tax id is the economic code. */
  nationalId: z.string().max(20).optional(),
  /** KRS, MERSİS, ОГРН, registration number. */
  registryNumber: z.string().max(40).optional(),
  /** КПП and ОКПО of a Russian company. */
  kpp: z.string().max(9).optional(),
  okpo: z.string().max(10).optional(),
  bank: bankSchema.optional(),
  email: z.string().optional(),
  web: z.string().optional(),
})
export type Seller = z.infer<typeof sellerSchema>
