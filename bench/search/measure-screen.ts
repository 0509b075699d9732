import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { type Browser, chromium, type Page } from '@playwright/test'
import type { DrawnQuery } from './draw-queries.ts'

const port = 5_490
const queriesAsked = 25
const keyPause = 150

/** Builds the site of a folder below `work`; returns where it is. */
export function buildSite(contentDir: string, work: string): string {
  const outDir = join(work, 'site')
  const built = spawnSync('npm', ['run', '--silent', 'build', '--', '--outDir', outDir], {
    env: { ...process.env, CONTENT_DIR: contentDir },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  if (built.status !== 0) throw new Error('The site could not be built')
  return outDir
}

/**
 * Types queries into the search page of a built site in Chromium, each in a window that has nothing in
 * its cache: how long after the last byte the hits are on the screen, and whether typing ever had to wait.
 */
export async function measureScreen(
  outDir: string,
  queries: readonly DrawnQuery[],
): Promise<Record<string, string>> {
  const server = spawn('npx', ['vite', 'preview', '--outDir', outDir, '--port', `${port}`], {
    stdio: 'ignore',
    detached: true,
  })
  const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium'
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] })
  try {
    await untilAnswers(`http://localhost:${port}/`)
    const words = queries
      .filter(({ text, next }) => text.length + Math.min(1, next.length) >= 4)
      .slice(0, queriesAsked)
    return figuresOf(await askAll(browser, words))
  } finally {
    await browser.close()
    stop(server)
  }
}

interface Typing {
  /** From the last byte of what the hits need to the hits on the screen; missing where there were none. */
  readonly shown?: number
  /** From the last key to the first hits on the screen. */
  readonly waited?: number
  /** How long the longest task of the page's own thread was, if one was over 50 ms. */
  readonly longest: number
  readonly longTasks: number
  /** The most processor time that a task of that thread took: on a busy machine tasks are long by waiting. */
  readonly busiest: number
}

async function askAll(browser: Browser, queries: readonly DrawnQuery[]): Promise<Typing[]> {
  const all: Typing[] = []
  for (const { text, next } of queries) {
    const context = await browser.newContext({ locale: 'zh-CN' })
    // The functions that run in the page were compiled with calls of this.
    await context.addInitScript('globalThis.__name = (named) => named')
    const page = await context.newPage()
    await page.goto(`http://localhost:${port}/search/`, { waitUntil: 'networkidle' })
    await browser.startTracing(page, {
      categories: ['toplevel', 'disabled-by-default-devtools.timeline'],
    })
    const typing = await typeQuery(page, text + next.charAt(0))
    all.push({ ...typing, busiest: busiestTask(await browser.stopTracing()) })
    await context.close()
  }
  return all
}

async function typeQuery(page: Page, query: string): Promise<Omit<Typing, 'busiest'>> {
  await page.evaluate(watchPage)
  let lastByte = 0
  page.on('requestfinished', (request) => {
    const { startTime, responseEnd } = request.timing()
    if (/\/data\/(search\/(keys|ids)|articles)\//.test(request.url())) {
      lastByte = Math.max(lastByte, startTime + responseEnd)
    }
  })
  await page.getByRole('searchbox').pressSequentially(query, { delay: keyPause })
  // The page begins to search a little after the last key.
  await wait(2 * keyPause)
  // The page's policy forbids what Playwright waits for functions with.
  for (let attempt = 0; !(await page.evaluate(isDone)); attempt += 1) {
    if (attempt === 300) throw new Error(`No end of the search for ${query}`)
    await wait(50)
  }
  // The work after the first hits, for the others after a pause and for the categories, may block the page too.
  await wait(6 * keyPause)
  const { firstAt, hitsAt, keyAt, tasks } = await page.evaluate(readPage)
  const hasHits = firstAt > keyAt
  return {
    ...(hasHits && { waited: firstAt - keyAt }),
    ...(hasHits && lastByte > keyAt && { shown: Math.max(0, hitsAt - lastByte) }),
    longest: Math.max(0, ...tasks),
    longTasks: tasks.length,
  }
}

