import type { Shell } from '../../shell.ts'
import type { ElectronApi } from './electron-api.ts'

/** Encrypts with the system's keyring. Linux without one falls back to a fixed password, which protects nothing. */
export function createSafeSecrets(
  { safeStorage }: Pick<ElectronApi, 'safeStorage'>,
  platform = process.platform,
): Shell['secrets'] {
  const available = safeStorage.isEncryptionAvailable()
  const weak = platform === 'linux' && ['basic_text', 'unknown'].includes(safeStorage.getSelectedStorageBackend())
  if (!available && platform === 'linux') safeStorage.setUsePlainTextEncryption(true)
  return {
    protected: available && !weak,
    conceal: async (text) => safeStorage.encryptString(text).toString('base64'),
    async reveal(concealed) {
      try {
        return safeStorage.decryptString(Buffer.from(concealed, 'base64'))
      } catch (error) {
        throw new Error('The system’s keyring no longer opens this station’s token. Pair the station again.', {
          cause: error,
        })
      }
    },
  }
}
