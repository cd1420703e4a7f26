// The server and its job queue in one process.
const { bootstrap, bootstrapWorker } = require('@vendure/core');
const { config } = require('./config');

bootstrap(config)
    .then(() => bootstrapWorker(config))
    .then(worker => worker.startJobQueue())
    .catch(error => {
        console.error(error);
        process.exit(1);
    });
