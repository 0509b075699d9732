/**
 * Whether files and folders of this name in the content folder are left out: hidden ones, copies that an
 * editor made, and packages, which have pages of their own. A file with the name `.md` is none of them: a
 * program wrote it for an article without a title.
 */
export function isLeftOut(name: string): boolean {
  return (
    name === 'node_modules' || (/^[._]|~$/.test(name) && !/^\.(?:md|markdown|html)$/i.test(name))
  )
}
