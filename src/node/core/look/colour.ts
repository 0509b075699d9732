/** A colour in OKLCH (https://www.w3.org/TR/css-color-4/#ok-lab): lightness 0 to 1, chroma, hue in degrees. */
export type Oklch = readonly [lightness: number, chroma: number, hue: number]

/** A colour as red, green and blue of linear light, 0 to 1 within sRGB. */
type LinearRgb = readonly [red: number, green: number, blue: number]

/** Reads `#rgb` or `#rrggbb`. */
export function readHex(hex: string): Oklch {
  const digits = hex.length === 4 ? hex.replace(/[^#]/g, '$&$&') : hex
  const channels = [1, 3, 5].map((at) =>
    toLinear(Number.parseInt(digits.slice(at, at + 2), 16) / 255),
  )
  const [red = 0, green = 0, blue = 0] = channels
  return toOklch([red, green, blue])
}

/** Writes `#rrggbb`. A colour outside sRGB loses chroma until it is inside. */
export function writeHex(colour: Oklch): string {
  const channels = intoGamut(colour).map((channel) => Math.round(toGamma(clamp(channel)) * 255))
  return `#${channels.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`
}

/** The contrast of two colours, 1 to 21 (https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio). */
export function contrast(one: Oklch, other: Oklch): number {
  const [light, dark] = [luminance(one), luminance(other)].toSorted((a, b) => b - a)
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05)
}

function luminance(colour: Oklch): number {
  const [red, green, blue] = intoGamut(colour)
  return 0.2126 * clamp(red) + 0.7152 * clamp(green) + 0.0722 * clamp(blue)
}

function toLinear(channel: number): number {
  return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
}

function toGamma(channel: number): number {
  return channel <= 0.0031308 ? channel * 12.92 : 1.055 * channel ** (1 / 2.4) - 0.055
}

function clamp(channel: number): number {
  return Math.min(1, Math.max(0, channel))
}

function toOklch([red, green, blue]: LinearRgb): Oklch {
  const l = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue)
  const m = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue)
  const s = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue)
  const a = 1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s
  const b = 0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s
  const lightness = 0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s
  return [lightness, Math.hypot(a, b), (Math.atan2(b, a) * 180) / Math.PI]
}

function toLinearRgb([lightness, chroma, hue]: Oklch): LinearRgb {
  const a = chroma * Math.cos((hue * Math.PI) / 180)
  const b = chroma * Math.sin((hue * Math.PI) / 180)
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3
  return [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ]
}

/** The colour with as much chroma as sRGB has for its lightness and hue. */
function intoGamut([lightness, chroma, hue]: Oklch): LinearRgb {
  let inside = toLinearRgb([lightness, chroma, hue])
  for (let left = chroma; !isInside(inside) && left > 0.001; left *= 0.97) {
    inside = toLinearRgb([lightness, left, hue])
  }
  return inside
}

function isInside(channels: LinearRgb): boolean {
  return channels.every((channel) => channel >= -0.0005 && channel <= 1.0005)
}
