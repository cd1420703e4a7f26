// Vendure sends no webhooks by itself; this plugin posts its events to WEBHOOK_URL, signed with HMAC-SHA256 of the body.
const crypto = require('crypto');
const {
    VendurePlugin, EventBus, PluginCommonModule, ProductEvent, ProductVariantEvent, CustomerEvent, OrderEvent,
    OrderStateTransitionEvent, StockMovementEvent, FulfillmentStateTransitionEvent,
} = require('@vendure/core');

const events = [
    ProductEvent, ProductVariantEvent, CustomerEvent, OrderEvent, OrderStateTransitionEvent, StockMovementEvent,
    FulfillmentStateTransitionEvent,
];

class WebhookPlugin {
    constructor(eventBus) {
        this.eventBus = eventBus;
    }

    onApplicationBootstrap() {
        const url = process.env.WEBHOOK_URL;
        if (!url) {
            return;
        }
        for (const Event of events) {
            this.eventBus.ofType(Event).subscribe(event => this.post(url, Event.name, event));
        }
    }

    post(url, name, event) {
        const things = [].concat(event.entity || event.order || event.variants || event.stockMovements || event.fulfillment || []);
        const body = JSON.stringify({
            event: name,
            type: event.type,
            ids: things.map(thing => thing && thing.id),
            from: event.fromState,
            to: event.toState,
            at: event.createdAt,
        });
        const secret = process.env.WEBHOOK_SECRET || 'secret';
        const signature = crypto.createHmac('sha256', secret).update(body).digest('hex');
        const headers = { 'content-type': 'application/json', 'x-signature-sha256': signature };
        fetch(url, { method: 'POST', headers, body }).catch(() => {});
    }
}

Reflect.decorate([VendurePlugin({ imports: [PluginCommonModule], compatibility: '>0.0.0' })], WebhookPlugin);
Reflect.defineMetadata('design:paramtypes', [EventBus], WebhookPlugin);
module.exports = { WebhookPlugin };