interface TraceEvent {
  readonly name: string
  readonly pid: number
  readonly tid: number
  readonly tdur?: number
  readonly args?: { readonly name?: string }
}

/** In milliseconds, from a trace of Chromium's. */
function busiestTask(trace: Buffer): number {
  const { traceEvents } = JSON.parse(trace.toString()) as { traceEvents: TraceEvent[] }
  const threads = new Set(
    traceEvents
      .filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')
      .map(({ pid, tid }) => `${pid} ${tid}`),
  )
  return traceEvents.reduce(
    (most, { pid, tid, tdur = 0 }) =>
      threads.has(`${pid} ${tid}`) ? Math.max(most, tdur / 1e3) : most,
    0,
  )
}

interface Watched {
  /** When the first and when the last hits of the query were painted. */
  firstAt: number
  hitsAt: number
  keyAt: number
  tasks: number[]
}

/** Runs in the page: notes when hits are painted, when the last key came, and long tasks. */
function watchPage(): void {
  const watched: Watched = { firstAt: 0, hitsAt: 0, keyAt: 0, tasks: [] }
  Object.assign(window, { watched })
  const now = (): number => performance.timeOrigin + performance.now()
  let shown = ''
  new MutationObserver(() => {
    const list = document.querySelector('.search-hits:not([data-old])')
    const text = list?.textContent ?? ''
    if (text === '' || text === shown) return
    shown = text
    requestAnimationFrame(() => {
      watched.hitsAt = now()
      // Sooner after a key than it is waited for another, they are those of the query before.
      const isOwn = watched.hitsAt - watched.keyAt >= 120
      if (isOwn && watched.firstAt < watched.keyAt) watched.firstAt = watched.hitsAt
    })
  }).observe(document.querySelector('main') ?? document.body, {
    subtree: true,
    childList: true,
    characterData: true,
    attributes: true,
  })
  document.addEventListener('input', () => {
    watched.keyAt = now()
    shown = ''
  })
  new PerformanceObserver((list) => {
    watched.tasks.push(...list.getEntries().map(({ duration }) => duration))
  }).observe({ type: 'longtask' })
}

/** Runs in the page: the search has ended and its categories are there. */
function isDone(): boolean {
  const count = document.querySelector('.search-count')?.textContent ?? ''
  return /\d/.test(count) && document.querySelector('[data-old]') === null
}

/** Runs in the page. */
function readPage(): Watched {
  return (window as unknown as { watched: Watched }).watched
}

function figuresOf(all: readonly Typing[]): Record<string, string> {
  const range = (values: readonly number[]): string => {
    const sorted = values.toSorted((a, b) => a - b)
    const at = (part: number) => (sorted[Math.floor((sorted.length - 1) * part)] ?? 0).toFixed(0)
    return `${at(0.5)} / ${at(0.95)} / ${at(1)} (${values.length})`
  }
  return {
    'last byte to hits on screen, ms: median / p95 / most': range(
      all.flatMap(({ shown }) => shown ?? []),
    ),
    'last key to first hits on screen, ms: the same': range(
      all.flatMap(({ waited }) => waited ?? []),
    ),
    'tasks over 50 ms on the main thread, all queries': String(
      all.reduce((sum, { longTasks }) => sum + longTasks, 0),
    ),
    'the most processor time of one task, ms': range(all.map(({ busiest }) => busiest)),
    'the longest of them, ms': Math.max(...all.map(({ longest }) => longest)).toFixed(0),
  }
}

async function untilAnswers(url: string): Promise<void> {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    const isUp = await fetch(url).then(
      ({ ok }) => ok,
      () => false,
    )
    if (isUp) return
    await wait(200)
  }
  throw new Error(`${url} does not answer`)
}

/** Ends the server with the processes it has started. */
function stop(server: ChildProcess): void {
  if (server.pid !== undefined) process.kill(-server.pid)
}
