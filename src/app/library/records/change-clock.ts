/** Gives times to changes. */
interface ChangeClock {
  /** A time after all changes that are known: clocks of devices differ, and some changes come together. */
  tick(): number
  /** Notes the time of a change that another device has made. */
  pass(time: number): void
}

/** Makes a `ChangeClock`; `now` gives the time of the device in milliseconds. */
export function createChangeClock(now: () => number): ChangeClock {
  let latest = 0
  return {
    tick() {
      latest = Math.max(now(), latest + 1)
      return latest
    },
    pass(time) {
      latest = Math.max(latest, time)
    },
  }
}
