/**
 * A preload (`node --import`) for every child of the demo: when the demo is killed without a chance to stop its
 * children, the channel to it closes and they stop by themselves, so no port stays taken.
 */
process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'))
// The channel alone must not keep a child alive that has finished its work.
process.channel?.unref()
