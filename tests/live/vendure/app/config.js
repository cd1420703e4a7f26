// A Vendure as its makers ship it, on SQLite, with a payment method that settles on command and a field for foreign ids.
require('reflect-metadata');
const path = require('path');
const { DefaultGuestCheckoutStrategy, DefaultLogger, dummyPaymentHandler, LogLevel } = require('@vendure/core');
const { WebhookPlugin } = require('./webhook-plugin');

const data = process.env.VENDURE_DATA;
const externalId = [{ name: 'externalId', type: 'string', nullable: true }];
const sqlite = {
    type: 'better-sqlite3',
    synchronize: true,
    logging: false,
    database: path.join(data, 'vendure.sqlite'),
    // Test data: it has to survive the end of the process, not of the machine.
    prepareDatabase: db => {
        db.pragma('journal_mode = WAL');
        db.pragma('synchronous = OFF');
    },
};
const postgres = { type: 'postgres', url: process.env.PGDATABASE_URL, synchronize: true, logging: false };

module.exports.config = {
    apiOptions: {
        port: Number(process.env.PORT),
        hostname: '127.0.0.1',
        adminApiPath: 'admin-api',
        shopApiPath: 'shop-api',
        adminListQueryLimit: 1000,
    },
    authOptions: {
        tokenMethod: ['bearer', 'cookie', 'api-key'],
        requireVerification: false,
        superadminCredentials: { identifier: process.env.VENDURE_USER, password: process.env.VENDURE_PASSWORD },
        cookieOptions: { secret: 'loopback-test-only', name: { shop: 'vs', admin: 'va' } },
    },
    dbConnectionOptions: process.env.PGDATABASE_URL ? postgres : sqlite,
    orderOptions: {
        // A known customer may order without logging in, as a phone order does.
        guestCheckoutStrategy: new DefaultGuestCheckoutStrategy({ allowGuestCheckoutForRegisteredCustomers: true }),
    },
    paymentOptions: { paymentMethodHandlers: [dummyPaymentHandler] },
    customFields: { Customer: externalId, Product: externalId, ProductVariant: externalId, Order: externalId },
    importExportOptions: { importAssetsDir: data },
    logger: new DefaultLogger({ level: LogLevel.Warn }),
    // No job queue and no search index: their second connection would meet "database is locked" on SQLite.
    plugins: [WebhookPlugin],
};
