import { readFileSync } from 'node:fs'
import { validateXML } from 'xmllint-wasm'

/** The faults that libxml2 finds in a file: as XML, and by one of the schemas beside this file. */
export async function schemaErrors(
  xml: string,
  schema: 'atom' | 'opml' | 'sitemap',
): Promise<readonly string[]> {
  const grammar = readFileSync(new URL(`schemas/${schema}.rng`, import.meta.url), 'utf8')
  const result = await validateXML({
    xml: { fileName: `${schema}.xml`, contents: xml },
    schema: grammar,
    extension: 'relaxng',
    maxMemoryPages: 4096,
  })
  return result.valid ? [] : result.errors.map((error) => error.rawMessage)
}
