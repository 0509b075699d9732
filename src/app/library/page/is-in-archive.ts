import { articleDataUrl } from '../../../shared/article-shards.ts'
import { openPacks } from '../../content/open-packs.ts'

const asked = new Map<string, Promise<boolean>>()

const packs = openPacks((url, range) => request(url, { headers: { Range: range } }))

/**
 * Whether the archive still has an article, by its data; asked once for each article and visit of the
 * page. An archive that cannot be reached is taken to have it. `shards` as of `articleDataUrl`.
 */
export function isInArchive(id: string, shards: number): Promise<boolean> {
  const answer = asked.get(id) ?? ask(id, shards).catch(() => true)
  asked.set(id, answer)
  return answer
}

async function ask(id: string, shards: number): Promise<boolean> {
  const url = articleDataUrl(id, shards)
  if (shards > 0) return (await packs.value(url, id)) !== undefined
  const { status } = await request(url, { method: 'HEAD' })
  return status !== 404 && status !== 410
}

function request(url: string, init: RequestInit): Promise<Response> {
  return fetch(import.meta.env.BASE_URL + url, init)
}
