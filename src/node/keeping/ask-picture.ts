import { cutHash } from '../core/fingerprint.ts'
import type { Client, FetchedResource } from '../fetching/client.ts'
import { FetchError } from '../fetching/fetch-error.ts'
import { inspectPicture } from '../pictures/inspect/inspect-picture.ts'
import { onePixel } from '../pictures/picture-index.ts'
import type { FetchedPicture } from '../pictures/picture-store.ts'

/** A request for one picture. */
export interface PictureRequest {
  readonly url: string
  /** Sent to the host of `url`, and to no other that it leads on to. */
  readonly referer?: string | undefined
  readonly maxBytes: number
  readonly timeoutMs?: number | undefined
}

/** Why a picture did not come. */
export interface FailedPicture {
  /** One word; see `LostPicture`. */
  readonly failed: string
  /** When the host may be asked again, where it says so: milliseconds since 1970. */
  readonly until?: number | undefined
}

export type PictureAnswer = FetchedPicture | FailedPicture

export const isFailed = (answer: PictureAnswer): answer is FailedPicture => 'failed' in answer

/** No type is preferred: many hosts would convert the original to it. */
const accept = 'image/*'

/** Asks for a picture. Whatever goes wrong is in the answer. */
export async function askPicture(client: Client, request: PictureRequest): Promise<PictureAnswer> {
  const { url, referer, maxBytes, timeoutMs } = request
  try {
    const answer = await client.get({
      url,
      accept,
      maxBytes,
      ...(timeoutMs !== undefined && { timeoutMs }),
      ...(referer !== undefined && { headers: { referer } }),
    })
    return readAnswer(answer)
  } catch (error) {
    if (error instanceof FetchError) return { failed: error.fault, until: error.until }
    throw error
  }
}

function readAnswer({ status, bytes: body, isPartial }: FetchedResource): PictureAnswer {
  if (status < 200 || status > 299) return { failed: `status-${status}` }
  const bytes = Buffer.from(body.buffer, body.byteOffset, body.byteLength)
  const found = inspectPicture(bytes)
  if (typeof found === 'string') return { failed: isPartial ? 'truncated' : found }
  if (isPartial) return { failed: 'truncated' }
  if (found.width <= 1 && found.height <= 1) return { failed: onePixel }
  return { ...found, bytes, hash: cutHash(bytes, 32) }
}
