let segmenter: Intl.Segmenter | undefined

/** The characters of a text as people see them (extended grapheme clusters, UAX #29). */
export function graphemes(text: string): Intl.Segments {
  // Made when it is first asked for: that takes longer than loading most modules.
  segmenter ??= new Intl.Segmenter('und', { granularity: 'grapheme' })
  return segmenter.segment(text)
}
