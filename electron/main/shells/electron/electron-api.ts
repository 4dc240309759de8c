import type * as Electron from 'electron'

/** The part of Electron that the shell uses, handed in by the entry: tests hand in a double of it. */
export type ElectronApi = Pick<
  typeof Electron,
  'app' | 'BrowserWindow' | 'ipcMain' | 'Menu' | 'protocol' | 'safeStorage' | 'session' | 'utilityProcess'
>
