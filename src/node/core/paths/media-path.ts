const folder = 'media/'

/** The path in the output of a picture, document or recording that the site publishes, by its file name. */
export function mediaPath(name: string): string {
  return folder + name
}

/** The file name in a path of the output. Undefined for a path of nothing that `mediaPath` names. */
export function mediaName(path: string): string | undefined {
  return path.startsWith(folder) ? path.slice(folder.length) : undefined
}
