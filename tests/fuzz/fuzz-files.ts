import fc from 'fast-check'
import { nestedElements, tagSoup } from './arbitrary-html.ts'
import { misnestedHtml } from './misnested-html.ts'
import {
  choose,
  createRandom,
  mutate,
  type Random,
  readSeedBodies,
  readSeedFrontMatter,
} from './mutate.ts'

/** An article file as nobody would write it. */
export interface FuzzFile {
  readonly path: string
  readonly bytes: Buffer
}

/** Makes files, always the same ones for the same seed: mutated and generated, in turn. */
export function createFileSource(seed: number): () => FuzzFile {
  const random = createRandom(seed)
  const bodies = readSeedBodies()
  const fronts = readSeedFrontMatter()
  return () => {
    if (random() < 0.1) return misnestedFile(random)
    const body = makeBody(bodies, random)
    const front =
      random() < 0.4 ? mutate(choose(fronts, random), fronts, random) : plainFront(random)
    const text = `---\n${front.replace(/\n$/, '')}\n---\n${body}\n`
    const whole = random() < 0.02 ? mutate(text, bodies, random) : text
    const bytes = Buffer.from(whole)
    if (random() < 0.02) bytes[Math.floor(random() * bytes.length)] = Math.floor(random() * 256)
    return { path: `${makeName(random)}.${choose(['md', 'html', 'markdown'], random)}`, bytes }
  }
}

/** The name of a file whose body is held to what a browser shows of it. */
export const misnestedName = 'misnested.html'

function misnestedFile(random: Random): FuzzFile {
  const [body = ''] = fc.sample(misnestedHtml, {
    numRuns: 1,
    seed: Math.floor(random() * 2 ** 31),
  })
  return { path: misnestedName, bytes: Buffer.from(`---\n${plainFront(random)}\n---\n${body}\n`) }
}

function makeBody(seeds: readonly string[], random: Random): string {
  if (random() < 0.7) return mutate(choose(seeds, random), seeds, random)
  const arbitrary = random() < 0.5 ? tagSoup : nestedElements
  const [generated = ''] = fc.sample(arbitrary, {
    numRuns: 1,
    seed: Math.floor(random() * 2 ** 31),
  })
  return random() < 0.5 ? generated : mutate(generated, seeds, random)
}

function plainFront(random: Random): string {
  const links = ['', 'link: https://a.example/b/c?d=1\n', 'link: javascript:alert(1)\n']
  return `title: x\ndate: 2024-01-02\n${choose(links, random)}tags: [a]`
}

function makeName(random: Random): string {
  const names = ['a', '新闻/文章', 'x y', '..a', 'a#b?c', "a'b", 'é', 'CON', 'a%2f..', '__proto__']
  return choose(names, random)
}
