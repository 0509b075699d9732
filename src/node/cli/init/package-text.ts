/** The scripts of an archive. `npx` finds the program wherever it is installed. */
const scripts = {
  start: 'npx broadsheet build && npx broadsheet preview',
  dev: 'npx broadsheet dev',
  build: 'npx broadsheet build',
}

/** The parts of package.json in which broadsheet may stand. */
const dependencyParts = ['dependencies', 'devDependencies', 'optionalDependencies'] as const

/**
 * The text of package.json: what is there, in its indentation, with our scripts where it has none of their
 * names, and with broadsheet of this version where no part names it. `before` is undefined where there is
 * no such file yet. Undefined when `before` is no JSON object.
 */
export function packageText(before: string | undefined, version: string): string | undefined {
  const own = { broadsheet: `^${version}` }
  if (before === undefined) {
    return write({ private: true, type: 'module', scripts, dependencies: own }, '  ')
  }
  const stated = parseObject(before.replace(/^\ufeff/, ''))
  if (stated === undefined) return undefined
  const isNamed = dependencyParts.some((part) => 'broadsheet' in objectOf(stated[part]))
  const after = {
    ...stated,
    scripts: { ...scripts, ...objectOf(stated.scripts) },
    ...(!isNamed && { dependencies: { ...objectOf(stated.dependencies), ...own } }),
  }
  if (JSON.stringify(after) === JSON.stringify(stated)) return before
  const [, indentation = '  '] = /^([ \t]+)"/m.exec(before) ?? []
  const text = write(after, indentation)
  return before.includes('\r\n') ? text.replaceAll('\n', '\r\n') : text
}

/** Whether a package.json has nothing but what `npm install broadsheet` writes where there is none. */
export function isMadeByInstall(text: string): boolean {
  const { dependencies, ...others } = parseObject(text) ?? {}
  const names = Object.keys(objectOf(dependencies))
  return Object.keys(others).length === 0 && names.join() === 'broadsheet'
}

function write(content: object, indentation: string): string {
  return `${JSON.stringify(content, null, indentation)}\n`
}

function parseObject(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return isObject(value) ? value : undefined
  } catch {
    return undefined
  }
}

/** A value if it is an object, else an empty one. */
function objectOf(value: unknown): Readonly<Record<string, unknown>> {
  return isObject(value) ? value : {}
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
