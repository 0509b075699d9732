import { type ESTree, type Plugin, parseSync, Visitor } from 'vite'

/**
 * Kinds of elements that the reader never draws, by their names in React and by the numbers that its fibers
 * have for them: profilers, suspense, lazy elements, lists of suspense, what is hidden, caches, elements of
 * the document's head and the document's own, view transitions, activities.
 */
const unusedTypes = new Set([
  'REACT_PROFILER_TYPE',
  'REACT_SUSPENSE_TYPE',
  'REACT_LAZY_TYPE',
  'REACT_SUSPENSE_LIST_TYPE',
  'REACT_LEGACY_HIDDEN_TYPE',
  'REACT_VIEW_TRANSITION_TYPE',
  'REACT_ACTIVITY_TYPE',
])
const unusedMethods = /^(?:FragmentInstance|ViewTransitionPseudoElement)\.prototype\./
const unusedTags = new Set([12, 13, 16, 18, 19, 22, 23, 24, 26, 27, 30, 31])

/** The exports of `react` and `react-dom` for these parts: the reader must not import any of it. */
export const unusedExports = [
  'Activity',
  'Profiler',
  'Suspense',
  'ViewTransition',
  'addTransitionType',
  'cache',
  'lazy',
  'useActionState',
  'useDeferredValue',
  'useEffectEvent',
  'useFormStatus',
  'useImperativeHandle',
  'useOptimistic',
  'useTransition',
  'preconnect',
  'prefetchDNS',
  'preinit',
  'preinitModule',
  'preload',
  'preloadModule',
  'requestFormReset',
]

/** Functions of React that serve only what the reader does not use, with what stands for their bodies. */
const unusedFunctions: ReadonlyMap<string, string> = new Map([
  // View transitions, and commits that wait for pictures and style sheets.
  ...empty(
    'startViewTransition',
    'scheduleViewTransitionEvent',
    'createViewTransitionInstance',
    'trackEnterViewTransitions',
    'pushViewTransitionCancelableScope',
    'applyViewTransitionToHostInstances',
    'restoreViewTransitionOnHostInstances',
    'commitEnterViewTransitions',
    'commitDeletedPairViewTransitions',
    'commitExitViewTransitions',
    'commitNestedViewTransitions',
    'restorePairedViewTransitions',
    'restoreEnterOrExitViewTransitions',
    'restoreNestedViewTransitions',
    'measureNestedViewTransitions',
    'flushAfterMutationEffects',
    'reportViewTransitionError',
    'accumulateSuspenseyCommitOnFiber',
    'preloadInstanceAndSuspendIfNeeded',
    'defaultOnDefaultTransitionIndicator',
  ),
  ['waitForCommitToBeReady', 'return null'],
  ['claimQueuedTransitionTypes', 'return null'],
  // References to fragments.
  ...empty(
    'FragmentInstance',
    'commitNewChildToFragmentInstances',
    'commitFragmentInstanceInsertionEffects',
    'commitFragmentInstanceDeletionEffects',
  ),
  // Resources of the document's head.
  ...empty('preconnectAs', 'preload', 'preloadModule'),
  ...empty('preinitStyle', 'preinitScript', 'preinitModuleScript'),
  ['isHostHoistableType', 'return !1'],
  // Actions of forms, elements with names of their own.
  ...empty(
    'extractEvents$1',
    'startHostTransition',
    'recursivelyResetForms',
    'requestFormReset',
    'requestFormReset$1',
    'setPropOnCustomElement',
  ),
  ['isCustomElement', 'return !1'],
  // Hooks that no component calls.
  ...empty(
    'mountActionState',
    'updateActionState',
    'rerenderActionState',
    'mountDeferredValueImpl',
    'updateDeferredValueImpl',
    'updateOptimisticImpl',
    'dispatchOptimisticSetState',
    'useEffectEventImpl',
    'updateEvent',
    'imperativeHandleEffect',
    'updateImperativeHandle',
    'useMemoCache',
    'refreshCache',
    'startTransition',
    'entangleAsyncAction',
  ),
  // Events that no component listens to.
  ...empty('constructSelectEvent', 'getNativeBeforeInputChars', 'getFallbackBeforeInputChars'),
  // Names of events with prefixes: the browsers that need them are older than modules. To ask is slow.
  ['getVendorPrefixedEventName', 'return eventName'],
  // The stack of components of an error, which only a developer reads: development has it.
  ['getStackByFiberInDevAndProd', "return ''"],
])

/**
 * Names of the values that React throws to itself and knows by identity. It makes them as errors when it starts,
 * and an error looks for its place in the code: the browser then reads all of React a second time.
 */
const ownSignals = new Set([
  'HydrationMismatchException',
  'SuspenseException',
  'SuspenseyCommitException',
  'SuspenseActionException',
  'SelectiveHydrationException',
])

