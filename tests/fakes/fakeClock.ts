import type { Clock } from '../../src/usecases/ports.js'

/** A clock that stands still until it is moved. */
export class FakeClock implements Clock {
  constructor(private at: Date) {}

  now(): Date {
    return this.at
  }

  set(at: Date): void {
    this.at = at
  }

  advance({ hours = 0, days = 0 }: { readonly hours?: number; readonly days?: number }): void {
    this.at = new Date(this.at.getTime() + (days * 24 + hours) * 3_600_000)
  }
}
