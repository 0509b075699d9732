import type { Settings } from '../core/settings.ts'
import type { Client } from '../fetching/client.ts'
import type { WantedPicture } from './wanted-picture.ts'

/** One run that keeps pictures. */
export interface KeepingRun {
  /** The most wanted first. */
  readonly wanted: readonly WantedPicture[]
  /** The folder of pictures. */
  readonly folder: string
  /** A file that may be lost: the sizes of pictures that did not fit. */
  readonly sizesPath: string
  readonly client: Client
  readonly settings: Pick<Settings, 'refererHosts' | 'maxMediaSize' | 'rescueFrom'>
  /** The most bytes of the whole store. */
  readonly budget?: number | undefined
  /** Whether to look for what failed in other places, and not to wait for its next try. */
  readonly rescues: boolean
  readonly timeoutMs?: number | undefined
  /** The pause between two requests to the web archive. */
  readonly archivePauseMs: number
  readonly now: () => Date
  /** Gets the number of pictures that were asked for. */
  readonly onProgress?: ((done: number, total: number) => void) | undefined
}
