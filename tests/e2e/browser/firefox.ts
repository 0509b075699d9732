import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { connect, type Socket } from 'node:net'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { installPackage } from './find-browser.ts'

const names = ['firefox', 'firefox-esr']

/** The folder below that of the profile into which files are downloaded. */
export const firefoxDownloads = 'downloads'

/** The path of Firefox, installed from Debian's packages where we may; undefined when there is none. */
export function findFirefox(): string | undefined {
  const found = () =>
    names
      .map((name) => spawnSync('which', [name], { encoding: 'utf8' }).stdout.trim())
      .find(Boolean)
  return found() ?? (installPackage('firefox-esr') ? found() : undefined)
}

/** A window of Firefox that a test drives. */
export interface FirefoxWindow {
  /** Opens an address and waits until it has loaded. */
  open(url: string): Promise<void>
  /** Runs the body of a function in the page and gives what it returns. */
  run<T>(script: string): Promise<T>
  /** Runs it again and again until it returns something that is true. */
  until(script: string): Promise<void>
  click(selector: string): Promise<void>
  /** Types into an element; into the one that has the focus without a selector. */
  type(keys: string, selector?: string): Promise<void>
  close(): void
}

/**
 * Starts Firefox without a screen. It is driven by Marionette, the protocol that is part of every
 * Firefox, because the Playwright of these tests only drives a Firefox of its own, which comes from no
 * registry. `folder` is for the profile.
 */
export async function startFirefox(path: string, folder: string): Promise<FirefoxWindow> {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  const preferences = {
    'marionette.port': 0,
    'browser.shell.checkDefaultBrowser': false,
    'browser.download.folderList': 2,
    'browser.download.dir': join(folder, firefoxDownloads),
    // One process for all pages, and none that waits to become one.
    'fission.autostart': false,
    'dom.ipc.processCount': 1,
    'dom.ipc.processPrelaunch.enabled': false,
    // Nothing is opened, read or asked for but what a test wants.
    'browser.startup.page': 0,
    'browser.newtabpage.enabled': false,
    'browser.newtab.preload': false,
    'browser.aboutwelcome.enabled': false,
    'browser.safebrowsing.malware.enabled': false,
    'browser.safebrowsing.phishing.enabled': false,
    'app.normandy.enabled': false,
    'app.update.disabledForTesting': true,
    'datareporting.policy.dataSubmissionEnabled': false,
    'extensions.getAddons.cache.enabled': false,
    'extensions.update.enabled': false,
    'network.captive-portal-service.enabled': false,
    'network.connectivity-service.enabled': false,
    'services.settings.server': 'data:,',
  }
  const lines = Object.entries(preferences).map(
    ([name, value]) => `user_pref("${name}", ${JSON.stringify(value)});`,
  )
  writeFileSync(join(folder, 'user.js'), lines.join('\n'))
  const args = ['--headless', '--marionette', '--no-remote', '--profile', folder]
  const browser = spawn(path, args, { stdio: 'ignore' })
  const call = await openMarionette(await portOf(browser, folder))
  await call('WebDriver:NewSession', {})
  const find = async (using: string, value: string): Promise<string> => {
    const { value: element } = await call('WebDriver:FindElement', { using, value })
    return String(Object.values(element as object)[0])
  }
  const run = async <T>(script: string): Promise<T> => {
    const { value } = await call('WebDriver:ExecuteScript', { script, args: [] })
    return value as T
  }
  return {
    run,
    open: async (url) => void (await call('WebDriver:Navigate', { url })),
    async until(script) {
      for (let attempt = 0; attempt < 200; attempt += 1) {
        // An element that is found may be gone before it is told of.
        if (await run(`return Boolean((() => { ${script}\n})())`)) return
        await wait(100)
      }
      throw new Error(`Firefox waited in vain for: ${script}`)
    },
    async click(selector) {
      await call('WebDriver:ElementClick', { id: await find('css selector', selector) })
    },
    async type(text, selector = ':focus') {
      await call('WebDriver:ElementSendKeys', { id: await find('css selector', selector), text })
    },
    close: () => void browser.kill(),
  }
}

/** The port on which Firefox listens, once it does. */
async function portOf(browser: ChildProcess, folder: string): Promise<number> {
  for (let attempt = 0; attempt < 300 && browser.exitCode === null; attempt += 1) {
    const port = readPort(join(folder, 'MarionetteActivePort'))
    if (port > 0) return port
    await wait(100)
  }
  browser.kill()
  throw new Error('Firefox has not begun to listen')
}

/** The number in a file; 0 while the file is not there or still empty. */
function readPort(file: string): number {
  try {
    return Number(readFileSync(file, 'utf8'))
  } catch {
    return 0
  }
}

type Answer = Record<string, unknown>

/** Connects; the function returned sends a command and gives its answer, or throws with what was wrong. */
async function openMarionette(
  port: number,
): Promise<(command: string, parameters: object) => Promise<Answer>> {
  const socket = connect(port, '127.0.0.1')
  const waiting = new Map<number, (message: unknown[]) => void>()
  readMessages(socket, (message) => waiting.get(Number(message[1]))?.(message))
  await new Promise<void>((resolve, reject) => {
    socket.once('connect', resolve).once('error', reject)
  })
  let number = 0
  return (command, parameters) =>
    new Promise((resolve, reject) => {
      number += 1
      waiting.set(number, ([, , error, result]) => {
        if (error) reject(new Error(`${command}: ${JSON.stringify(error).slice(0, 400)}`))
        else resolve((result ?? {}) as Answer)
      })
      const message = JSON.stringify([0, number, command, parameters])
      socket.write(`${Buffer.byteLength(message)}:${message}`)
    })
}

/** Messages are JSON with their length in bytes and a colon before it. */
function readMessages(socket: Socket, onMessage: (message: unknown[]) => void): void {
  let pending = Buffer.alloc(0)
  socket.on('data', (data) => {
    pending = Buffer.concat([pending, data])
    for (;;) {
      const colon = pending.indexOf(':')
      const end = colon + 1 + Number(pending.subarray(0, colon).toString())
      if (colon < 0 || pending.length < end) return
      const message: unknown = JSON.parse(pending.subarray(colon + 1, end).toString())
      pending = pending.subarray(end)
      // The first one only says who is there.
      if (Array.isArray(message)) onMessage(message)
    }
  })
}
