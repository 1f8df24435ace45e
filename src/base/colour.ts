/** Answers for colours as six hexadecimal digits, and whether one can be read on another. */

const channel = (part: string): number => {
  const c = Number.parseInt(part, 16) / 255
  return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4
}

const luminance = (colour: string): number => 0.2126 * channel(colour.slice(1, 3)) + 0.7152 * channel(colour.slice(3, 5)) + 0.0722 * channel(colour.slice(5, 7))

/** Contrast of two colours, from 1 to 21; 4.5 is the least for text. Source: WCAG 2.2, success criterion 1.4.3. */
export const contrast = (a: string, b: string): number => {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y)
  return (light + 0.05) / (dark + 0.05)
}
