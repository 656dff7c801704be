/** A picture that is printed as it is: PNG without transparency, or JPEG. */
export interface PrintedPicture {
  readonly kind: 'png' | 'jpeg'
  readonly base64: string
}
