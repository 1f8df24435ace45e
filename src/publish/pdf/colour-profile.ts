/** Answers for what the colours of a paper mean: sRGB, as an ICC profile of version 4, which PDF/A asks every file to carry. */
import { deflateSync } from 'node:zlib'

/** Red, green and blue of sRGB and its white, as seen under the standard light of profiles (D50). Source: IEC 61966-2-1, adapted by Bradford's method. */
const white = [0.9642, 1, 0.8249]
const red = [0.4360747, 0.2225045, 0.0139322]
const green = [0.3850649, 0.7168786, 0.0971045]
const blue = [0.1430804, 0.0606169, 0.7141733]
/** From daylight (D65) to D50, row by row. */
const adaptation = [1.0478112, 0.0228866, -0.050127, 0.0295424, 0.9904844, -0.0170491, -0.0092345, 0.0150436, 0.7521316]
/** The curve of sRGB: (a x + b) ^ g from d on, c x below. */
const curve = { g: 2.4, a: 1 / 1.055, b: 0.055 / 1.055, c: 1 / 12.92, d: 0.04045 }

const ascii = (letters: string): Buffer => Buffer.from(letters, 'latin1')

const zeros = (count: number): Buffer => Buffer.alloc(count)

const u16 = (...numbers: number[]): Buffer => Buffer.from(numbers.flatMap(n => [n >> 8, n & 0xff]))

const u32 = (...numbers: number[]): Buffer => u16(...numbers.flatMap(n => [n >>> 16, n & 0xffff]))

/** Numbers in 16.16 fixed point. */
const fixed = (numbers: readonly number[]): Buffer => u32(...numbers.map(n => Math.round(n * 65536)))

/** A value behind the four letters of its type. */
const value = (type: string, ...parts: Buffer[]): Buffer => Buffer.concat([ascii(type), zeros(4), ...parts])

/** A text in American English, which is what profiles are named in. */
const words = (text: string): Buffer =>
  value('mluc', u32(1, 12), ascii('enUS'), u32(2 * text.length, 28), u16(...Array.from(text, letter => letter.charCodeAt(0))))

const tags = (): readonly (readonly [names: readonly string[], bytes: Buffer])[] => [
  [['desc'], words('sRGB')],
  [['cprt'], words('Public domain')],
  [['wtpt'], value('XYZ ', fixed(white))],
  [['chad'], value('sf32', fixed(adaptation))],
  [['rXYZ'], value('XYZ ', fixed(red))],
  [['gXYZ'], value('XYZ ', fixed(green))],
  [['bXYZ'], value('XYZ ', fixed(blue))],
  [['rTRC', 'gTRC', 'bTRC'], value('para', u16(3, 0), fixed([curve.g, curve.a, curve.b, curve.c, curve.d]))],
]

/** Version 4.2, for a display, with an arbitrary fixed date. */
const header = (size: number): Buffer =>
  Buffer.concat([u32(size), zeros(4), u32(0x04200000), ascii('mntrRGB XYZ '), u16(2018, 1, 1, 0, 0, 0), ascii('acsp'), zeros(28), fixed(white), zeros(48)])

let made: Uint8Array | undefined

/** The profile, compressed; made once. */
export const colourProfile = (): Uint8Array => {
  made ??= deflateSync(makeProfile())
  return made
}

const makeProfile = (): Uint8Array => {
  const all = tags()
  const count = all.flatMap(([names]) => names).length
  const directory = [u32(count)]
  const bodies: Buffer[] = []
  let at = 128 + 4 + 12 * count
  for (const [names, bytes] of all) {
    for (const name of names) directory.push(ascii(name), u32(at, bytes.length))
    const padding = zeros(-bytes.length & 3)
    bodies.push(bytes, padding)
    at += bytes.length + padding.length
  }
  return Buffer.concat([header(at), ...directory, ...bodies])
}
