/// <reference path="./pdfmake-internals.d.ts" />
// pdfmake's layout, document and renderer, each by itself: its own entry neither lets the renderer be replaced nor the file be dated.
import layoutBuilder from 'pdfmake/js/LayoutBuilder.js'
import pdfDocument from 'pdfmake/js/PDFDocument.js'
import renderer from 'pdfmake/js/Renderer.js'

export const LayoutBuilder = exported(layoutBuilder)
export const PdfDocument = exported(pdfDocument)
export const Renderer = exported(renderer)

/** CommonJS made from ES modules: Node hands over the module with its `default`, some loaders the default itself. */
function exported<Part>(module: { default: Part }): Part {
  return 'default' in module ? module.default : module
}
