import { readFileSync } from 'node:fs'
import type { Client, FetchedResource, FetchRequest } from '../../src/node/fetching/client.ts'
import { FetchError } from '../../src/node/fetching/fetch-error.ts'
import type { WantedPicture } from '../../src/node/keeping/wanted-picture.ts'
import { numberedPng } from '../disk/node/keeping/picture-farm.ts'
import type { Random } from './random.ts'

/** The fate of a picture: it is had at once, in a later run, by a rescue, or never. */
type Fate = 'at-once' | 'later' | 'rescued' | 'lost'

/** How the hosts of the world treat a picture, with how often that is. */
const habits = {
  live: { fate: 'at-once', share: 30 },
  proxied: { fate: 'at-once', share: 6 },
  moved: { fate: 'at-once', share: 4 },
  shared: { fate: 'at-once', share: 10 },
  busy: { fate: 'later', share: 4 },
  secure: { fate: 'rescued', share: 4 },
  referer: { fate: 'rescued', share: 4 },
  planted: { fate: 'rescued', share: 6 },
  archived: { fate: 'rescued', share: 6 },
  dead: { fate: 'lost', share: 5 },
  silent: { fate: 'lost', share: 3 },
  placeholder: { fate: 'lost', share: 6 },
  page: { fate: 'lost', share: 3 },
  script: { fate: 'lost', share: 2 },
  svg: { fate: 'lost', share: 2 },
  heic: { fate: 'lost', share: 2 },
  truncated: { fate: 'lost', share: 2 },
  bomb: { fate: 'lost', share: 1 },
} as const satisfies Record<string, { readonly fate: Fate; readonly share: number }>

type Habit = keyof typeof habits

const habitNames = Object.keys(habits) as Habit[]

/** A picture of the world, and what an archive should make of it. */
export interface SimulatedPicture {
  readonly number: number
  readonly habit: Habit
  readonly fate: Fate
  readonly wanted: WantedPicture
  /** The bytes that the store must have of it. */
  readonly bytes: Buffer
}

const hostCount = 40
const logo = numberedPng(1_000_000)
const sorry = numberedPng(2_000_000)
const phone = readFileSync('tests/fixtures/pictures/phone.heic')

/** The address of the archive in the world. */
export const simulatedArchive = 'https://archive.example'

/** Makes a world of so many pictures. The same random numbers make the same world. */
export function simulatePictureWorld(count: number, random: Random): readonly SimulatedPicture[] {
  return Array.from({ length: count }, (_, number) => makePicture(number, random))
}

function makePicture(number: number, random: Random): SimulatedPicture {
  const habit = pickHabit(random)
  // Placeholders come from few hosts, each often enough to be learned.
  const host = `h${habit === 'placeholder' ? random.below(3) : random.below(hostCount)}.example`
  const name = habit === 'shared' ? 'logo.png' : `${random.below(900) + 100}-picture-${number}.png`
  const direct = `http${habit === 'secure' ? '' : 's'}://${host}/${habit}/${number}/${name}`
  const day = String(1 + random.below(28)).padStart(2, '0')
  return {
    number,
    habit,
    fate: habits[habit].fate,
    wanted: {
      url: habit === 'proxied' ? `https://cors.example/?${direct}` : direct,
      link: `https://wire.example/${number}`,
      date: `2024-05-${day}T08:00:00Z`,
      category: ['News', `Part ${number % 7}`],
      path: `${Math.floor(number / 10)}.md`,
    },
    bytes: habit === 'shared' ? logo : numberedPng(number),
  }
}

function pickHabit(random: Random): Habit {
  const all = habitNames.reduce((sum, name) => sum + habits[name].share, 0)
  let left = random.below(all)
  for (const name of habitNames) {
    left -= habits[name].share
    if (left < 0) return name
  }
  return 'live'
}

/** The pictures that other articles show: copies of those that were planted. */
export function plantedCopies(pictures: readonly SimulatedPicture[]): readonly WantedPicture[] {
  return pictures
    .filter(({ habit }) => habit === 'planted')
    .map(({ wanted }) => ({ ...wanted, url: copyUrl(wanted.url), path: 'copies.md' }))
}

function copyUrl(url: string): string {
  return url.replace(/h\d+\.example/, 'mirror.example')
}

/** A run is stopped by force. */
export class StoppedError extends Error {}

/** Answers for all hosts of the world, and counts what it is asked for. */
export class SimulatedPictureClient implements Client {
  readonly asked: string[] = []
  /** So many requests are answered before the run is stopped. */
  stopAfter = Number.POSITIVE_INFINITY
  isLater = false
  #open = 0
  mostOpen = 0
  readonly #byUrl: ReadonlyMap<string, SimulatedPicture>

  constructor(pictures: readonly SimulatedPicture[]) {
    this.#byUrl = new Map(pictures.map((picture) => [keyOf(picture.wanted.url), picture]))
  }

  async get(request: FetchRequest): Promise<FetchedResource> {
    this.#open += 1
    this.mostOpen = Math.max(this.mostOpen, this.#open)
    await Promise.resolve()
    this.#open -= 1
    if (this.asked.length >= this.stopAfter) throw new StoppedError('stopped')
    this.asked.push(request.url)
    return this.#answer(request)
  }

  #answer({ url, headers }: FetchRequest): FetchedResource {
    const archived = url.startsWith(simulatedArchive) ? url.replace(/^.*?im_\//, '') : undefined
    const picture = this.#byUrl.get(keyOf((archived ?? url).replace('mirror', 'h0')))
    if (url.includes('//mirror.example')) return this.#copy(url)
    if (picture === undefined) return answer(url, 404, 'gone')
    const { habit, bytes } = picture
    if (archived !== undefined)
      return habit === 'archived' ? answer(url, 200, bytes) : answer(url, 404, '')
    if (habit === 'silent') throw new FetchError('timeout', 'late')
    if (habit === 'busy' && !this.isLater) return answer(url, 503, 'busy')
    if (habit === 'secure' && url.startsWith('http:')) return answer(url, 404, 'gone')
    if (habit === 'referer' && headers?.referer === undefined) return answer(url, 403, 'no')
    return answer(url, /^(?:planted|archived|dead)$/.test(habit) ? 404 : 200, bodyOf(habit, bytes))
  }

  #copy(url: string): FetchedResource {
    const number = Number(/\/planted\/(\d+)\//.exec(url)?.[1])
    return answer(url, 200, numberedPng(number))
  }
}

function bodyOf(habit: Habit, bytes: Buffer): Buffer | string {
  if (habit === 'placeholder') return sorry
  if (habit === 'page') return '<!doctype html><title>gone</title>'
  if (habit === 'script') return 'alert(1)'
  if (habit === 'svg') return '<svg xmlns="http://www.w3.org/2000/svg"/>'
  if (habit === 'heic') return phone
  if (habit === 'truncated') return bytes.subarray(0, -20)
  if (habit !== 'bomb') return bytes
  const bomb = Buffer.from(bytes)
  bomb.writeUInt32BE(60_000, 16)
  bomb.writeUInt32BE(60_000, 20)
  return bomb
}

/** A picture by what all its addresses have in common. */
function keyOf(url: string): string {
  return url
    .replace(/^.*\?http/, 'http')
    .replace(/^https?:/, '')
    .replace(/^\/\/[^/]+/, '')
}

function answer(url: string, status: number, body: Buffer | string): FetchedResource {
  const bytes = typeof body === 'string' ? Buffer.from(body) : body
  return { status, url, headers: new Headers(), bytes, isPartial: false, redirects: [] }
}
