// Loaded into the platform by start.mjs: if that is killed, the platform is told to stop instead of going on unseen with the port and the data.
process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
// The channel alone keeps nothing running.
process.channel?.unref();
