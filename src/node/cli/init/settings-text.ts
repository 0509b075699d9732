import type { SettingsInput } from '../../core/settings.ts'

/** The meanings of the settings that `init` writes, in the order in which they stand. */
const meanings: readonly (readonly [keyof SettingsInput, string])[] = [
  ['title', 'The name of the site'],
  ['description', 'One sentence about it'],
  ['url', 'The address of its host; SITE_URL in the environment comes first'],
  ['language', 'The language of pages and of articles that name no other'],
  ['timeZone', 'The zone of dates that name none'],
  ['contentDir', 'The folder of articles'],
  ['publicDir', 'The folder whose files are published as they are; empty: none'],
  ['outDir', 'The folder of the finished site'],
  ['hexoPermalink', 'The pattern of the old addresses, which lead to the articles'],
]

/** The text of a settings file with these settings, each with a comment. */
export function settingsText(settings: SettingsInput): string {
  const lines = meanings.flatMap(([name, meaning]) => {
    const value = settings[name]
    return value === undefined ? [] : [`  // ${meaning}.`, `  ${name}: ${literal(value)},`]
  })
  return `import { defineConfig } from 'broadsheet'

// Every setting has a description in the editor and in the README of broadsheet.
export default defineConfig({
${lines.join('\n')}
})
`
}

/** A value as JavaScript, in single quotes where it is a text. */
function literal(value: unknown): string {
  const json = JSON.stringify(value)
  if (typeof value !== 'string') return json
  return `'${json.slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'")}'`
}
