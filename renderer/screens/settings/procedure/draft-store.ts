import { create } from 'zustand'
import type { Language } from '#shared/order/intake.ts'
import type { ShopProcedure } from '#shared/shop/shop-procedure.ts'
import { useFormat } from '../../../i18n/use-format.tsx'
import { useShop } from '../../../orders/use-station.ts'

interface DraftState {
  /** What a person has changed and not saved; undefined: nothing. Its revision is the one that it began from. */
  readonly draft: ShopProcedure | undefined
  /** The language in which texts are edited; undefined: the screen's. */
  readonly language: Language | undefined
  keep(draft: ShopProcedure | undefined): void
  edit(language: Language): void
}

/** Survives a look at another screen; a restart loses it, and the desk says so by showing what is saved. */
const useDraft = create<DraftState>((set) => ({
  draft: undefined,
  language: undefined,
  keep: (draft) => set({ draft }),
  edit: (language) => set({ language }),
}))

export interface ProcedureDraft {
  readonly procedure: ShopProcedure
  readonly saved: ShopProcedure
  readonly changed: boolean
  readonly change: (part: Partial<ShopProcedure>) => void
  readonly drop: () => void
}

/** The procedure as it is being edited; undefined until the shop is known. */
export function useProcedureDraft(): ProcedureDraft | undefined {
  const saved = useShop()?.procedure
  const { draft, keep } = useDraft()
  if (saved === undefined) return undefined
  const procedure = draft ?? saved
  return {
    procedure,
    saved,
    changed: draft !== undefined,
    change: (part) => {
      const next = { ...procedure, ...part }
      const same = JSON.stringify(next) === JSON.stringify({ ...saved, revision: next.revision })
      keep(same ? undefined : next)
    },
    drop: () => keep(undefined),
  }
}

export function useTextLanguage(): readonly [Language, (language: Language) => void] {
  const { language } = useFormat()
  const chosen = useDraft((state) => state.language)
  const edit = useDraft((state) => state.edit)
  return [chosen ?? language, edit]
}