/**
 * Leaves those parts of React out of the bundle that the reader has no use for, 22 kB gzipped: cases of
 * fibers that never exist, and functions for features that nothing calls. The bundler then drops what they
 * alone needed. An element that is left out is an invalid element to React, which says so. If a later React
 * is written in another way, less matches and the bundle is larger; a test names what was not found.
 */
export function shakeReactDom(): Plugin {
  return {
    name: 'broadsheet:shake-react-dom',
    apply: 'build',
    transform: {
      filter: { id: /react-dom-client\.production\.js$/ },
      handler: (code) => ({ code: shake(code).code, map: null }),
    },
  }
}

function empty(...names: readonly string[]): readonly (readonly [string, string])[] {
  return names.map((name) => [name, ''])
}

/** A stretch of the code that goes, and what stands there instead. */
interface Cut {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** The code without what the reader has no use for, and the names of functions that were not in it. */
export function shake(code: string): { readonly code: string; readonly missed: readonly string[] } {
  const missed = new Set([...unusedFunctions.keys(), ...ownSignals])
  const cuts: Cut[] = []
  new Visitor({
    FunctionDeclaration({ id, body }) {
      const stub = id && unusedFunctions.get(id.name)
      if (!body || !id) return
      if (stub === undefined) return void cuts.push(...casesOf(body))
      missed.delete(id.name)
      cuts.push({ start: body.start, end: body.end, text: `{${stub}}` })
    },
    VariableDeclarator({ id, init }) {
      if (id.type !== 'Identifier' || !ownSignals.has(id.name) || !init) return
      missed.delete(id.name)
      cuts.push({ start: init.start, end: init.end, text: '{}' })
    },
    ExpressionStatement({ start, end }) {
      if (unusedMethods.test(code.slice(start, end))) cuts.push({ start, end, text: '' })
    },
  }).visit(parseSync('react-dom.js', code).program)
  return { code: applyCuts(code, cuts), missed: [...missed] }
}

/** Cuts the cases of a function that never are, and declares the variables that it declared there. */
function casesOf(body: ESTree.FunctionBody): readonly Cut[] {
  const cuts: Cut[] = []
  const names = new Set<string>()
  const visitor = new Visitor({
    SwitchStatement(node) {
      const unused = unusedCases(node)
      cuts.push(...unused.map(({ start, end }) => ({ start, end, text: '' })))
      for (const each of unused) for (const name of variablesOf(each)) names.add(name)
    },
  })
  visitor.visit({ type: 'Program', body: body.body } as ESTree.Program)
  const start = body.start + 1
  if (names.size > 0) cuts.push({ start, end: start, text: `var ${[...names].join(',')};` })
  return cuts
}

/** The names that a piece of code declares with `var`, for all of its function. */
function variablesOf(node: ESTree.SwitchCase): readonly string[] {
  const names: string[] = []
  const visitor = new Visitor({
    VariableDeclarator({ id }) {
      if (id.type === 'Identifier') names.push(id.name)
    },
  })
  visitor.visit({ type: 'Program', body: node.consequent } as unknown as ESTree.Program)
  return names
}

/** Cuts lie in the order of their beginnings; one inside of another is done with it. */
function applyCuts(code: string, cuts: readonly Cut[]): string {
  let at = 0
  const kept: string[] = []
  for (const { start, end, text } of cuts.toSorted((a, b) => a.start - b.start)) {
    if (start < at) continue
    kept.push(code.slice(at, start), text)
    at = end
  }
  return kept.join('') + code.slice(at)
}

/** The cases that never are, unless another case runs into them. */
function unusedCases({ cases, discriminant }: ESTree.SwitchStatement): ESTree.SwitchCase[] {
  const ofTags =
    discriminant.type === 'MemberExpression' &&
    discriminant.property.type === 'Identifier' &&
    discriminant.property.name === 'tag'
  const unused: ESTree.SwitchCase[] = []
  let isEntered = false
  for (const each of cases) {
    if (!isEntered && isUnused(each.test, ofTags)) unused.push(each)
    else isEntered = !leaves(each.consequent.at(-1))
  }
  return unused
}

function isUnused(test: ESTree.Expression | null, ofTags: boolean): boolean {
  if (test?.type === 'Identifier') return unusedTypes.has(test.name)
  return ofTags && test?.type === 'Literal' && unusedTags.has(Number(test.value))
}

/** Whether the statement is the end of a case. */
function leaves(statement: ESTree.Statement | undefined): boolean {
  if (statement?.type === 'BlockStatement') return leaves(statement.body.at(-1))
  return /^(?:Break|Return|Throw|Continue)Statement$/.test(statement?.type ?? '')
}
