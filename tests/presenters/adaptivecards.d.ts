/** The bundle that Node can load has no types of its own; the package's main entry has them and cannot be loaded. */
declare module 'adaptivecards/dist/adaptivecards.js' {
  export { AdaptiveCard } from 'adaptivecards'
}
