import "@mantine/core/styles.layer.css";
import "@mantine/notifications/styles.layer.css";
import "./app/theme.css";
import { setNonce } from "get-nonce";
import { createRoot } from "react-dom/client";
import { App } from "./app/App";
import { startLanguage } from "./language/i18n";
import { pageNonce } from "./app/nonce";

setNonce(pageNonce());
await startLanguage();
const root = document.getElementById("root");
if (root) createRoot(root).render(<App />);
