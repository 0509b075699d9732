import type { ListPageName } from '../../shared/urls/list-scope.ts'

/**
 * The elements that one part of the page asks for although another draws it. Both sides take the
 * names from here, so that a change of a class or of the markup breaks nothing unseen.
 */

/** A row of a list. The attribute holds the id of its article. */
export const listRow = '[data-place]'

/** The link of a row's headline. */
export const rowLink = `${listRow} :is(h2, h3) > a`

/** The class of the line below a row's headline: its source and its time. */
export const rowMetaClass = 'meta'

/** The class of what stands for a muted row of a list. */
export const mutedRow = 'muted-row'

/** The class of the blocks of a front page, which its style sheet may put between the days. */
export const frontBlocks = 'sections'

/** One page of a list: a list that has grown has several. The attribute holds the page's name. */
export const listPage = '[data-list-page]'

/** The class of the space in a list's heading that its tools come into after the first paint. */
export const listToolsSpace = 'list-tools-space'

/** The class of the link, below a list or an article, to what is older. */
export const olderLink = 'older'

/** The way from the last row to more: a button, else the link to the next older page. */
export const listOnward = `[data-list-more], [data-list-foot] .${olderLink}`

/** The links below a list that lead to its other pages. */
export const listPaging = '[data-list-foot] a'

/** The body of the article on the screen. */
export const articleBody = '[data-article-body]'

/** The class of the picture above an article. */
export const leadPictureClass = 'lead-picture'

/** The pictures of the article on the screen: above its body and in it. */
export const articlePictures = `:is(${articleBody}, .${leadPictureClass}) img`

/** Pictures that stand in a line of text, by the classes that the build gives them. */
export const linePictures = '.avatar, .emoji, .inline'

/** The class of the foot of every page. */
export const siteFooterClass = 'site-footer'

/** The class of the link that opens the settings. */
export const settingsLinkClass = 'settings-link'

/** One setting of the reader, with its choices. The attribute holds its name. */
export const settingField = '[data-setting]'

/** The attributes of a list row, by the id of its article. */
export function listRowOf(id: string): { readonly 'data-place': string } {
  return { 'data-place': id }
}

/** The attributes of a page of a list, by its name. */
export function listPageOf(name: ListPageName): { readonly 'data-list-page': ListPageName } {
  return { 'data-list-page': name }
}
