export const MAX_FILE_BYTES = 50 * 1024 * 1024
/** Of the XML parts of one docx or pptx, unpacked: a thousand pages; parsed, they take up to a hundred times as much. */
export const MAX_UNPACKED_BYTES = 20 * 1024 * 1024
/** Of one stream of a pdf, unpacked: a large bitmap. */
export const MAX_STREAM_BYTES = 100 * 1024 * 1024
export const MAX_PASSAGES = 20_000
/** A passage's length in characters; only the end of a short page, or a word without end, is outside. */
export const MIN_PASSAGE = 200
export const MAX_PASSAGE = 700
