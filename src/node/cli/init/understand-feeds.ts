import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { cleanText } from '../../core/clean-text.ts'
import { readConfig, textIn } from './read-config.ts'
import { siteFacts } from './site-facts.ts'
import type { Understood } from './understood.ts'

/** Understands a folder that names feeds: `osmosfeed.yaml`, `planet.ini`, an OPML file. */
export function understandFeeds(folder: string): Understood | undefined {
  return understandOsmosfeed(folder) ?? understandPlanet(folder) ?? understandOpml(folder)
}

function understandOsmosfeed(folder: string): Understood | undefined {
  const config = readConfig(folder, ['osmosfeed.yaml', 'osmosfeed.yml'])
  if (config === undefined) return undefined
  const sources = config.get('sources')
  const count = Array.isArray(sources) ? sources.length : 0
  const { settings } = siteFacts({ title: textIn(config, 'siteTitle') })
  return archiveOf('an Osmosfeed site', 'osmosfeed.yaml', count, settings)
}

function understandPlanet(folder: string): Understood | undefined {
  const text = readOptional(join(folder, 'planet.ini'))
  if (text === undefined) return undefined
  const [, title] = /^\s*name\s*[=:]\s*(.+)$/im.exec(text) ?? []
  const [, address] = /^\s*link\s*[=:]\s*(.+)$/im.exec(text) ?? []
  const count = text.match(/^\s*\[https?:/gim)?.length ?? 0
  const { settings } = siteFacts({ title: title?.trim(), address: address?.trim() })
  return archiveOf('a Planet', 'planet.ini', count, settings)
}

function understandOpml(folder: string): Understood | undefined {
  const name = readdirSync(folder).find((each) => /\.opml$/i.test(each))
  const text = name && readOptional(join(folder, name))
  if (!name || text === undefined) return undefined
  const [, escaped = ''] = /<title>([^<]*)<\/title>/i.exec(text) ?? []
  const title = cleanText(escaped)
  const count = text.match(/\sxmlUrl\s*=/gi)?.length ?? 0
  return archiveOf('a list of feeds', name, count, siteFacts({ title }).settings)
}

function archiveOf(
  kind: string,
  file: string,
  count: number,
  settings: Understood['settings'],
): Understood {
  return {
    kind,
    settings: { ...settings, contentDir: 'content' },
    remarks: [`${file} names ${count} feeds, whose articles an import brings into content/.`],
    first: `npx broadsheet import ${/[^\w.-]/.test(file) ? `"${file}"` : file}`,
  }
}

function readOptional(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return undefined
  }
}
