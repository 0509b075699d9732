import { useLayoutEffect, useRef } from 'react'
import type { CategoryContext } from '../../../shared/content-files.ts'
import { siteUrls } from '../../../shared/site-urls.ts'
import { useCategories } from '../../content/categories-store.ts'
import { useCommands } from '../../ui/commands.ts'
import { withWords } from '../../ui/interface-language.ts'
import { lazyPart, useLazyPart } from '../../ui/lazy/lazy-part.tsx'
import { useSite } from '../../ui/site-context.ts'
import { treeScreen, useMedia } from '../../ui/use-media.ts'
import { ContextTree } from './context-tree.tsx'

const categoryTree = lazyPart(() =>
  withWords(['tree'], () => import('./category-tree.tsx').then((part) => part.CategoryTree)),
)

/**
 * The column of categories beside a list on wide screens. The page as prerendered knows only its
 * own place in the tree; the whole tree follows once the page is mounted.
 */
export function CategorySide({ context }: { context: CategoryContext | undefined }) {
  const { href, words } = useSite()
  const isWide = useMedia(treeScreen)
  const categories = useCategories(isWide)
  const Tree = useLazyPart(categoryTree, isWide)
  const isWhole = Tree !== undefined && categories !== undefined
  const nav = useFocusKept(isWhole)
  const goToFirst = () => {
    // On the page of a category the commands go from there.
    if (context && context.path.length > 0) return false
    const first = nav.ref.current?.querySelector<HTMLElement>('.tree a')
    first?.click()
    return Boolean(first)
  }
  useCommands({
    nextCategory: goToFirst,
    previousCategory: goToFirst,
    // Asked for here: the key may come before the new width has been drawn.
    side: () => window.matchMedia(treeScreen).matches && toggleSide(),
  })
  return (
    <nav className="side" aria-label={words.categories} {...nav}>
      <p className="side-title">
        <a href={href(siteUrls.categories)}>{words.categories}</a>
      </p>
      {isWhole ? (
        <Tree categories={categories} current={context?.path.map(({ slug }) => slug) ?? []} />
      ) : (
        context && <ContextTree context={context} />
      )}
    </nav>
  )
}

/** Hides or shows the column; the style sheets look at the root element. */
function toggleSide(): boolean {
  const { dataset } = document.documentElement
  if (dataset.side === undefined) dataset.side = 'hidden'
  else delete dataset.side
  return true
}

/** Gives the focus back to the link that had it when the whole tree replaces the few links. */
function useFocusKept(isWhole: boolean) {
  const ref = useRef<HTMLElement>(null)
  const focused = useRef<string>(undefined)
  // biome-ignore lint/correctness/useExhaustiveDependencies: looked at when the links are replaced.
  useLayoutEffect(() => {
    const lost = focused.current
    if (lost === undefined || ref.current?.contains(document.activeElement)) return
    ref.current?.querySelector<HTMLElement>(`a[href="${CSS.escape(lost)}"]`)?.focus()
  }, [isWhole])
  return {
    ref,
    onFocus({ target }: { target: Element }) {
      focused.current = target.getAttribute('href') ?? undefined
    },
    onBlur() {
      focused.current = undefined
    },
  }
}
