/** The municipalities of the Brussels Region and some Walloon towns, in folded French and Dutch. */
export const MUNICIPALITIES =
  /\b(?:anderlecht|auderghem|oudergem|berchem|etterbeek|evere|forest|vorst|ganshoren|ixelles|elsene|jette|koekelberg|molenbeek|saint-gilles|sint-gillis|saint-josse|sint-joost|schaerbeek|schaarbeek|uccle|ukkel|watermael|watermaal|boitsfort|bosvoorde|woluwe|namur|namen|liege|luik|charleroi|mons|bergen|tournai|doornik|verviers|la louviere|wavre|waver|arlon|aarlen)\b/
