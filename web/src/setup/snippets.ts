// How to send the first event, ready to be pasted. What is code is the same in every language; only comments are words.

export const WAYS = ["page", "curl", "node", "python"] as const;
export type Way = (typeof WAYS)[number];

export interface Words {
  everyPage: string;
  whoTheyAre: string;
}

const page = (host: string, key: string, { everyPage, whoTheyAre }: Words): string => `<script>
  // ${everyPage}
  (function () {
    var host = "${host}";
    var key = "${key}";
    var id = localStorage.getItem("baremo_id");
    if (!id) {
      id = Date.now().toString(36) + Math.random().toString(36).slice(2);
      localStorage.setItem("baremo_id", id);
    }
    window.baremo = function (call, message) {
      message.writeKey = key;
      message.anonymousId = id;
      message.context = { library: { name: "browser" }, userAgent: navigator.userAgent };
      return fetch(host + "/v1/" + call, {
        method: "POST",
        keepalive: true,
        headers: { "Content-Type": "application/json" },
        body: JSON.stringify(message),
      });
    };
    baremo("page", {
      properties: {
        url: location.href,
        title: document.title,
        referrer: document.referrer,
      },
    });
  })();
  // ${whoTheyAre}
  // baremo("identify", { traits: { email: "ana@example.com", name: "Ana" } });
</script>`;

const curl = (host: string, key: string): string => `curl -u "${key}:" ${host}/v1/track \\
  -H "Content-Type: application/json" \\
  -d '{"userId": "ana", "event": "Form Submitted",
       "properties": {"form": "demo"},
       "context": {"traits": {"email": "ana@example.com"}}}'`;

const node = (host: string, key: string): string => `// npm install @segment/analytics-node
const { Analytics } = require("@segment/analytics-node");

const analytics = new Analytics({ writeKey: "${key}", host: "${host}" });

analytics.identify({ userId: "ana", traits: { email: "ana@example.com", name: "Ana" } });
analytics.track({ userId: "ana", event: "Form Submitted", properties: { form: "demo" } });
analytics.closeAndFlush();`;

const python = (host: string, key: string): string => `# pip install segment-analytics-python
import segment.analytics as analytics

analytics.write_key = "${key}"
analytics.host = "${host}"

analytics.identify("ana", {"email": "ana@example.com", "name": "Ana"})
analytics.track("ana", "Form Submitted", {"form": "demo"})
analytics.flush()`;

const WRITERS: Record<Way, (host: string, key: string, words: Words) => string> = { page, curl, node, python };

/** The code that sends to a host with a key. */
export const writeSnippet = (way: Way, host: string, key: string, words: Words): string => WRITERS[way](host, key, words);
