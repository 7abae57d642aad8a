/** Caps on what a received file may cost. Far above any real indicator workbook, far below what hurts a machine. */
export interface Limits {
  /** Bytes of the file. */
  fileBytes: number;
  /** Entries of the package. */
  entries: number;
  /** Bytes of one part, inflated. */
  partBytes: number;
  /** Bytes of all parts together, inflated. */
  totalBytes: number;
  /** Bytes of all XML parts together, inflated: reading costs about a second for forty million. */
  xmlBytes: number;
  /** Bytes of all custom XML parts together, inflated. */
  customXmlBytes: number;
  /** Inflated over deflated size of a part larger than a megabyte. */
  ratio: number;
  /** Places in the sheets up to the last value, blanks included; a value counts once more, an open cell twice, a formula three times. */
  cells: number;
  /** Shared strings. */
  strings: number;
  /** Characters of all text cells together, repeats of a shared string included. */
  characters: number;
  /** Sheets, names, merged areas, relationships, formats: each. */
  items: number;
  /** Nesting of XML elements. */
  depth: number;
}

export const DEFAULT_LIMITS: Limits = {
  fileBytes: 64 << 20,
  entries: 4000,
  partBytes: 48 << 20,
  totalBytes: 256 << 20,
  xmlBytes: 48 << 20,
  customXmlBytes: 24 << 20,
  ratio: 500,
  cells: 1_200_000,
  strings: 500_000,
  characters: 32 << 20,
  items: 100_000,
  depth: 128,
};
