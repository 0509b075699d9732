import type { Plugin } from 'vite'

/**
 * Lets the bundler leave out the parts of react-router that nobody imports, 8 kB gzipped: its
 * components are made by calls such as `React.forwardRef(…)` and named by assignments, which count as
 * side effects. The calls are marked as pure and the names, of use only in developer tools, left out.
 * Should react-router be written otherwise one day, nothing is found and the bundle is larger.
 */
export function shakeRouter(): Plugin {
  return {
    name: 'broadsheet:shake-router',
    apply: 'build',
    transform: {
      filter: { id: /node_modules\/react-router\// },
      handler: (code) => ({ code: markPure(code), map: null }),
    },
  }
}

function markPure(code: string): string {
  return code
    .replace(/^\w+\.displayName = .*;$/gm, '')
    .replace(/= (React\d*\.(?:forwardRef|memo|createContext)\()/g, '= /* @__PURE__ */ $1')
}
