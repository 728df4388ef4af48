import { MantineProvider } from "@mantine/core";
import { Notifications } from "@mantine/notifications";
import { QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "react-router";
import { queryClient } from "../api/queries";
import { watchConnection } from "../api/connection";
import { appearanceManager } from "./appearance";
import { ConnectionBanner } from "./ConnectionBanner";
import { pageNonce } from "./nonce";
import { makeRouter } from "./router";
import { theme } from "./theme";

const router = makeRouter();
watchConnection(() => void queryClient.invalidateQueries());

export function App() {
  return (
    <MantineProvider
      theme={theme}
      defaultColorScheme="auto"
      colorSchemeManager={appearanceManager}
      getStyleNonce={pageNonce}
    >
      <QueryClientProvider client={queryClient}>
        <ConnectionBanner />
        <Notifications position="bottom-right" containerWidth={420} />
        <RouterProvider router={router} />
      </QueryClientProvider>
    </MantineProvider>
  );
}
