import { addProduct } from './add-product.ts'
import { changeProduct } from './change-product.ts'
import { findProduct } from './find-product.ts'
import { getProduct } from './get-product.ts'
import { listProducts } from './list-products.ts'

export const catalogHandlers = { addProduct, changeProduct, getProduct, findProduct, listProducts }
