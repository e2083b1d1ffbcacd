// Loaded before a child's own program. Children are in a group of their own, so that Ctrl-C reaches only the parent, who stops them in
// order; but if the parent is killed, they must not go on alone: the line to it breaks, and they stop as if asked to.
if (process.channel) {
  process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'))
  process.channel.unref()
}
