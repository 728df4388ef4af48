// Sends one of every call with RudderStack's client for Node: rudder.cjs ADDRESS KEY PERSON
const Analytics = require("@rudderstack/rudder-sdk-node");

const [, , dataPlaneUrl, writeKey, userId] = process.argv;
const anonymousId = `${userId}-device`;
const client = new Analytics(writeKey, { dataPlaneUrl, flushAt: 20, flushInterval: 200, logLevel: "error", retryCount: 8 });

client.track({ anonymousId, event: "Form Submitted", properties: { form: "demo", words: "¿Qué tal?" } });
client.page({ anonymousId, name: "Pricing", properties: { url: "https://example.org/pricing" } });
client.identify({ userId, anonymousId, traits: { email: `${userId}@example.org`, firstName: "Ana" } });
client.group({ userId, groupId: "g1", traits: { name: "Acme" } });
client.alias({ previousId: `${userId}-before`, userId });
client.screen({ userId, name: "Home" });
client.track({ userId, event: "Seen", originalTimestamp: new Date("2026-02-01T00:00:00Z") });
client.flush().catch((error) => { console.error(error); process.exitCode = 1; });
