import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { type Command, isInstalled } from './measure.ts'
import { installPagefind } from './search/install-pagefind.ts'

/** Another program that makes a site of the same folder. */
export interface Peer {
  readonly name: string
  /** Its set-up in `bench/`. */
  readonly folder: string
  /** Where the articles go inside it. */
  readonly content: string
  readonly line: string
  /** Files of the set-up that belong beside the articles: from, to. */
  readonly moved?: readonly (readonly [string, string])[]
  /** The program without which it is left out. */
  readonly needs?: string
  /** Whether Pagefind indexes what it has made. */
  readonly searched?: true
  /** The folders that it keeps from one build to the next. */
  readonly kept: readonly string[]
}

const known: readonly Peer[] = [
  {
    name: 'hugo',
    folder: 'bench/hugo',
    content: 'content',
    line: 'hugo --quiet',
    needs: 'hugo',
    kept: ['public', 'resources'],
  },
  {
    name: 'hugo-pagefind',
    folder: 'bench/hugo',
    content: 'content',
    line: 'hugo --quiet && node_modules/.bin/pagefind --site public',
    needs: 'hugo',
    searched: true,
    kept: ['public', 'resources'],
  },
  {
    name: 'hexo',
    folder: 'bench/hexo',
    content: 'source/_posts',
    line: 'node node_modules/hexo/bin/hexo generate --silent',
    kept: ['public', 'db.json'],
  },
  {
    name: 'eleventy',
    folder: 'bench/eleventy',
    content: 'content/posts',
    line: 'node node_modules/@11ty/eleventy/cmd.cjs --quiet',
    moved: [
      ['lists.liquid', 'content/lists.liquid'],
      ['posts.json', 'content/posts/posts.json'],
    ],
    kept: ['public'],
  },
]

/**
 * Hugo where it is installed, alone and with Pagefind, and those asked for by name, which npm installs into
 * the scratch folder.
 */
export function choosePeers(asked: readonly string[]): readonly Peer[] {
  for (const name of asked) {
    if (!known.some((peer) => peer.name === name)) throw new Error(`There is no peer ${name}`)
  }
  return known.filter(({ name, needs }) => (needs ? isInstalled(needs) : asked.includes(name)))
}

/** A peer with its articles in place. */
export interface ReadyPeer {
  readonly peer: Peer
  readonly root: string
  readonly command: Command
}

/** Lays out the site of a peer in a folder below `scratch`, and installs the peer where npm has to. */
export function preparePeer(peer: Peer, content: string, scratch: string): ReadyPeer {
  const root = join(scratch, peer.name)
  rmSync(join(root, peer.content), { recursive: true, force: true })
  cpSync(peer.folder, root, { recursive: true })
  cpSync(content, join(root, peer.content), { recursive: true })
  for (const [from, to] of peer.moved ?? []) renameSync(join(root, from), join(root, to))
  if (existsSync(join(root, 'package.json')) && !existsSync(join(root, 'node_modules'))) {
    const { status } = spawnSync('npm', ['install', '--silent'], { cwd: root, stdio: 'inherit' })
    if (status !== 0) throw new Error(`npm could not install ${peer.name}`)
  }
  if (peer.searched) installPagefind(root)
  return { peer, root, command: { line: peer.line, cwd: root } }
}

/** Removes what a peer has kept from the build before. */
export function forgetPeer({ peer, root }: ReadyPeer): void {
  for (const name of peer.kept) rmSync(join(root, name), { recursive: true, force: true })
}
