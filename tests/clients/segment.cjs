// Sends one of every call with Segment's client for Node: segment.cjs ADDRESS KEY PERSON
const { Analytics } = require("@segment/analytics-node");

const [, , host, writeKey, userId] = process.argv;
const anonymousId = `${userId}-device`;
const client = new Analytics({ writeKey, host, path: "/v1/batch", flushAt: 20, flushInterval: 200, maxRetries: 8 });
client.on("error", (error) => { console.error(error); process.exitCode = 1; });

client.track({ anonymousId, event: "Form Submitted", properties: { form: "demo", words: "¿Qué tal?" } });
client.page({ anonymousId, name: "Pricing", properties: { url: "https://example.org/pricing" } });
client.identify({ userId, anonymousId, traits: { email: `${userId}@example.org`, firstName: "Ana" } });
client.group({ userId, groupId: "g1", traits: { name: "Acme" } });
client.alias({ previousId: `${userId}-before`, userId });
client.screen({ userId, name: "Home" });
client.track({ userId, event: "Seen", timestamp: new Date("2026-02-01T00:00:00Z") });
client.closeAndFlush({ timeout: 60000 });
