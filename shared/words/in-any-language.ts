/**
 * The Chinese texts are the form: another language has the same keys, texts where they have texts, and functions of the
 * same values where they have functions.
 */
export type InAnyLanguage<T> = T extends string
  ? string
  : T extends (...values: infer Values) => string
    ? (...values: Values) => string
    : { readonly [Key in keyof T]: InAnyLanguage<T[Key]> }
