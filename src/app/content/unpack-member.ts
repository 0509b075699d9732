import { isCompressed } from '../../shared/packs/pack-format.ts'

/** The JSON of a member of a pack. */
export async function unpackMember(member: Uint8Array): Promise<unknown> {
  const stream = new Blob([member.slice()]).stream()
  const text = isCompressed(member) ? stream.pipeThrough(new DecompressionStream('gzip')) : stream
  return new Response(text).json()
}
