declare module 'snowball-stemmers' {
  type Stemmer = { stem(word: string): string }
  const snowball: { newStemmer(algorithm: 'french' | 'dutch' | 'english'): Stemmer; algorithms(): string[] }
  export = snowball
}
