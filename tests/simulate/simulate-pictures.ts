import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { cutHash } from '../../src/node/core/fingerprint.ts'
import { keepPictures } from '../../src/node/keeping/keep-pictures.ts'
import type { KeepingReport } from '../../src/node/keeping/keeping-report.ts'
import { inspectPicture } from '../../src/node/pictures/inspect/inspect-picture.ts'
import { isKept, readPictureIndex } from '../../src/node/pictures/picture-index.ts'
import { createRandom } from './random.ts'
import {
  plantedCopies,
  type SimulatedPicture,
  SimulatedPictureClient,
  StoppedError,
  simulatedArchive,
  simulatePictureWorld,
} from './simulated-pictures.ts'

/** The pictures of a world, and what a simulation found wrong. */
interface PicturesResult {
  readonly wrong: readonly string[]
  readonly stopped: number
  readonly report: KeepingReport
}

const dayMs = 86_400_000

/**
 * Lets an archive keep the pictures of hosts that misbehave: runs that are stopped until one comes through, one
 * the next day, one that rescues, and one that must ask for nothing. Checks the store after each.
 */
export async function simulatePictures({
  root,
  count,
  seed,
}: {
  readonly root: string
  readonly count: number
  readonly seed: number
}): Promise<PicturesResult> {
  const random = createRandom(seed)
  const pictures = simulatePictureWorld(count, random)
  const wanted = [...pictures.map((picture) => picture.wanted), ...plantedCopies(pictures)]
  const client = new SimulatedPictureClient(pictures)
  const folder = join(root, 'pictures')
  const wrong: string[] = []
  const run = (day: number, rescues = false): Promise<KeepingReport> => {
    client.asked.length = 0
    return keepPictures({
      wanted,
      folder,
      client,
      rescues,
      archivePauseMs: 0,
      sizesPath: join(root, 'sizes.json'),
      settings: { refererHosts: [], maxMediaSize: 1_000_000, rescueFrom: simulatedArchive },
      now: () => new Date(Date.parse('2026-11-30T00:00:00Z') + day * dayMs),
    })
  }
  const check = (when: string, fates: ReadonlySet<string>) =>
    wrong.push(...flawsOf(folder, pictures, fates).map((flaw) => `${when}: ${flaw}`))

  const seen = new Set<string>()
  let stopped = 0
  for (;;) {
    client.stopAfter = Math.ceil(count / 5) + random.below(count)
    const isThrough = await run(0).then(
      () => true,
      (error: unknown) => {
        if (!(error instanceof StoppedError)) throw error
        return false
      },
    )
    const twice = client.asked.filter((url) => seen.has(url))
    // Behind a proxy both schemes are asked for, so what is asked for twice is a picture and not an address.
    if (twice.length > 0) wrong.push(`a stopped run asks again: ${twice[0]}`)
    for (const url of client.asked) seen.add(url)
    if (isThrough) break
    stopped += 1
  }
  client.stopAfter = Number.POSITIVE_INFINITY
  check('after the first run', new Set(['at-once']))
  await run(0.1)
  if (client.asked.length > 0) wrong.push(`a second run asks ${client.asked.length} times`)
  client.isLater = true
  await run(1.5)
  check('the next day', new Set(['at-once', 'later']))
  const report = await run(2, true)
  check('after a rescue', new Set(['at-once', 'later', 'rescued']))
  await run(2.1)
  if (client.asked.length > 0) wrong.push(`the last run asks ${client.asked.length} times`)
  if (client.mostOpen > 4) wrong.push(`${client.mostOpen} requests at once`)
  return { wrong, stopped, report }
}

/** The faults of a store that must have the pictures of these fates, and no others. */
function flawsOf(
  folder: string,
  pictures: readonly SimulatedPicture[],
  fates: ReadonlySet<string>,
): string[] {
  const index = readPictureIndex(folder)
  const flaws = pictures.flatMap(({ wanted: { url }, bytes, fate, habit, number }) => {
    const entry = index.get(url)
    const isThere = isKept(entry)
    if (isThere !== fates.has(fate)) return [`${habit} ${number} is ${isThere ? '' : 'not '}kept`]
    const isSame = !isThere || entry.hash === cutHash(bytes, 32)
    return isSame ? [] : [`${habit} ${number} has other bytes`]
  })
  return [
    ...flaws,
    ...strayFiles(folder, new Set([...index.values()].filter(isKept).map(({ hash }) => hash))),
  ]
}

/** Files that are no picture, that are not what they are called, and that no line names. */
function strayFiles(folder: string, hashes: ReadonlySet<string>): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).flatMap((name) => {
    const hash = /^[\da-f]{2}\/([\da-f]{32})\.\w+$/.exec(name)?.[1]
    if (hash === undefined)
      return /^(?:[\da-f]{2}|(?:index|placeholders)\.jsonl)$/.test(name) ? [] : [`${name} is left`]
    const bytes = readFileSync(join(folder, name))
    if (typeof inspectPicture(bytes) === 'string') return [`${name} is no picture`]
    if (cutHash(bytes, 32) !== hash) return [`${name} has other bytes`]
    return hashes.has(hash) ? [] : [`${name} is named by no line`]
  })
}
