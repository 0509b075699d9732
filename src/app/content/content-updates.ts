/** In development, calls back whenever the content folder has changed; a build leaves it out. */
export function onContentUpdate(listener: () => void): void {
  import.meta.hot?.on('broadsheet:content', listener)
}
