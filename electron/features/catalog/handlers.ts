import { addProduct } from './add-product.ts'
import { changeProduct } from './change-product.ts'
import { findProduct } from './find-product.ts'
import { getProduct } from './get-product.ts'
import { listProducts } from './list-products.ts'
import { matchProductPictures } from './match-product-pictures.ts'
import { setProductPicture } from './set-product-picture.ts'

export const catalogHandlers = { addProduct, changeProduct, setProductPicture, matchProductPictures, getProduct, findProduct, listProducts }
