import { type FeedSource, plainSource } from '../feed-source.ts'
import { type Environment, fromEnvironment, takesFromEnvironment } from './from-environment.ts'
import type { NamedFeed } from './named-feed.ts'
import { findRoute, routeUrls } from './rsshub-route.ts'

/** The context in which files of sources are read. */
export interface SourceContext {
  readonly rsshubBases: readonly string[]
  /** Undefined leaves every `${NAME}` as it is written. */
  readonly environment: Environment
}

/** A feed to ask, or why a named one cannot be asked. */
type MadeSource = { readonly source: FeedSource } | { readonly problem: string }

/** Makes a feed of what a file names: its URL, or those of its route, and what the environment knows. */
export function makeSource(feed: NamedFeed, file: string, context: SourceContext): MadeSource {
  const address = findAddress(feed.address, context)
  if ('problem' in address) return address
  const headers = readHeaders(feed.options?.headers ?? {}, context.environment)
  if ('problem' in headers) return headers
  const { title, categories, line, options } = feed
  return {
    source: {
      ...plainSource,
      ...address,
      ...(title && { title }),
      categories,
      ...options,
      headers: headers.values,
      file,
      ...(line !== undefined && { line }),
    },
  }
}

type Address = Pick<FeedSource, 'url' | 'bases' | 'route' | 'secretQuery'>

function findAddress(written: string, context: SourceContext): Address | { problem: string } {
  const route = findRoute(written)
  if (route === undefined) return readUrl(written, context.environment)
  const key = context.environment?.RSSHUB_KEY
  const bases = routeUrls(route, context.rsshubBases)
  const [url] = bases
  if (url === undefined) {
    return { problem: `"${written}" is a route of RSSHub; set rsshubBases to the addresses to ask` }
  }
  return { url, bases, route, ...(key && { secretQuery: { key } }) }
}

function readUrl(written: string, environment: Environment): Address | { problem: string } {
  const text = written
    .replace(/^feed:(?:\/\/)?(?=https?:\/\/)/i, '')
    .replace(/^feed:\/\//i, 'https://')
  if (!URL.canParse(text)) return { problem: `"${written}" is no address of a feed` }
  const url = new URL(text)
  if (!/^https?:$/.test(url.protocol)) {
    return { problem: `"${written}" does not begin with http:// or https://` }
  }
  if (url.username !== '' || url.password !== '') {
    return {
      problem: `the address of ${url.host} has a name or a password, which would reach reports; set the header authorization from the environment`,
    }
  }
  if (takesFromEnvironment(safeDecode(url.host + url.pathname))) {
    return {
      problem: `the address of ${url.host} takes something from the environment before its "?"`,
    }
  }
  return takeSecrets(url, environment)
}

/** Takes the parameters out of a URL whose values are in the environment. */
function takeSecrets(url: URL, environment: Environment): Address | { problem: string } {
  const secrets = [...url.searchParams].filter(([, value]) => takesFromEnvironment(value))
  const secretQuery: Record<string, string> = {}
  for (const [name, value] of secrets) {
    const found = fromEnvironment(value, environment)
    if ('missing' in found) return missing(found.missing)
    secretQuery[name] = found.value
    url.searchParams.delete(name)
  }
  return { url: url.href, ...(secrets.length > 0 && { secretQuery }) }
}

/** Headers that belong to the connection, and that a keeper therefore cannot set. */
const notSettable: ReadonlySet<string> = new Set(
  'host connection content-length transfer-encoding te trailer upgrade expect keep-alive accept-encoding'.split(
    ' ',
  ),
)

function readHeaders(
  written: Readonly<Record<string, string>>,
  environment: Environment,
): { readonly values: Record<string, string> } | { readonly problem: string } {
  const values: Record<string, string> = {}
  for (const [name, text] of Object.entries(written)) {
    if (!/^[a-z\d!#$%&'*+.^_`|~-]+$/i.test(name) || notSettable.has(name.toLowerCase())) {
      return { problem: `the header "${name}" cannot be set` }
    }
    if (!takesFromEnvironment(text)) {
      return {
        problem: `the header "${name}" must take its value from the environment: "\${NAME}"`,
      }
    }
    const found = fromEnvironment(text, environment)
    if ('missing' in found) return missing(found.missing)
    if (/[^\t\x20-\x7e\x80-\xff]/.test(found.value)) {
      return { problem: `the header "${name}" has characters that headers cannot have` }
    }
    values[name.toLowerCase()] = found.value
  }
  return { values }
}

function safeDecode(text: string): string {
  return text.replace(/%7B/gi, '{').replace(/%7D/gi, '}')
}

function missing(names: readonly string[]): { readonly problem: string } {
  return { problem: `the environment has no ${names.join(', ')}, so the feed is not asked` }
}
