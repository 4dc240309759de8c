import { startCluster } from './cluster.ts'
import { clusterPlace } from './cluster-place.ts'
import { connectionUrl, readConnection } from './connection.ts'
import { lockDataFolder, lockHolder } from './data-lock.ts'

export interface OpenDatabase {
  readonly databaseUrl: string
  close(): Promise<void>
}

/** PostgreSQL on a data folder, for this process alone. Throws DataFolderBusy when another one has it. */
export async function openEmbedded(dataDir: string): Promise<OpenDatabase> {
  const at = await clusterPlace(dataDir)
  const unlock = await lockDataFolder(at.place, at.dataDir)
  try {
    const cluster = await startCluster(at)
    return {
      databaseUrl: cluster.databaseUrl,
      close: async () => {
        await cluster.stop()
        await unlock()
      },
    }
  } catch (error) {
    await unlock()
    throw error
  }
}

/** For short commands: joins the database of an endpoint that is running on the folder, else opens it for itself. */
export async function joinEmbedded(dataDir: string): Promise<OpenDatabase> {
  const at = await clusterPlace(dataDir)
  const connection = (await lockHolder(at.place)) === undefined ? undefined : await readConnection(at)
  if (connection === undefined) return openEmbedded(dataDir)
  return { databaseUrl: connectionUrl(connection, 'packdesk'), close: async () => undefined }
}
