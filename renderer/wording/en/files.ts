/** What files are. */
export const files = {
  kind: {
    png: 'a PNG picture',
    jpeg: 'a JPEG picture',
    webp: 'a WebP picture',
    pdf: 'a PDF',
    text: 'plain text',
    svg: 'an SVG drawing',
    gif: 'a GIF picture',
    bmp: 'a BMP picture',
    tiff: 'a TIFF picture',
    heic: 'a HEIC photo',
    avif: 'an AVIF picture',
    html: 'a web page',
    zip: 'a ZIP archive or office document',
    program: 'a program',
    empty: 'empty',
    unknown: 'of an unknown kind',
  },
}
