// Fills an empty database with zones, taxes, shipping and payment, then exits.
const { bootstrap, LanguageCode } = require('@vendure/core');
const { populate } = require('@vendure/core/cli');
const { config } = require('./config');

const initialData = {
    defaultLanguage: LanguageCode.en,
    defaultZone: 'Europe',
    countries: [
        { name: 'Austria', code: 'AT', zone: 'Europe' },
        { name: 'Germany', code: 'DE', zone: 'Europe' },
        { name: 'Poland', code: 'PL', zone: 'Europe' },
        { name: 'United States of America', code: 'US', zone: 'Americas' },
    ],
    taxRates: [
        { name: 'Standard Tax', percentage: 20 },
        { name: 'Zero Tax', percentage: 0 },
    ],
    shippingMethods: [
        { name: 'Standard Shipping', price: 500 },
        { name: 'Express Shipping', price: 1000 },
    ],
    paymentMethods: [
        {
            name: 'Standard Payment',
            handler: { code: 'dummy-payment-handler', arguments: [{ name: 'automaticSettle', value: 'false' }] },
        },
    ],
    collections: [],
};

populate(() => bootstrap(config), initialData)
    .then(app => app.close())
    .then(() => process.exit(0))
    .catch(error => {
        console.error(error);
        process.exit(1);
    });
