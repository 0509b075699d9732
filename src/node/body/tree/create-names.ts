/** Makes a function that makes names unique: the second `x` becomes `x-2`. */
export function createNames(): (name: string) => string {
  const taken = new Set<string>()
  const counts = new Map<string, number>()
  return (name) => {
    let count = counts.get(name) ?? 1
    let free = count === 1 ? name : `${name}-${count}`
    while (taken.has(free)) {
      count += 1
      free = `${name}-${count}`
    }
    counts.set(name, count + 1)
    taken.add(free)
    return free
  }
}
