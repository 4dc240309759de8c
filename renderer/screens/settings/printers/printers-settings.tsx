import { CommandSheetCard } from './command-sheet-card.tsx'
import { FoundPrinters } from './found-printers.tsx'
import { PaperRoutes } from './paper-routes.tsx'
import classes from './printers-settings.module.css'

/** The printers of this desk, which paper comes out of which, and the sheet of command barcodes. */
export function PrintersSettings() {
  return (
    <div className={classes.page} data-testid="settings-part-printers">
      <PaperRoutes />
      <div className={classes.column}>
        <FoundPrinters />
        <CommandSheetCard />
      </div>
    </div>
  )
}
